/// A file's bytes with an index from byte offsets to lines and columns.
///
/// The bytes are foreign: they may be broken UTF-8, and a single line may be the whole file. The index holds a place
/// every 256 bytes, so that a lookup costs the same in one long line as in many short ones.
///
/// A class, so that the many ranges that point into one file share it.
public final class SourceText: Sendable {
  public let file: String
  public let bytes: [UInt8]
  private let marks: [Place]
  private let withoutBytes: SourceText?

  private static let spacing = 256

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var marks: [Place] = []
    marks.reserveCapacity(bytes.count / Self.spacing + 1)
    var place = Place()
    for offset in stride(from: 0, to: bytes.count, by: Self.spacing) {
      marks.append(place)
      place.advance(over: bytes[offset..<min(offset + Self.spacing, bytes.count)], isStartOfFile: offset == 0)
    }
    self.marks = marks.isEmpty ? [place] : marks
    withoutBytes = bytes.isEmpty ? nil : SourceText(file: file, bytes: [])
  }

  /// The file's name with no text, for ranges that know their places.
  var nameOnly: SourceText { withoutBytes ?? self }

  /// The place of the character that begins at `offset`; the end of the file for any offset beyond it.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let mark = min(offset / Self.spacing, marks.count - 1)
    var place = marks[mark]
    place.advance(over: bytes[mark * Self.spacing..<offset], isStartOfFile: mark == 0)
    return SourcePosition(line: Int(place.line), column: Int(place.column))
  }

  /// The places of both ends.
  func positions(of offsets: Range<Int>) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(at: offsets.lowerBound)
    guard offsets.count < Self.spacing, offsets.lowerBound >= byteOrderMark.count else {
      return (start, position(at: offsets.upperBound))
    }
    var place = Place(line: UInt32(start.line), column: UInt32(start.column))
    place.advance(over: bytes[offsets], isStartOfFile: false)
    return (start, SourcePosition(line: Int(place.line), column: Int(place.column)))
  }

  /// Where the character at a place begins, or the end of the file; nil when the file has no such place.
  public func offset(of position: SourcePosition) -> Int? {
    let target = (UInt32(position.line), UInt32(position.column))
    let mark = marks.lastIndex { ($0.line, $0.column) <= target } ?? 0
    var place = marks[mark]
    // A byte order mark fills no column.
    var offset = mark == 0 && bytes.starts(with: byteOrderMark) ? byteOrderMark.count : mark * Self.spacing
    while offset < bytes.count, (place.line, place.column) != target || bytes[offset] & 0xC0 == 0x80 {
      guard (place.line, place.column) <= target else { return nil }
      place.advance(over: bytes[offset...offset], isStartOfFile: false)
      offset += 1
    }
    return (place.line, place.column) == target ? offset : nil
  }

  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(offsets.clamped(to: 0..<bytes.count), in: self)
  }

  /// The text of a line without its line ending, or nil when the file has no such line. Broken bytes become U+FFFD.
  public func line(_ number: Int) -> String? {
    guard number >= 1, let mark = marks.lastIndex(where: { $0.line < number || $0.line == number && $0.column == 1 })
    else { return nil }
    var line = Int(marks[mark].line)
    var start = mark * Self.spacing
    while line < number {
      guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = feed + 1
      line += 1
    }
    var text = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    if start == 0, text.starts(with: byteOrderMark) { text.removeFirst(byteOrderMark.count) }
    return String(decoding: text, as: UTF8.self)
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

private struct Place {
  var line: UInt32 = 1
  var column: UInt32 = 1

  mutating func advance(over bytes: ArraySlice<UInt8>, isStartOfFile: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {  // Every code point has exactly one byte that is not a continuation byte.
          column += 1
        }
      }
    }
    if isStartOfFile, line == 1, bytes.first == byteOrderMark.first, bytes.starts(with: byteOrderMark) { column -= 1 }
  }
}
