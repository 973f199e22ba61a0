/// What comes of reading a line.
public enum LineEvent: Equatable, Sendable {
  /// Without its line end.
  case line(String)
  /// It was longer than 64 KiB, which no field takes.
  case tooLong
  /// It was not UTF-8.
  case notText
  /// Ctrl-C.
  case interrupted
  /// Nothing more will come.
  case ended
}

/// Bytes to lines, in whatever pieces they come.
struct LineBuffer {
  static let limit = 64 * 1024

  private var waiting: [LineEvent] = []
  private var bytes: [UInt8] = []
  private var isTooLong = false

  mutating func feed(_ more: some Sequence<UInt8>) {
    for byte in more {
      if byte == UInt8(ascii: "\n") {
        close()
      } else if bytes.count < Self.limit {
        bytes.append(byte)
      } else {
        isTooLong = true
      }
    }
  }

  /// A last line without an end is a line.
  mutating func end() {
    if !bytes.isEmpty { close() }
  }

  mutating func next() -> LineEvent? {
    waiting.isEmpty ? nil : waiting.removeFirst()
  }

  private mutating func close() {
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if isTooLong {
      waiting.append(.tooLong)
    } else {
      waiting.append(String(validating: bytes, as: UTF8.self).map(LineEvent.line) ?? .notText)
    }
    bytes.removeAll(keepingCapacity: true)
    isTooLong = false
  }
}
