extension MarkupScan {
  /// Reads a start tag or an empty one from its `<`, and adds its attributes to the tree; reports and returns nil when
  /// it cannot be one.
  mutating func readStartTag(_ bytes: Span<UInt8>) -> Tag? {
    let start = at
    at += 1
    let (name, colon) = readName(bytes)
    var attributeCount = 0
    while true {
      skipSpace(bytes)
      guard at < bytes.count, bytes[at] != UInt8(ascii: "<") else {
        let message = "tag \"<\(bytes.text(name))\" is not closed; end it with >"
        end(with: XMLFault(.notWellFormed, message, start..<name.upperBound))
        return nil
      }
      if at - start > XMLLimits.tagBytes {
        end(with: XMLFault(.limitExceeded, "tag is longer than 64 kB", start..<name.upperBound))
        return nil
      }
      if attributeCount > XMLLimits.attributes {
        let message = "tag has more than \(XMLLimits.attributes) attributes"
        end(with: XMLFault(.limitExceeded, message, start..<name.upperBound))
        return nil
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return Tag(range: start..<at, name: name, colon: colon, isEmpty: false)
      }
      if bytes.holds("/>", at: at) {
        at += 2
        return Tag(range: start..<at, name: name, colon: colon, isEmpty: true)
      }
      guard let attribute = readAttribute(bytes) else { return nil }
      take(attribute, bytes)
      attributeCount += 1
    }
  }

  mutating func readEndTag(_ bytes: Span<UInt8>) -> Tag? {
    let start = at
    at += 2
    let (name, colon) = readName(bytes)
    skipSpace(bytes)
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">"), at - start <= XMLLimits.tagBytes else {
      let message = "end tag \"</\(bytes.text(name.prefix(40)))\" is not closed; end it with >"
      end(with: XMLFault(.notWellFormed, message, start..<name.upperBound))
      return nil
    }
    at += 1
    return Tag(range: start..<at, name: name, colon: colon, isEmpty: false)
  }

  private mutating func take(_ attribute: Tag.Attribute, _ bytes: Span<UInt8>) {
    if bytes[attribute.name.lowerBound] == UInt8(ascii: "x"), bytes.holds("xmlns", at: attribute.name.lowerBound) {
      let prefix = bytes.text(attribute.name).utf8.dropFirst("xmlns".utf8.count)
      if prefix.isEmpty || prefix.first == UInt8(ascii: ":") {
        return declare(String(Substring(prefix.dropFirst())), as: Decoding.value(attribute.value, in: bytes))
      }
    }
    add(attribute, bytes)
  }

  private mutating func readAttribute(_ bytes: Span<UInt8>) -> Tag.Attribute? {
    let name = readName(bytes).name
    skipSpace(bytes)
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      let stray = name.isEmpty ? at..<at + 1 : name
      let message = "attribute \"\(bytes.text(stray.prefix(40)))\" has no value; write name=\"value\""
      end(with: XMLFault(.notWellFormed, message, stray))
      return nil
    }
    at += 1
    skipSpace(bytes)
    guard at < bytes.count, bytes[at].isQuote else {
      let message = "value of attribute \"\(bytes.text(name.prefix(40)))\" must stand in quotes"
      end(with: XMLFault(.notWellFormed, message, name))
      return nil
    }
    return readValue(of: name, bytes)
  }

  private mutating func readValue(of name: Range<Int>, _ bytes: Span<UInt8>) -> Tag.Attribute? {
    let quote = bytes[at]
    at += 1
    let start = at
    var isPlain = true
    // `<` cannot occur in an attribute value: meeting one means that the closing quote was forgotten.
    while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "<"), at - start <= XMLLimits.tagBytes {
      if bytes[at] == UInt8(ascii: "&") {
        isPlain = false
        scanReference(bytes)
      } else {
        if bytes[at] < 0x20 { isPlain = false }
        at += 1
      }
    }
    if at - start > XMLLimits.tagBytes {
      let message = "value of attribute \"\(bytes.text(name.prefix(40)))\" is longer than 64 kB"
      end(with: XMLFault(.limitExceeded, message, name))
      return nil
    }
    guard at < bytes.count, bytes[at] == quote else {
      let message =
        "value of attribute \"\(bytes.text(name.prefix(40)))\" is not closed, or holds a \"<\": write &lt;"
      end(with: XMLFault(.notWellFormed, message, name))
      return nil
    }
    at += 1
    return Tag.Attribute(name: name, value: start..<at - 1, isPlain: isPlain)
  }

  private mutating func readName(_ bytes: Span<UInt8>) -> (name: Range<Int>, colon: Int?) {
    let start = at
    var colon: Int?
    while at < bytes.count, !bytes[at].endsName, at - start <= XMLLimits.tagBytes {
      if bytes[at] == UInt8(ascii: ":") { colon = at }
      at += 1
    }
    return (start..<at, colon)
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }
}
