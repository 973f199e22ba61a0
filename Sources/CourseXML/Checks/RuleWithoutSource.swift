import Diagnostics

/// A rule of the United Nations can be looked up; one that cannot may be the author's own.
func rulesWithoutSource(in module: Node) -> [Diagnostic] {
  module.descendants(named: "callout").compactMap { callout in
    guard let kind = callout.attribute("kind"), kind.value == "rule", callout.descendants(named: "source").isEmpty else {
      return nil
    }
    let message = "rule cites no source; add <source ref=\"…\" at=\"…\"/>, or use another kind of callout"
    return Diagnostic(.warning, .ruleWithoutSource, message, at: kind.range)
  }
}

extension Diagnostic.Code {
  static let ruleWithoutSource = Self(rawValue: "rule-without-source")
}
