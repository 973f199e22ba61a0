/// A run of an author's text.
public enum Inline: Equatable, Sendable {
  case text(String)
  case strong(String)
  case emphasis(String)
  case term(Term.ID, String)
  case source(Source)
}

/// Where a rule stands: the document, and the place in it.
public struct Source: Hashable, Sendable {
  public let reference: String
  public let place: String?
  public init(reference: String, place: String?) {
    self.reference = reference
    self.place = place
  }
}

/// A word that the course explains.
public struct Term: Equatable, Sendable {
  public typealias ID = Name<Term>
  public let id: ID
  public let word: String
  public let meaning: String
  public init(id: ID, word: String, meaning: String) {
    self.id = id
    self.word = word
    self.meaning = meaning
  }
}

/// One or more paragraphs: a prompt, a feedback, an explanation.
public struct Prose: Equatable, Sendable {
  public let paragraphs: [[Inline]]

  public init(_ paragraphs: [[Inline]]) { self.paragraphs = paragraphs }

  /// The words alone, paragraphs apart by a line feed; sources left out.
  public var plain: String { paragraphs.map(\.plain).joined(separator: "\n") }

  public var sources: [Source] {
    paragraphs.joined().compactMap { if case .source(let source) = $0 { source } else { nil } }
  }
}

extension [Inline] {
  /// The words alone; sources left out.
  public var plain: String {
    map { run in
      switch run {
      case .text(let text), .strong(let text), .emphasis(let text), .term(_, let text): text
      case .source: ""
      }
    }.joined()
  }
}

/// A piece of a teaching page.
public struct Block: Equatable, Sendable {
  public let content: Content
  public let readers: Readership

  public init(_ content: Content, readers: Readership = .everyone) {
    self.content = content
    self.readers = readers
  }

  public indirect enum Content: Equatable, Sendable {
    case paragraph([Inline])
    case list([[Inline]])
    case callout(Callout, [Content])
    /// Every row has the same number of cells.
    case table(header: [[Inline]]?, rows: [[[Inline]]])
    case figure(Figure)
  }
}

/// A drawing in plain text, and what it shows in words for whoever does not see it.
public struct Figure: Hashable, Sendable {
  /// The file in the course folder; `Course.figures` has its lines.
  public let file: String
  public let alternative: String

  /// In terminal columns and in lines.
  public static let widest = 76
  public static let tallest = 40

  public init(file: String, alternative: String) {
    self.file = file
    self.alternative = alternative
  }
}

public enum Callout: String, CaseIterable, Sendable {
  case rule, warning, remember, support
}
