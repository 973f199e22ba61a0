import Courseware

/// The words of a line, each as a number.
struct WordList: Hashable {
  let words: [UInt64]
  /// Characters of the line, as a measure of how long it looks.
  let length: Int

  init(_ line: [Inline]) { self.init([line]) }

  init(_ prose: Prose) { self.init(prose.paragraphs) }

  private init(_ paragraphs: [[Inline]]) {
    var words: [UInt64] = []
    words.reserveCapacity(16)
    var length = 0
    paragraphs.walkText { part, _ in
      if case .word(let word) = part { words.append(word.hash) }
    } count: {
      length += $0
    }
    self.words = words
    self.length = length
  }

  /// Two texts say the same when their words do; how they are spaced, marked and punctuated does not count.
  static func == (left: Self, right: Self) -> Bool { left.words == right.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words) }

  /// One number for the whole of it.
  var fingerprint: UInt64 { words.reduce(Word.emptyHash) { ($0 ^ $1) &* Word.hashPrime } }

  func contains(any set: WordSet) -> Bool { words.contains(where: set.contains) }
}

extension [[Inline]] {
  /// Visits the words in order, with whether each is marked by `<strong>` or `<em>`.
  func walkText(_ visit: (TextPart, _ isMarked: Bool) -> Void, count: (Int) -> Void = { _ in }) {
    var scanner = WordScanner()
    // Counted over all runs, since a word may begin in one and end in the next.
    var offset = 0
    for line in self {
      for run in line {
        let (text, isMarked): (String, Bool) =
          switch run {
          case .text(let text), .term(_, let text): (text, false)
          case .strong(let text), .emphasis(let text): (text, true)
          case .source: (" ", false)
          }
        var length = 0
        var words = text
        words.withUTF8 { bytes in
          for byte in bytes {
            if byte & 0xC0 != 0x80 { length += 1 }
            scanner.take(byte, at: offset) { visit($0, isMarked) }
            offset += 1
          }
        }
        if isMarked { scanner.endWord { visit($0, true) } }
        count(length)
      }
      scanner.endSentence { visit($0, false) }
    }
  }
}
