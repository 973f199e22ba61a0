extension Document {
  /// A line of the footer: what a key does on this page now. The front end names the key, since it knows which one
  /// does it here: "back" is `b` on a page, Esc in a text field, `/b` in a typed line.
  public struct Hint: Equatable, Sendable {
    public enum Trigger: Equatable, Sendable {
      /// Enter: in a field it gives the answer, elsewhere it is the same as `.command(.next)`.
      case enter
      case command(Command)
      /// A key of this page alone; reaches the screen as `Input.letter`, in lower case.
      case letter(Character)
    }
    public let trigger: Trigger
    /// What it does, as short as possible: "Next page".
    public let text: String

    public init(_ trigger: Trigger, _ text: String) {
      self.trigger = trigger
      self.text = text
    }
  }
}
