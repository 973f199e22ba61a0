import Courseware
import Diagnostics

/// A tolerance as large as the number accepts zero and twice the number: hardly what was meant.
func wideTolerance(in item: CheckedItem) -> [Diagnostic] {
  guard case .number(let number) = item.item.kind, number.value != .zero, number.accepts(.zero),
    let written = item.written.node.attribute("tolerance")
  else { return [] }
  let message = "tolerance \(written.value) is as large as the value \(number.value), so that even 0 is right"
  return [Diagnostic(.warning, .wideTolerance, message, at: written.range)]
}

extension Diagnostic.Code {
  static let wideTolerance = Self(rawValue: "wide-tolerance")
}

extension Explanation {
  static let wideTolerance = Explanation(
    .wideTolerance, .warning,
    rule: "The tolerance of a number is smaller than the number",
    why: """
      Otherwise even 0 is a right answer. Perhaps a digit too many was typed.
      """,
    bad: """
      <number id="age" objective="protect" points="1" value="18" tolerance="20" unit="years">
        <prompt>Below which age is a person a child?</prompt>
        <explanation>Under 18. <source ref="ST/SGB/2003/13" at="3.2(b)"/></explanation>
      </number>
      """,
    good: """
      <number id="age" objective="protect" points="1" value="18" tolerance="0" unit="years">
        <prompt>Below which age is a person a child?</prompt>
        <explanation>Under 18. <source ref="ST/SGB/2003/13" at="3.2(b)"/></explanation>
      </number>
      """)
}
