import Diagnostics

/// "All of the above" tests how options are read and not what was learned, and it is wrong as soon as options are
/// shuffled.
func optionAboutOptions(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish else { return [] }
  return item.choices.flatMap { group in
    group.options.indices.filter { group.options[$0].wording.speaksOfOptions }.map { index in
      Diagnostic(
        .warning, .optionAboutOptions, "option speaks of the other options, whose order changes; say what it means",
        at: group.place(of: index))
    }
  }
}

extension Wording {
  fileprivate var speaksOfOptions: Bool {
    guard (2...6).contains(words.count) else { return false }
    return Self.phrases.contains { phrase in words.starts(with: phrase) }
  }

  private static let phrases: [[UInt64]] = [
    "all of the above", "none of the above", "all of these", "none of these", "all the above", "none of them",
    "all of them", "both of the above", "both a and b", "both of these",
  ].map { $0.split(separator: " ").map { Word.hash(of: String($0)) } }
}

extension Diagnostic.Code {
  static let optionAboutOptions = Self(rawValue: "option-about-options")
}
