/// What a text is made of, for the checks that read it.
enum TextPart {
  case word(Word)
  /// A sentence or a block is over.
  case end
}

/// A word of an English text, or a run of letters of any other.
struct Word {
  /// Where it stands, as offsets that were given with its bytes.
  let range: Range<Int>
  /// FNV-1a over its letters in lower case: hundreds of thousands of texts are compared without keeping their letters.
  let hash: UInt64
}

/// Divides UTF-8 into words and sentences, byte by byte, so that it can go on across marks such as `<strong>`.
///
/// A word is letters, digits and apostrophes. A sentence ends at a full stop, a question mark or an exclamation mark
/// before a blank: "3.2(b)" ends none.
struct WordScanner {
  private var start: Int?
  private var end = 0
  private var hash = Word.emptyHash
  /// A mark was seen that ends the sentence, unless a letter follows at once.
  private var mayBeOver = false
  /// The bytes of a character that are still waited for: quotation marks and dashes are no letters.
  private var waiting = Waiting.none

  private enum Waiting { case none, latin, general, punctuation }

  @inline(__always)
  mutating func take(_ byte: UInt8, at offset: Int, _ visit: (TextPart) -> Void) {
    if byte &- 0x61 < 26, waiting == .none { return letter(byte, at: offset, through: offset) }
    takeOther(byte, at: offset, visit)
  }

  private mutating func takeOther(_ byte: UInt8, at offset: Int, _ visit: (TextPart) -> Void) {
    switch (waiting, byte) {
    case (.latin, _):
      waiting = .none
      endWord(visit)
    case (.general, 0x80): waiting = .punctuation
    case (.punctuation, 0x99):
      waiting = .none
      letter(UInt8(ascii: "'"), at: offset - 2, through: offset)
    case (.punctuation, _):
      waiting = .none
      endWord(visit)
      if byte == 0xA6 { mayBeOver = true }
    case (_, 0xC2): waiting = .latin
    case (_, 0xE2): waiting = .general
    case (_, 0x41...0x5A):
      waiting = .none
      letter(byte | 0x20, at: offset, through: offset)
    case (_, 0x61...0x7A), (_, 0x30...0x39), (_, 0x80...0xFF), (_, UInt8(ascii: "'")):
      waiting = .none
      letter(byte, at: offset, through: offset)
    case (_, UInt8(ascii: ".")), (_, UInt8(ascii: "?")), (_, UInt8(ascii: "!")):
      endWord(visit)
      mayBeOver = true
    case (_, 0x20), (_, 0x0A), (_, 0x09), (_, 0x0D):
      endWord(visit)
      if mayBeOver { endSentence(visit) }
    default: endWord(visit)
    }
  }

  /// No more letters follow here, but the sentence may go on.
  mutating func endWord(_ visit: (TextPart) -> Void) {
    guard let first = start else { return }
    start = nil
    visit(.word(Word(range: first..<end, hash: hash)))
    hash = Word.emptyHash
  }

  mutating func endSentence(_ visit: (TextPart) -> Void) {
    endWord(visit)
    mayBeOver = false
    visit(.end)
  }

  @inline(__always)
  private mutating func letter(_ byte: UInt8, at first: Int, through last: Int) {
    // An apostrophe opens no word: it is a quotation mark then.
    if start == nil, byte == UInt8(ascii: "'") { return }
    if start == nil { start = first }
    end = last + 1
    mayBeOver = false
    hash = (hash ^ UInt64(byte)) &* Word.hashPrime
  }
}

extension Word {
  static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325
  static let hashPrime: UInt64 = 0x0000_0100_0000_01b3

  /// The number of a word written in lower case.
  static func hash(of word: String) -> UInt64 {
    word.utf8.reduce(emptyHash) { ($0 ^ UInt64($1)) &* hashPrime }
  }

}
