import Diagnostics

/// A tool says that the text is translated, and there is nothing.
func emptyTarget(_ unit: Translation.Unit) -> [Diagnostic] {
  guard unit.target == nil, let state = unit.state, ["translated", "signed-off", "final"].contains(state) else {
    return []
  }
  let message = "target of \"\(unit.id)\" is empty, though its state is \"\(state)\"; the trainee reads the source"
  return [Diagnostic(.warning, .emptyTarget, message, at: unit.places.target)]
}

extension Diagnostic.Code {
  static let emptyTarget = Self(rawValue: "empty-target")
}
