/// XML as bytes, written piece by piece. What is written raw is the caller's to vouch for; all else is escaped.
public struct XMLWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Tags, line ends, and what was well-formed where it was read.
  public mutating func raw(_ markup: String) { bytes += markup.utf8 }
  public mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Text between tags.
  public mutating func text(_ text: String) { append(text, isAttribute: false) }

  /// A blank and an attribute, inside a start tag.
  public mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"")
    attributeValue(value)
    raw("\"")
  }

  /// What stands between the double quotes of an attribute.
  public mutating func attributeValue(_ value: String) { append(value, isAttribute: true) }

  private mutating func append(_ text: String, isAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      // It need not be, but for one place; one rule is simpler.
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\"") where isAttribute: raw("&quot;")
      // Written as themselves, a reader would make a line feed of the first, and blanks of all in an attribute.
      case UInt8(ascii: "\r"): raw("&#13;")
      case UInt8(ascii: "\n") where isAttribute: raw("&#10;")
      case UInt8(ascii: "\t") where isAttribute: raw("&#9;")
      default: bytes.append(byte)
      }
    }
  }
}
