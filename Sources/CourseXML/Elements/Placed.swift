import Diagnostics

/// A value and where its author wrote it.
struct Placed<Value> {
  let value: Value
  let range: SourceRange

  func map<Other>(_ change: (Value) -> Other) -> Placed<Other> { Placed<Other>(value: change(value), range: range) }
}

extension Placed: Sendable where Value: Sendable {}

extension Placed {
  /// The same without the file's text, for what is kept while other files are read.
  var settled: Placed { Placed(value: value, range: range.settled) }
}
