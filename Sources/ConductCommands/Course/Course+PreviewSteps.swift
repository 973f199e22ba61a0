internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import TerminalUI

extension Course {
  /// Modules as they are read, each with its drafts; then every question of the banks, each bank with its drafts.
  func previewSteps(for role: Role?, _ drafts: [Manuscript.Draft]) -> [PreviewStep] {
    let taught = modules.flatMap { module -> [PreviewStep] in
      ReadingPlan.steps(of: module, for: role).map { step in
        PreviewStep(
          place: step.place, title: step.title, remarks: role == nil ? remarks(on: step, in: module) : [],
          content: step.content)
      } + drafts.steps(in: .module(module.id), titled: module.title)
    }
    let asked = banks.flatMap { bank -> [PreviewStep] in
      let items = bank.items.filter { item in role.map { item.audience?.contains($0.audience) ?? true } ?? true }
      return items.map { item in
        PreviewStep(
          place: "item/\(item.id)", title: "Bank \(bank.id)", remarks: [item.gradingRemark],
          content: .item(item, asksConfidence: false), isOfFinal: true)
      } + drafts.steps(in: .bank(bank.id), titled: "Bank \(bank.id)")
    }
    return taught + asked
  }

  /// Whom a step is for, where it is not for everybody.
  private func remarks(on step: ReadingPlan.Step, in module: Module) -> [String] {
    var whom = [module.readers]
    switch step.content {
    case .page(let page): whom.append(page.readers)
    case .scenario(let lesson): whom.append(lesson.readers)
    case .item(let item, _): whom.append(Readership(audiences: item.audience, jobs: nil))
    case .rating(let rating): whom.append(Readership(audiences: rating.audience, jobs: nil))
    case .reflection(let reflection): whom.append(Readership(audiences: reflection.audience, jobs: nil))
    case .warning: break
    }
    let audiences = whom.compactMap(\.audiences).map { $0.map(\.rawValue).sorted().joined(separator: ", ") }
    let jobs = whom.compactMap(\.jobs).map { $0.map(\.text).sorted().joined(separator: ", ") }
    return (audiences + jobs).map { "For: \($0)." }
  }
}

extension Item {
  fileprivate var gradingRemark: String {
    let whom = audience.map { " For: \($0.map(\.rawValue).sorted().joined(separator: ", "))." } ?? ""
    return "Question \(id) of a final: \(points) \(points == 1 ? "point" : "points")"
      + (critical ? ", critical." : ".") + whom + " A final shows neither key nor feedback."
  }
}

extension [Manuscript.Draft] {
  fileprivate func steps(in home: Manuscript.Draft.Home, titled title: String) -> [PreviewStep] {
    filter { $0.home == home }.enumerated().map { number, draft in
      let place = "draft/\(draft.id?.text ?? "\(title) \(number + 1)")"
      let remarks = draft.remarks
      return switch draft.content {
      case .item(let item):
        PreviewStep(place: place, title: title, remarks: remarks, content: .item(item, asksConfidence: false))
      case .scenario(let lesson): PreviewStep(place: place, title: title, remarks: remarks, content: .scenario(lesson))
      case .unfinished(let prompt):
        PreviewStep(place: place, title: title, remarks: remarks, unfinished: prompt, id: draft.id)
      }
    }
  }
}

extension Manuscript.Draft {
  fileprivate var remarks: [String] {
    let name = id.map { " \($0)" } ?? ""
    return ["Draft\(name): trainees do not see it."]
      + (lacks.isEmpty ? [] : ["It still lacks: " + lacks.map { shown($0.message) }.joined(separator: "; ") + "."])
  }
}
