public import Courseware

extension Document {
  /// A piece of a page, in reading order.
  public indirect enum Block: Equatable, Sendable {
    /// `level` 1 is below the title.
    case heading(level: Int, [Span])
    case paragraph([Span])
    case list([[Span]], ordered: Bool)
    /// `word` names the kind to the trainee: "Warning", "Rule".
    case callout(word: String, [Block])
    /// Every row has as many cells as the header, if there is one.
    case table(header: [[Span]]?, rows: [[[Span]]])
    /// How far each of several things is: a bar, and beside it in words what the bar shows.
    case bars([Bar])
    /// Lines that keep their spaces: a drawing made of characters, a certificate's code.
    case verbatim([String])
    /// A drawing made of characters, and what it shows in words for who does not see it.
    case figure([String], inWords: String)
    /// Text in another language than the page's, as the source under its translation: it is wrapped, and read from the
    /// left or from the right, as that language is. A BCP 47 tag.
    case foreign(language: String, [Block])

    public static func paragraph(_ text: String) -> Block { .paragraph([Span(text)]) }
    public static func heading(level: Int, _ text: String) -> Block { .heading(level: level, [Span(text)]) }
  }

  /// "Report a concern" with four fifths of a bar and "4 of 5, study again"; in lines the words first, and no bar.
  public struct Bar: Equatable, Sendable {
    public let label: String
    public let words: String
    public let done: Int
    public let total: Int

    public init(_ label: String, words: String, done: Int, of total: Int) {
      precondition(total > 0 && (0...total).contains(done), "a bar is between empty and full")
      self.label = label
      self.words = words
      self.done = done
      self.total = total
    }
  }

  /// A run of text in one style.
  public struct Span: Equatable, Sendable {
    public enum Style: Equatable, Sendable {
      case plain, strong, emphasis
      /// A word that the course explains.
      case term(Term.ID)
      /// Where the words before it stand, in brackets.
      case citation
    }
    public let text: String
    public let style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }
}
