import Diagnostics

/// A whole sentence that is the same in both languages was probably only copied. A name or one word may be the same.
func targetLikeSource(_ target: Wording, in unit: Translation.Unit) -> [Diagnostic] {
  let blanks = target.plain.utf8.count { $0 == UInt8(ascii: " ") }
  guard blanks >= 3, !unit.isDrawing, target.line == unit.source.line else { return [] }
  let message = "target of \"\(unit.id)\" is the same as its source; translate it, or leave the target out"
  return [Diagnostic(.warning, .targetLikeSource, message, at: unit.places.target)]
}

extension Diagnostic.Code {
  static let targetLikeSource = Self(rawValue: "target-like-source")
}
