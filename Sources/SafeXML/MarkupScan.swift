/// Our own walk over the markup, before libxml2 sees a byte: it holds the file to the limits, refuses what course
/// files never hold, and notes where every tag and attribute stands.
///
/// The bytes are valid UTF-8. In a file that turns out to be well formed this walk and libxml2 see the
/// same tags; in any other file libxml2 stops at the first place where they could differ.
struct MarkupScan {
  private(set) var tags: [Tag] = []
  private(set) var faults: [XMLFault] = []
  /// Where the walk ended: at the end of the file, or soon behind the fault that ended it.
  var end: Int {
    var end = min(max(at, faults.last?.range.upperBound ?? 0), bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  let bytes: [UInt8]
  var at = 0
  private var isOver = false
  /// Indexes into `tags` of the elements that are open.
  private var open: [Int] = []
  private var elementCount = 0
  /// Bytes of text since the last tag, comments not counted.
  private var textBytes = 0

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    scan()
  }

  private mutating func scan() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if isAt("<?xml"), at + 5 < bytes.count, bytes[at + 5].isSpace { scanDeclaration() }
    while at < bytes.count, !isOver {
      if bytes[at] == UInt8(ascii: "<") { scanMarkup() } else { scanText() }
    }
    if !isOver, let unclosed = open.last { reportUnclosed(tags[unclosed]) }
  }

  private mutating func scanMarkup() {
    if isAt("<!--") {
      skip("<!--", past: "-->", orReport: "comment is not closed; end it with -->")
    } else if isAt("<![CDATA[") {
      let start = at
      skip("<![CDATA[", past: "]]>", orReport: "CDATA section is not closed; end it with ]]>")
      count(text: start..<at)
    } else if isAt("<!") {
      reportDeclaration()
    } else if isAt("<?") {
      scanInstruction()
    } else if isAt("</") {
      scanTag(.end)
    } else if at + 1 < bytes.count, bytes[at + 1].beginsName {
      scanTag(.start)
    } else {
      report(
        XMLFault(.notWellFormed, "a lone \"<\" opens a tag; write &lt; for the sign", at..<at + 1, replacement: "&lt;"))
      at += 1
    }
  }

  private mutating func scanText() {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<"), at - start <= XMLLimits.textBytes {
      if bytes[at] == UInt8(ascii: "&") {
        scanReference()
      } else if isAt("]]>") {
        report(
          XMLFault(.notWellFormed, "text cannot hold \"]]>\"; write ]]&gt;", at..<at + 3, replacement: "]]&gt;"))
        at += 3
      } else {
        at += 1
      }
    }
    count(text: start..<at)
  }

  private mutating func count(text: Range<Int>) {
    textBytes += text.count
    guard textBytes > XMLLimits.textBytes else { return }
    // The walk ends where the text began: nothing behind it is worth the time.
    at = text.lowerBound
    end(with: XMLFault(.limitExceeded, "text is longer than 64 kB; divide it", text.lowerBound..<text.lowerBound + 1))
  }

  private mutating func scanTag(_ kind: Tag.Kind) {
    textBytes = 0
    guard let tag = kind == .end ? readEndTag() : readStartTag() else { return }
    switch tag.kind {
    case .start, .empty:
      elementCount += 1
      if open.count >= XMLLimits.depth {
        end(with: XMLFault(.limitExceeded, "elements are nested more than \(XMLLimits.depth) deep", tag.range))
      } else if elementCount > XMLLimits.elements {
        end(with: XMLFault(.limitExceeded, "file holds more than \(XMLLimits.elements) elements", tag.range))
      }
      if tag.kind == .start { open.append(tags.count) }
      tags.append(tag)
    case .end:
      guard let opening = open.popLast() else {
        let message = "\"</\(text(tag.nameRange))>\" closes nothing: no element is open here"
        return end(with: XMLFault(.mismatchedTag, message, tag.range))
      }
      if bytes[tag.nameRange] != bytes[tags[opening].nameRange] { return reportMismatch(tag, of: tags[opening]) }
      tags.append(tag)
    }
  }

  private mutating func reportMismatch(_ tag: Tag, of opening: Tag) {
    let expected = text(opening.nameRange)
    end(
      with: XMLFault(
        .mismatchedTag, "\"</\(text(tag.nameRange))>\" stands where \"</\(expected)>\" is due", tag.nameRange,
        replacement: expected, note: ("\"<\(expected)>\" is opened here", opening.nameRange)))
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    let name = text(tag.nameRange)
    report(XMLFault(.mismatchedTag, "\"<\(name)>\" is never closed; \"</\(name)>\" is missing", tag.nameRange))
  }

  private mutating func reportDeclaration() {
    let word = bytes[at...].prefix(while: { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") })
    let range = at..<at + min(word.count, 32)
    end(with: XMLFault(.doctype, "\"\(text(range))\" is not allowed: a course file declares no document type", range))
  }

  private mutating func scanInstruction() {
    let start = at
    let target = text(start + 2..<start + 2 + bytes[(start + 2)...].prefix(40).prefix(while: { !$0.endsName }).count)
    skip("<?", past: "?>", orReport: "processing instruction is not closed, and none is allowed")
    guard !isOver else { return }
    if target == "xml" {
      report(XMLFault(.xmlDeclaration, "XML declaration must be the very first thing in the file", start..<at))
    } else {
      let message = "processing instruction \"\(target)\" is not allowed; remove it"
      report(XMLFault(.processingInstruction, message, start..<at, preventsParsing: false, replacement: ""))
    }
  }

  /// Adds a fault after which the walk goes on, unless there are too many of them.
  mutating func report(_ fault: XMLFault) {
    guard faults.count < XMLLimits.faults else { return isOver = true }
    faults.append(fault)
  }

  /// Adds a fault after which the rest of the file would only be guessed at.
  mutating func end(with fault: XMLFault) {
    faults.append(fault)
    isOver = true
  }

  private mutating func skip(_ opening: StaticString, past closing: StaticString, orReport message: String) {
    let start = at
    at += opening.utf8CodeUnitCount
    while at < bytes.count, !isAt(closing) { at += 1 }
    guard at < bytes.count else {
      at = start
      return end(with: XMLFault(.notWellFormed, message, start..<min(start + 4, bytes.count)))
    }
    at += closing.utf8CodeUnitCount
  }

  func isAt(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count, bytes[at] == word.utf8Start[0] else { return false }
    return (0..<count).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// True for every byte that could begin a name; libxml2 knows the names exactly.
  var beginsName: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F || self == 0x3A || self >= 0x80
  }

  var endsName: Bool {
    isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: "<") || self == UInt8(ascii: "?") || isQuote
  }

  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
