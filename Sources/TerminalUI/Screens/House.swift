public import Courseware

/// What stays the same while people come and go: the words in each language, and the centre.
public struct House: Equatable, Sendable {
  /// The first is the one that was asked for.
  public let tongues: [Tongue]
  /// nil until the five questions are answered.
  public internal(set) var centre: Centre?
  /// The machine's own zone, offered when the centre is set up. IANA name.
  public let zone: String

  public init(tongues: [Tongue], centre: Centre?, zone: String) {
    precondition(!tongues.isEmpty, "the program speaks at least one language")
    self.tongues = tongues
    self.centre = centre
    self.zone = zone
  }

  public struct Tongue: Equatable, Sendable {
    public let words: Phrasebook
    /// Whether a person has signed the translation off.
    public let isReviewed: Bool
    public init(words: Phrasebook, isReviewed: Bool) {
      self.words = words
      self.isReviewed = isReviewed
    }
  }

  func words(in language: String) -> Phrasebook? { tongues.first { $0.words.language == language }?.words }
}
