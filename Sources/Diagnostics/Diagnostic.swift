/// One thing to tell an author about a file: what is wrong, where exactly, and the way out.
///
/// Messages are headlines: the most specific word first, the author's own text in quotes, the rule rather than the
/// failure, no full stop. They may hold foreign text as it is; the renderers show it safely.
public struct Diagnostic: Hashable, Sendable {
  public let severity: Severity
  public let code: Code
  public let message: String
  public let range: SourceRange
  public let notes: [Note]
  public let fixIts: [FixIt]

  public init(
    _ severity: Severity, _ code: Code, _ message: String, at range: SourceRange, notes: [Note] = [],
    fixIts: [FixIt] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range.settled
    self.notes = notes
    self.fixIts = fixIts
  }

  /// An error stops what the file was read for; a warning and a note do not.
  public enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  /// The stable name of a kind of fault: lower-case words with hyphens, such as `unknown-element`. Scripts and
  /// authors' acceptances refer to it, so it is never renamed.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      precondition(
        rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D },
        "a diagnostic code is lower-case words with hyphens")
      self.rawValue = rawValue
    }
  }

  /// A second place that explains the first, such as where the other of two equal ids stands.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let range: SourceRange

    public init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range.settled
    }
  }

  /// A mend that an author may accept as it is: the text in `range` becomes `replacement`.
  public struct FixIt: Hashable, Sendable {
    public let range: SourceRange
    public let replacement: String

    public init(replace range: SourceRange, with replacement: String) {
      self.range = range.settled
      self.replacement = replacement
    }
  }
}

extension [Diagnostic] {
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file, then by place, so that an author can work through each file from top to bottom.
  public var inReadingOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let (left, right) = (a.element.range, b.element.range)
      if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
      if left.start != right.start { return left.start < right.start }
      return a.offset < b.offset
    }.map(\.element)
  }
}
