/// One sentence or word that the program says to a trainee. The text stands in `Locales/`, under the raw value;
/// a test holds the catalogues and this list equal.
public enum Phrase: String, CaseIterable, Sendable {
  // The front ends.
  case questionOf = "question-of"
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
