public import Courseware

/// What stays the same while people come and go: the languages, and the centre.
public struct House: Equatable, Sendable {
  /// In the language to begin in.
  public let words: Phrasebook
  /// Those that can be chosen. The first is the one to begin in.
  public internal(set) var tongues: [Tongue]
  /// nil until the five questions are answered.
  public internal(set) var centre: Centre?
  /// The machine's own zone, offered when the centre is set up. IANA name.
  public let zone: String

  public init(words: Phrasebook, tongues: [Tongue], centre: Centre?, zone: String) {
    precondition(tongues.first?.language == words.language, "the language to begin in can be chosen again")
    self.words = words
    self.tongues = tongues
    self.centre = centre
    self.zone = zone
  }

  /// Whether it is known what there is to read in each language.
  var isSurveyed: Bool { tongues.allSatisfy { $0.coverage != nil } }

  /// As the language names itself; its tag where the program does not speak it.
  func name(of language: String) -> String { tongues.first { $0.language == language }?(.languageName) ?? language }
}

/// A language that can be chosen: what the list of languages says of it, in its own words. The other words are read when
/// it is chosen.
public struct Tongue: Equatable, Sendable {
  /// BCP 47 tag.
  public let language: String
  /// Whether a person has signed the translation off.
  public let isReviewed: Bool
  /// How much of the courses can be read in it; nil until somebody looked.
  public var coverage: Coverage?
  private let texts: [Phrase: String]

  /// What is said of a language in its own words. None of them counts.
  public static let phrases: [Phrase] = [
    .languageName, .languageNotReviewed, .languageComplete, .languageCourses, .languageMenusOnly, .languageNotShown,
    .listLong, .digits,
  ]

  /// Fails when one of ``phrases`` has no text.
  public init?(language: String, isReviewed: Bool, texts: [Phrase: String]) {
    guard Self.phrases.allSatisfy(texts.keys.contains) else { return nil }
    self.language = language
    self.isReviewed = isReviewed
    self.texts = texts
  }

  public init(of words: Phrasebook, isReviewed: Bool) {
    language = words.language
    self.isReviewed = isReviewed
    texts = Dictionary(uniqueKeysWithValues: Self.phrases.map { ($0, words($0)) })
  }

  /// What there is to read in a language.
  public enum Coverage: Equatable, Sendable {
    /// No course has a translation into it.
    case menusOnly
    /// Courses in which every text is in this language, of all that are there; the other translations are there in part.
    /// `areReviewed`: every one of them was signed off, or is the text that its authors wrote.
    case courses(complete: Int, of: Int, areReviewed: Bool)
  }

  /// - Parameter phrase: one of ``phrases``.
  public func callAsFunction(_ phrase: Phrase) -> String {
    guard let text = texts[phrase] else { preconditionFailure("\(phrase.rawValue) is not said of a language") }
    return text
  }
}
