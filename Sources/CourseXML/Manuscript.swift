public import Courseware
public import Diagnostics

/// A course folder as its authors have it now, finished or not: with what trainees never see of it.
public struct Manuscript: Sendable {
  /// Every fault and warning.
  public let diagnostics: [Diagnostic]
  /// Nil when there are errors.
  public let course: Course?
  /// Questions and scenarios that are not finished.
  public let drafts: [Draft]
  /// Warnings that the authors know of and mean.
  public let acceptances: [Acceptance]

  public struct Draft: Sendable {
    public enum Home: Equatable, Sendable {
      case module(Module.ID)
      case bank(Bank.ID)
    }
    public enum Content: Equatable, Sendable {
      case item(Item)
      case scenario(ScenarioLesson)
      /// Too much is missing to show it; its prompt, if it has one.
      case unfinished(Prose?)
    }
    /// Nil while it has none.
    public let id: Item.ID?
    public let home: Home
    /// The name of its element, such as `single-choice`.
    public let kind: String
    public let place: SourceRange
    public let content: Content
    /// What it still lacks, each as the compiler would say it; empty when only the word `draft` keeps it from trainees.
    public let lacks: [Diagnostic]
  }

  public struct Acceptance: Sendable {
    public let code: String
    public let reason: String
    public let place: SourceRange
    /// The element for which it is meant, such as `bank "spare"`.
    public let element: String
  }
}

extension CourseReader {
  /// What `read` finds, and what no course shows.
  public static func manuscript(_ files: CourseFiles) -> Manuscript {
    let (folder, faults) = folder(of: files, for: .course, comparing: nil)
    let reading = Reading(faults) { folder.assembled }
    return Manuscript(
      diagnostics: reading.diagnostics, course: reading.value, drafts: folder.unfinished,
      acceptances: folder.acceptances.map { accepted in
        Manuscript.Acceptance(
          code: accepted.check.value, reason: accepted.reason, place: accepted.check.range, element: accepted.element)
      })
  }
}

extension WrittenFolder {
  /// Those of modules and banks that have an id: without it there is no course to show them in.
  fileprivate var unfinished: [Manuscript.Draft] {
    let taught = modules.flatMap { module in
      module.id.map { id in module.practices.flatMap(\.drafts).map { Manuscript.Draft($0, in: .module(id.value)) } }
        ?? []
    }
    let asked = banks.flatMap { bank in
      bank.id.map { id in bank.drafts.map { Manuscript.Draft($0, in: .bank(id.value)) } } ?? []
    }
    let lessons = modules.flatMap { module in
      module.id.map { id in
        module.scenarios.filter(\.isDraft).map { Manuscript.Draft($0, in: .module(id.value)) }
      } ?? []
    }
    return taught + asked + lessons
  }
}

extension Manuscript.Draft {
  fileprivate init(_ facts: ItemFacts, in home: Home) {
    self.init(
      id: facts.id?.value, home: home, kind: facts.element, place: facts.tag,
      content: facts.draft?.item.map(Content.item) ?? .unfinished(facts.draft?.prompt), lacks: facts.lacks ?? [])
  }

  fileprivate init(_ written: WrittenScenarioLesson, in home: Home) {
    self.init(
      id: written.id?.value, home: home, kind: written.node.name, place: written.node.tag,
      content: written.lesson.map(Content.scenario) ?? .unfinished(nil), lacks: written.lacks ?? [])
  }
}
