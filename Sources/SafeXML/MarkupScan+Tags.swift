extension MarkupScan {
  /// Reads a start tag or an empty one from its `<`; reports and returns nil when it cannot be one.
  mutating func readStartTag() -> Tag? {
    let start = at
    at += 1
    let name = readName()
    var attributes: [Tag.Attribute] = []
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] != UInt8(ascii: "<") else {
        end(
          with: XMLFault(.notWellFormed, "tag \"<\(text(name))\" is not closed; end it with >", start..<name.upperBound)
        )
        return nil
      }
      if at - start > XMLLimits.tagBytes {
        end(with: XMLFault(.limitExceeded, "tag is longer than 64 kB", start..<name.upperBound))
        return nil
      }
      if attributes.count > XMLLimits.attributes {
        let message = "tag has more than \(XMLLimits.attributes) attributes"
        end(with: XMLFault(.limitExceeded, message, start..<name.upperBound))
        return nil
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        return Tag(kind: .start, range: start..<at, nameRange: name, attributes: attributes)
      }
      if isAt("/>") {
        at += 2
        return Tag(kind: .empty, range: start..<at, nameRange: name, attributes: attributes)
      }
      guard let attribute = readAttribute() else { return nil }
      attributes.append(attribute)
    }
  }

  mutating func readEndTag() -> Tag? {
    let start = at
    at += 2
    let name = readName()
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">"), at - start <= XMLLimits.tagBytes else {
      let message = "end tag \"</\(text(name.prefix(40)))\" is not closed; end it with >"
      end(with: XMLFault(.notWellFormed, message, start..<name.upperBound))
      return nil
    }
    at += 1
    return Tag(kind: .end, range: start..<at, nameRange: name, attributes: [])
  }

  private mutating func readAttribute() -> Tag.Attribute? {
    let name = readName()
    skipSpace()
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      let stray = name.isEmpty ? at..<at + 1 : name
      let message = "attribute \"\(text(stray.prefix(40)))\" has no value; write name=\"value\""
      end(with: XMLFault(.notWellFormed, message, stray))
      return nil
    }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at].isQuote else {
      let message = "value of attribute \"\(text(name.prefix(40)))\" must stand in quotes"
      end(with: XMLFault(.notWellFormed, message, name))
      return nil
    }
    let quote = bytes[at]
    at += 1
    let start = at
    // `<` cannot occur in an attribute value: meeting one means that the closing quote was forgotten.
    while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "<"), at - start <= XMLLimits.tagBytes {
      if bytes[at] == UInt8(ascii: "&") { scanReference() } else { at += 1 }
    }
    if at - start > XMLLimits.tagBytes {
      end(with: XMLFault(.limitExceeded, "value of attribute \"\(text(name.prefix(40)))\" is longer than 64 kB", name))
      return nil
    }
    guard at < bytes.count, bytes[at] == quote else {
      let message = "value of attribute \"\(text(name.prefix(40)))\" is not closed, or holds a \"<\": write &lt;"
      end(with: XMLFault(.notWellFormed, message, name))
      return nil
    }
    at += 1
    return Tag.Attribute(nameRange: name, valueRange: start..<at - 1)
  }

  private mutating func readName() -> Range<Int> {
    let start = at
    while at < bytes.count, !bytes[at].endsName, at - start <= XMLLimits.tagBytes { at += 1 }
    return start..<at
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }
}
