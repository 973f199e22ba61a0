/// One sentence or word that the program says to a trainee. The text stands in `Locales/`, under the raw value;
/// a test holds the catalogues and this list equal.
public enum Phrase: String, CaseIterable, Sendable {
  // The front ends.
  case questionOf = "question-of"
  case noticeInformation = "notice-information"
  case noticeWarning = "notice-warning"
  case noticeRight = "notice-right"
  case noticeWrong = "notice-wrong"
  case roleMenu = "role-menu"
  case roleSingleChoice = "role-single-choice"
  case roleMultipleChoice = "role-multiple-choice"
  case roleMatching = "role-matching"
  case roleOrdering = "role-ordering"
  case roleText = "role-text"
  case roleHiddenText = "role-hidden-text"
  case promptOne = "prompt-one"
  case promptMany = "prompt-many"
  case promptPairs = "prompt-pairs"
  case promptOrder = "prompt-order"
  case promptText = "prompt-text"
  case chosen
  case withMark = "with-mark"
  case noPartner = "no-partner"
  case rightSides = "right-sides"
  case pickedUp = "picked-up"
  case yourAnswer = "your-answer"
  case yourHiddenAnswer = "your-hidden-answer"
  case faultNothingChosen = "fault-nothing-chosen"
  case faultNothingTyped = "fault-nothing-typed"
  case faultNotUnderstood = "fault-not-understood"
  case faultNoSuchNumber = "fault-no-such-number"
  case faultNoSuchLetter = "fault-no-such-letter"
  case faultOnlyOne = "fault-only-one"
  case faultRepeated = "fault-repeated"
  case faultNoPartner = "fault-no-partner"
  case faultNotInOrder = "fault-not-in-order"
  case faultTooLong = "fault-too-long"
  case lineTooLong = "line-too-long"
  case lineNotUTF8 = "line-not-utf8"
  case nothingToDo = "nothing-to-do"
  case headingLevel = "heading-level"
  case calloutEnd = "callout-end"
  case listItem = "list-item"
  case tableRow = "table-row"
  case tableCell = "table-cell"
  case drawing
  case drawingEnd = "drawing-end"
  case keysLine = "keys-line"
  case keyEnter = "key-enter"
  case keyEscape = "key-escape"
  case keySpace = "key-space"
  case keyArrows = "key-arrows"
  case keyDigits = "key-digits"
  case keyPageDown = "key-page-down"
  case keyPageUp = "key-page-up"
  case doesChoose = "does-choose"
  case doesAnswer = "does-answer"
  case doesOpen = "does-open"
  case doesMatch = "does-match"
  case doesPickUp = "does-pick-up"
  case doesPutDown = "does-put-down"
  case doesMove = "does-move"
  case doesRepeat = "does-repeat"
  case doesSayPlace = "does-say-place"
  case moreBelow = "more-below"
  case moreAbove = "more-above"
  case tooSmall = "too-small"
}

/// The program's words in one language.
public struct Phrasebook: Sendable, Equatable {
  /// BCP 47 tag of the language that the words are in.
  public let language: String
  private let texts: [Phrase: String]

  /// Fails when a phrase has no text: a catalogue is whole or it is not used.
  public init?(language: String, texts: [Phrase: String]) {
    guard Phrase.allCases.allSatisfy({ texts[$0] != nil }) else { return nil }
    self.language = language
    self.texts = texts
  }

  /// The phrase with every `{name}` replaced by its value. A name that no value is given for stays as it is, visibly.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let text = texts[phrase] else { preconditionFailure("\(phrase.rawValue) has no text") }
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
