import Diagnostics

extension [Diagnostic] {
  mutating func error(
    _ code: Diagnostic.Code, _ message: String, at range: SourceRange, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    append(Diagnostic(.error, code, message, at: range, notes: notes, fixIts: fixIts))
  }

  /// Says that an author's word is not known. When one known word is near, it is offered and can be put in its place.
  mutating func unknown(
    _ code: Diagnostic.Code, _ message: String, _ word: String, among known: some Sequence<String>,
    at range: SourceRange
  ) {
    guard let meant = nearMiss(of: word, among: known) else { return error(code, message, at: range) }
    error(code, message + "; did you mean \"\(meant)\"?", at: range, fixIts: [.init(replace: range, with: meant)])
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`, each in quotes.
  var alternatives: String {
    let quoted = map { "\"\($0)\"" }
    guard let last = quoted.last, count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
