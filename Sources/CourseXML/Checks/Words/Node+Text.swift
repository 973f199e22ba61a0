import Diagnostics
import SafeXML

extension Node {
  /// Visits every word below this element where it stands in the file. Marks inside a line do not end its sentence;
  /// every other tag does.
  ///
  /// It reads the bytes between the tags, since a course of a hundred thousand questions has ten million words.
  func walkText(_ visit: (TextPart) -> Void) {
    let content = element.contentRange
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = WordScanner()
      var at = content.lowerBound
      while at < content.upperBound {
        switch bytes[at] {
        case UInt8(ascii: "<"):
          let tag = Tag(in: bytes, at: at, until: content.upperBound)
          if tag.endsSentence { scanner.endSentence(visit) } else if tag.endsWord { scanner.endWord(visit) }
          at = tag.end
        case UInt8(ascii: "&"):
          scanner.endWord(visit)
          while at < content.upperBound, bytes[at] != UInt8(ascii: ";") { at += 1 }
          at += 1
        default:
          scanner.take(bytes[at], at: at, visit)
          at += 1
        }
      }
      scanner.endSentence(visit)
    }
  }
}

/// A tag or a comment of a file that is known to be well formed.
private struct Tag {
  /// Behind its `>`.
  let end: Int
  let endsWord: Bool
  let endsSentence: Bool

  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, until limit: Int) {
    var at = start + 1
    if bytes[at] == UInt8(ascii: "!"), at + 1 < limit, bytes[at + 1] == UInt8(ascii: "[") {
      // The opening of a CDATA section; what is in it is text.
      (end, endsWord, endsSentence) = (min(start + 9, limit), true, false)
      return
    }
    if bytes[at] == UInt8(ascii: "!") {
      while at < limit, !(bytes[at] == UInt8(ascii: ">") && bytes[at - 1] == UInt8(ascii: "-")) { at += 1 }
      (end, endsWord, endsSentence) = (at + 1, false, false)
      return
    }
    if bytes[at] == UInt8(ascii: "/") { at += 1 }
    let name = at
    while at < limit, bytes[at] >= 0x61 || bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isMark = ["strong", "em", "term"].contains { Self.equals(bytes[name..<at], $0) }
    endsSentence = !isMark && !Self.equals(bytes[name..<at], "source")
    endsWord = !isMark
    var quote: UInt8?
    while at < limit, quote != nil || bytes[at] != UInt8(ascii: ">") {
      let byte = bytes[at]
      if quote == byte { quote = nil } else if quote == nil, byte == 0x22 || byte == 0x27 { quote = byte }
      at += 1
    }
    end = at + 1
  }

  private static func equals(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
    bytes.count == name.utf8CodeUnitCount
      && bytes.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: bytes.count))
  }
}
