import Diagnostics

/// Two options that differ for the author and read the same in a translation leave a trainee to guess.
func equalTranslations(_ units: [Translation.Unit], _ sha256: SHA256) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  var first: [Sides: [String: Translation.Unit]] = [:]
  for unit in units {
    guard let sides = Sides(of: unit), let target = unit.target else { continue }
    switch unit.standing(sha256) {
    case .missing, .stale: continue
    case .reviewed, .unreviewed: break
    }
    if let other = first[sides]?[target.plain], other.source.plain != unit.source.plain {
      let message = "\"\(target.plain)\" translates \"\(other.id)\" too; the choices of one question must differ"
      faults.error(
        .equalTranslations, message, at: unit.places.target,
        notes: [.init("the first is here", at: other.places.target)])
    } else {
      first[sides, default: [:]][target.plain] = unit
    }
  }
  return faults
}

/// What stands beside each other for a trainee to choose from.
private struct Sides: Hashable {
  let place: Substring
  let isLeft: Bool

  init?(of unit: Translation.Unit) {
    let steps = unit.id.split(separator: "/")
    guard let last = steps.last else { return nil }
    let name = last.prefix { $0 != "[" }
    switch name {
    case "option", "entry", "category", "choice", "point", "distractor": place = unit.id.dropLast(last.count)
    case "left", "right": place = unit.id.dropLast(steps.suffix(2).joined(separator: "/").count)
    default: return nil
    }
    isLeft = name == "left" || name == "category"
  }
}

extension Diagnostic.Code {
  static let equalTranslations = Self(rawValue: "equal-translations")
}

extension Explanation {
  static let equalTranslations = Explanation(
    .equalTranslations, .error,
    rule: "Choices that differ for the author differ in every language",
    why: """
      A trainee who reads two equal choices must guess which of them is meant.
      """,
    bad: """
      <!-- banks/duty.xml -->
      <single-choice id="tell-whom" objective="report" points="1">
        <prompt>Whom may you tell?</prompt>
        <option id="a" correct="true">The commander</option>
        <option id="b">The driver</option>
        <explanation>Your commander. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-whom/option[a]"><source>The commander</source><target>Le chef</target></trans-unit>
      <trans-unit id="tell-whom/option[b]"><source>The driver</source><target>Le chef</target></trans-unit>
      """,
    good: """
      <!-- banks/duty.xml -->
      <single-choice id="tell-whom" objective="report" points="1">
        <prompt>Whom may you tell?</prompt>
        <option id="a" correct="true">The commander</option>
        <option id="b">The driver</option>
        <explanation>Your commander. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-whom/option[a]"><source>The commander</source><target>Le chef</target></trans-unit>
      <trans-unit id="tell-whom/option[b]"><source>The driver</source><target>Le chauffeur</target></trans-unit>
      """)
}
