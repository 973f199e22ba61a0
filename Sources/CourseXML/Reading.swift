public import Diagnostics

/// What came of reading something that an author wrote.
public struct Reading<Value: Sendable>: Sendable {
  /// Nil exactly when there is an error among the diagnostics.
  public let value: Value?
  /// Errors and warnings, by file and place.
  public let diagnostics: [Diagnostic]

  /// - Parameter value: asked for only when there is no error.
  init(_ diagnostics: [Diagnostic], value: () -> Value?) {
    let value = diagnostics.hasErrors ? nil : value()
    precondition(value != nil || diagnostics.hasErrors, "something was not read, and no error says why")
    self.value = value
    self.diagnostics = diagnostics.inReadingOrder
  }
}
