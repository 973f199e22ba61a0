import Text

/// Terms that a language always says in the same words: what a reader takes for two things must be two things.
public struct TermList: Sendable {
  /// In the order of the file.
  public let entries: [Entry]

  /// One term of the source language, and the forms of which a translation holds one.
  public struct Entry: Sendable, Equatable {
    public let english: String
    public let forms: [String]

    public init(english: String, forms: [String]) {
      self.english = english
      self.forms = forms
      words = Array(foldedForMatching(english).unicodeScalars)
      foldedForms = forms.map { Array(foldedForMatching($0).utf8) }
    }

    fileprivate let words: [Unicode.Scalar]
    /// By bytes: in many scripts an ending changes the last character of a word.
    private let foldedForms: [[UInt8]]

    fileprivate func isSaid(in folded: String) -> Bool {
      foldedForms.contains { folded.utf8.firstRange(of: $0) != nil }
    }
  }

  private let longestFirst: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
    longestFirst = entries.sorted { $0.words.count > $1.words.count }
  }

  /// The terms that stand in a text and in none of their forms in its translation. Case makes no difference, nor how a
  /// letter is put together. A term within a longer one that is listed too is not asked about there.
  public func notFollowed(in text: String, said translation: String) -> [Entry] {
    let found = entries(in: Array(foldedForMatching(text).unicodeScalars))
    guard !found.isEmpty else { return [] }
    let translation = foldedForMatching(translation)
    return found.filter { !$0.isSaid(in: translation) }
  }

  /// Each once, whole words only, a plural with s too.
  private func entries(in text: [Unicode.Scalar]) -> [Entry] {
    var found: [Entry] = []
    var place = 0
    while place < text.count {
      let isStart = text[place].isOfWord && (place == 0 || !text[place - 1].isOfWord)
      let entry = isStart ? longestFirst.first { $0.stands(at: place, of: text) } : nil
      if let entry, !found.contains(entry) { found.append(entry) }
      place += entry?.words.count ?? 1
    }
    return found
  }
}

extension TermList.Entry {
  fileprivate func stands(at place: Int, of text: [Unicode.Scalar]) -> Bool {
    guard text[place...].starts(with: words) else { return false }
    let end = place + words.count
    let behind = end < text.count && text[end] == "s" ? end + 1 : end
    return behind == text.count || !text[behind].isOfWord
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
