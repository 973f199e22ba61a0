/// A certificate as text.
public struct Paper: Equatable, Sendable {
  public let lines: [String]
  /// Where the same text was written.
  public let path: String
  /// What to type next, outside the training room: the lines of one or more commands.
  public let commands: [String]
  /// nil on a specimen.
  public let certificate: Certificate?

  /// What a trainee is asked for.
  public struct Certificate: Equatable, Sendable {
    /// The last twelve digits of its id, in groups of four.
    public let number: String
    /// Milliseconds since 1970; nil is for good.
    public let until: Int64?

    /// `id`: as it stands on the paper.
    public init(id: String, until: Int64?) {
      let digits = Array(id.suffix(12))
      number = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
        .joined(separator: " ")
      self.until = until
    }
  }

  public init(lines: [String], path: String, commands: [String], certificate: Certificate? = nil) {
    self.certificate = certificate
    self.lines = lines
    self.path = path
    self.commands = commands
  }
}
