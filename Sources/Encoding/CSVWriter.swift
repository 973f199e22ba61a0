/// RFC 4180 rows, written one by one into bytes that the caller takes away as often as it likes.
public struct CSVWriter: Sendable {
  private var buffer: [UInt8] = []

  public init() {}

  /// Ends the row with CRLF. A field is quoted when it must be, and when a row would else be an empty line.
  public mutating func append(_ fields: [String]) {
    precondition(!fields.isEmpty, "a row without a field cannot be read back")
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      if field.utf8.contains(where: mustBeQuoted) || fields.count == 1 && field.isEmpty {
        buffer.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
          if byte == UInt8(ascii: "\"") { buffer.append(byte) }
          buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
      } else {
        buffer += field.utf8
      }
    }
    buffer.append(UInt8(ascii: "\r"))
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Everything written since it was last called. The room of the buffer is kept for the next rows.
  public mutating func drain() -> [UInt8] {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    return bytes
  }
}

private func mustBeQuoted(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
}
