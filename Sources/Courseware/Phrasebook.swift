/// The program's words in one language.
public struct Phrasebook: Sendable {
  /// BCP 47 tag of the language that the words are in.
  public let language: String
  private let texts: [Phrase: String]
  private let forms: [Phrase: [PluralCategory: String]]
  private let category: @Sendable (Int) -> PluralCategory
  /// From nought to nine.
  private var digits: [Character]

  /// Fails when a phrase has no text: a catalogue is whole or it is not used.
  ///
  /// - Parameters:
  ///   - forms: the words of counted phrases, where they depend on the number. Each has the form `other`.
  ///   - category: which form goes with a number in this language.
  public init?(
    language: String, texts: [Phrase: String], forms: [Phrase: [PluralCategory: String]] = [:],
    category: @escaping @Sendable (Int) -> PluralCategory = { _ in .other }
  ) {
    guard Phrase.allCases.allSatisfy({ texts[$0] != nil || forms[$0]?[.other] != nil }) else { return nil }
    self.language = language
    self.texts = texts
    self.forms = forms
    self.category = category
    digits = Self.digits(texts[.digits] ?? "")
  }

  /// The same words with western digits: for papers, which are compared and made again byte by byte.
  public var western: Phrasebook {
    var words = self
    words.digits = Self.westernDigits
    return words
  }

  /// In the digits of the language, as its translator chose them.
  public func number(_ number: Int) -> String { inOwnDigits(String(number)) }

  /// A number with parts, written with a point, as the language writes it.
  public func decimal(_ text: String) -> String {
    inOwnDigits(text.split(separator: ".").joined(separator: self(.decimalMark)))
  }

  private func inOwnDigits(_ text: String) -> String {
    guard digits != Self.westernDigits else { return text }
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  private static let westernDigits = Array("0123456789")

  /// Anything but ten digits in their order means the western ones.
  private static func digits(_ text: String) -> [Character] {
    text.map(\.wholeNumberValue) == Array(0...9) ? Array(text) : westernDigits
  }

  /// A whole number, a decimal one, a share, a date or a time, and no name or code with letters in it.
  private static func isNumber(_ text: String) -> Bool {
    text.contains { $0.isASCII && $0.isWholeNumber }
      && text.allSatisfy { $0.isASCII && $0.isWholeNumber || ".,:-/% ".contains($0) }
  }

  /// The phrase with every `{name}` replaced by its value, numbers in the language's digits. A name that no value is
  /// given for stays as it is, visibly.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(words(of: phrase, values), values)
  }

  /// A phrase's text, got elsewhere, with its values.
  public func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      let value = values.first { $0.key == name }?.value ?? String(rest[open...close])
      result += Self.isNumber(value) ? inOwnDigits(value) : value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// In the form that goes with the number among the values.
  private func words(of phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    if let forms = forms[phrase], let other = forms[.other] {
      let number = values.first { $0.key == phrase.counted }.flatMap { Int($0.value) }
      return number.flatMap { forms[category($0)] } ?? other
    }
    guard let text = texts[phrase] else { preconditionFailure("\(phrase.rawValue) has no text") }
    return text
  }
}

extension Phrasebook: Equatable {
  /// The language decides which form goes with a number.
  public static func == (left: Phrasebook, right: Phrasebook) -> Bool {
    left.language == right.language && left.texts == right.texts && left.forms == right.forms
      && left.digits == right.digits
  }
}
