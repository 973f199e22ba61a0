public import Courseware
import Diagnostics

extension CourseFiles {
  /// What the translations of a course accept for its typed answers. A final is marked by all of them: the language may
  /// be changed in the middle of it, and whoever thinks in another one types in it.
  public func translatedAnswers(in course: Course, _ sha256: @escaping SHA256) -> [Item.ID: [String]] {
    guard !translations.isEmpty, course.banks.contains(where: { $0.items.contains(where: \.isTyped) }),
      let original = Original.of(self).value
    else { return [:] }
    var answers: [Item.ID: [String]] = [:]
    for path in paths(of: .locale) {
      guard let translation = Translation.read(bytes[path, default: []], file: path).value else { continue }
      let merged = translation.merged(with: original, sha256)
      guard !merged.check(against: original, sha256).hasErrors else { continue }
      for unit in merged.sections.flatMap(\.units) {
        guard let target = unit.target, let item = unit.answeredItem else { continue }
        switch unit.standing(sha256) {
        case .reviewed, .unreviewed: answers[item, default: []].append(target.plain)
        case .stale, .missing: break
        }
      }
    }
    return answers
  }
}

extension Item {
  fileprivate var isTyped: Bool { if case .shortText = kind { true } else { false } }
}

extension Translation.Unit {
  /// The item that this is an accepted answer of: `whom/answer[1]`.
  fileprivate var answeredItem: Item.ID? {
    let steps = id.split(separator: "/")
    guard steps.count == 2, steps[1].hasPrefix("answer[") else { return nil }
    return Item.ID(String(steps[0].split(separator: ":").last ?? ""))
  }
}
