/// One press, as the trainee meant it.
public enum Key: Equatable, Sendable {
  /// A letter, digit, sign or space.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
  /// A letter with Ctrl held, in lower case.
  case control(Character)
  case paste(Paste)
  /// Bytes that mean nothing here.
  case unknown

  /// Text that the terminal pasted at once.
  public struct Paste: Equatable, Sendable {
    public let text: String
    /// There was more of it than the program takes.
    public let isCut: Bool

    public init(_ text: String, isCut: Bool = false) {
      self.text = text
      self.isCut = isCut
    }
  }
}
