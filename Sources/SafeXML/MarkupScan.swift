/// Our own walk over the markup, before libxml2 sees a byte: it holds the file to the limits, refuses what course
/// files never hold, and notes where every tag and attribute stands.
///
/// The bytes are valid UTF-8. In a file that turns out to be well formed this walk and libxml2 see the
/// same tags; in any other file libxml2 stops at the first place where they could differ.
struct MarkupScan {
  private(set) var faults: [XMLFault] = []
  private(set) var tree = GrowingTree()

  var at = 0
  private var isOver = false
  private var pending = PendingText(start: 0)

  /// - Parameter bytes: valid UTF-8.
  init(of bytes: Span<UInt8>) {
    tree.expect(bytes: bytes.count)
    scan(bytes)
  }

  /// Where the walk ended: at the end of the file, or soon behind the fault that ended it.
  func end(in bytes: Span<UInt8>) -> Int {
    var end = min(max(at, faults.last?.range.upperBound ?? 0), bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private mutating func scan(_ bytes: Span<UInt8>) {
    if bytes.holds("\u{FEFF}", at: 0) { at = 3 }
    if bytes.holds("<?xml", at: at), at + 5 < bytes.count, bytes[at + 5].isSpace { scanDeclaration(bytes) }
    while at < bytes.count, !isOver {
      if bytes[at] == UInt8(ascii: "<") { scanMarkup(bytes) } else { scanText(bytes) }
    }
    if !isOver, let unclosed = tree.innermost { reportUnclosed(unclosed) }
  }

  private mutating func scanMarkup(_ bytes: Span<UInt8>) {
    let second = at + 1 < bytes.count ? bytes[at + 1] : 0
    if second == UInt8(ascii: "/") {
      scanEndTag(bytes)
    } else if second.beginsName {
      scanStartTag(bytes)
    } else if second == UInt8(ascii: "!") {
      scanExclamation(bytes)
    } else if second == UInt8(ascii: "?") {
      pending.isMarked = true
      scanInstruction(bytes)
    } else {
      report(
        XMLFault(.notWellFormed, "a lone \"<\" opens a tag; write &lt; for the sign", at..<at + 1, replacement: "&lt;"))
      at += 1
    }
  }

  private mutating func scanExclamation(_ bytes: Span<UInt8>) {
    if bytes.holds("<!--", at: at) {
      pending.isMarked = true
      skip("<!--", past: "-->", orReport: "comment is not closed; end it with -->", bytes)
    } else if bytes.holds("<![CDATA[", at: at) {
      let start = at
      skip("<![CDATA[", past: "]]>", orReport: "CDATA section is not closed; end it with ]]>", bytes)
      pending.isMarked = true
      if at - start > "<![CDATA[]]>".utf8.count { pending.isEmpty = false }
      count(text: start..<at)
    } else {
      reportDeclaration(bytes)
    }
  }

  private mutating func scanText(_ bytes: Span<UInt8>) {
    let start = at
    let limit = min(bytes.count, start + XMLLimits.textBytes + 1)
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") {
        pending.isMarked = true
        scanReference(bytes)
      } else if byte == UInt8(ascii: "]"), bytes.holds("]]>", at: at) {
        report(
          XMLFault(.notWellFormed, "text cannot hold \"]]>\"; write ]]&gt;", at..<at + 3, replacement: "]]&gt;"))
        at += 3
      } else {
        if byte > 0x20 { pending.isBlank = false } else if byte == UInt8(ascii: "\r") { pending.isMarked = true }
        at += 1
      }
    }
    pending.isEmpty = false
    count(text: start..<at)
  }

  private mutating func count(text: Range<Int>) {
    pending.bytes += text.count
    guard pending.bytes > XMLLimits.textBytes else { return }
    // The walk ends where the text began: nothing behind it is worth the time.
    at = text.lowerBound
    end(with: XMLFault(.limitExceeded, "text is longer than 64 kB; divide it", text.lowerBound..<text.lowerBound + 1))
  }

  private mutating func scanStartTag(_ bytes: Span<UInt8>) {
    takeText(upTo: at)
    guard let tag = readStartTag(bytes) else { return }
    pending = PendingText(start: at)
    if tree.depth >= XMLLimits.depth {
      end(with: XMLFault(.limitExceeded, "elements are nested more than \(XMLLimits.depth) deep", tag.range))
    } else if tree.elementCount >= XMLLimits.elements {
      end(with: XMLFault(.limitExceeded, "file holds more than \(XMLLimits.elements) elements", tag.range))
    }
    let prefix = tag.colon.map { bytes.text(tag.name.lowerBound..<$0) }
    tree.addElement(id: tree.names.id(of: tag.name, in: bytes), prefix: prefix, tag: tag.range, isEmpty: tag.isEmpty)
  }

  private mutating func scanEndTag(_ bytes: Span<UInt8>) {
    takeText(upTo: at)
    guard let tag = readEndTag(bytes) else { return }
    pending = PendingText(start: at)
    guard let opening = tree.innermost else {
      let message = "\"</\(bytes.text(tag.name))>\" closes nothing: no element is open here"
      return end(with: XMLFault(.mismatchedTag, message, tag.range))
    }
    if tree.names.id(of: tag.name, in: bytes) != opening.name { return reportMismatch(tag.name, of: opening, bytes) }
    tree.close(with: tag.range)
  }

  /// What stood before the tag at `place` is one text.
  private mutating func takeText(upTo place: Int) {
    if let kind = pending.kind { tree.addText(pending.start..<place, kind) }
  }

  private mutating func reportMismatch(_ name: Range<Int>, of opening: XMLTree.Record, _ bytes: Span<UInt8>) {
    let expected = tree.names.all[Int(opening.name)]
    end(
      with: XMLFault(
        .mismatchedTag, "\"</\(bytes.text(name))>\" stands where \"</\(expected)>\" is due", name,
        replacement: expected, note: ("\"<\(expected)>\" is opened here", tree.nameRange(of: opening))))
  }

  private mutating func reportUnclosed(_ element: XMLTree.Record) {
    let name = tree.names.all[Int(element.name)]
    let message = "\"<\(name)>\" is never closed; \"</\(name)>\" is missing"
    report(XMLFault(.mismatchedTag, message, tree.nameRange(of: element)))
  }

  private mutating func reportDeclaration(_ bytes: Span<UInt8>) {
    var behind = at
    while behind < min(at + 32, bytes.count), !bytes[behind].endsDeclaration { behind += 1 }
    let message = "\"\(bytes.text(at..<behind))\" is not allowed: a course file declares no document type"
    end(with: XMLFault(.doctype, message, at..<behind))
  }

  private mutating func scanInstruction(_ bytes: Span<UInt8>) {
    let start = at
    var behind = start + 2
    while behind < min(start + 42, bytes.count), !bytes[behind].endsName { behind += 1 }
    let target = bytes.text(start + 2..<behind)
    skip("<?", past: "?>", orReport: "processing instruction is not closed, and none is allowed", bytes)
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

  mutating func declare(_ prefix: String, as namespace: String) { tree.declare(prefix, as: namespace) }

  /// Adds an attribute of the tag that is being read.
  mutating func add(_ attribute: Tag.Attribute, _ bytes: Span<UInt8>) {
    tree.addAttribute(attribute, id: tree.names.id(of: attribute.name, in: bytes))
  }

  private mutating func skip(
    _ opening: StaticString, past closing: StaticString, orReport message: String, _ bytes: Span<UInt8>
  ) {
    let start = at
    at += opening.utf8CodeUnitCount
    while at < bytes.count, !bytes.holds(closing, at: at) { at += 1 }
    guard at < bytes.count else {
      at = start
      return end(with: XMLFault(.notWellFormed, message, start..<min(start + 4, bytes.count)))
    }
    at += closing.utf8CodeUnitCount
  }
}

/// What stands since the last tag.
private struct PendingText {
  let start: Int
  /// Comments not counted.
  var bytes = 0
  /// Whether there is no character of text, only comments at most.
  var isEmpty = true
  var isBlank = true
  var isMarked = false

  init(start: Int) { self.start = start }

  var kind: XMLTree.Record.Kind? {
    if isEmpty { return nil }
    if isMarked { return .marked }
    return isBlank ? .blank : .plain
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// True for every byte that could begin a name; libxml2 knows the names exactly.
  var beginsName: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F || self == 0x3A || self >= 0x80
  }

  var endsName: Bool { self < 0x40 && 1 << UInt64(self) & nameEnds != 0 }

  var endsDeclaration: Bool { isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "[") }

  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}

/// A bit for each byte that ends a name: white space, `"`, `'`, `/`, `<`, `=`, `>` and `?`.
private let nameEnds: UInt64 =
  1 << 0x20 | 1 << 0x0A | 1 << 0x09 | 1 << 0x0D | 1 << 0x22 | 1 << 0x27 | 1 << 0x2F | 1 << 0x3C | 1 << 0x3D | 1 << 0x3E
  | 1 << 0x3F
