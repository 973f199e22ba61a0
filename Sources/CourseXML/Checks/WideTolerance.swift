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
