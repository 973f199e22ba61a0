/// RFC 4180 rows, read one by one: every row has as many fields as the first, and nothing is guessed.
///
/// A row ends with CRLF, or with LF alone as every Unix tool writes it; the last row may lack its end.
public struct CSVReader: Sendable {
  public struct Refusal: Error, Sendable, Equatable {
    /// Counted in rows from 1; a field may hold line breaks, so this need not be the line.
    public let row: Int
    public let reason: Reason

    public init(row: Int, reason: Reason) {
      self.row = row
      self.reason = reason
    }

    public enum Reason: Sendable, Equatable {
      case fieldCount(expected: Int, found: Int)
      case quoteInsideField
      case textAfterQuote
      case unclosedQuote
      /// A carriage return that no line feed follows.
      case loneCarriageReturn
      case invalidUTF8
    }
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int
  private var row = 0
  private var fieldCount: Int?

  /// A byte order mark at the front, as spreadsheets write it, is no part of the first field.
  ///
  /// - Parameter separator: what stands between two fields; a comma, but where a spreadsheet writes another.
  public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.separator = separator
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Nil after the last row. After a refusal the reader is at no row's start and is of no more use.
  public mutating func next() throws(Refusal) -> [String]? {
    guard at < bytes.count else { return nil }
    row += 1
    var fields: [String] = []
    repeat { fields.append(try field()) } while takeSeparator()
    try takeRowEnd()
    let expected = fieldCount ?? fields.count
    guard fields.count == expected else { throw refusal(.fieldCount(expected: expected, found: fields.count)) }
    fieldCount = expected
    return fields
  }

  private mutating func field() throws(Refusal) -> String {
    let content = at < bytes.count && bytes[at] == quote ? try quotedField() : try plainField()
    guard let text = String(validating: content, as: UTF8.self) else { throw refusal(.invalidUTF8) }
    return text
  }

  private mutating func plainField() throws(Refusal) -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != carriageReturn, bytes[at] != lineFeed {
      guard bytes[at] != quote else { throw refusal(.quoteInsideField) }
      at += 1
    }
    return bytes[start..<at]
  }

  private mutating func quotedField() throws(Refusal) -> ArraySlice<UInt8> {
    var content: ArraySlice<UInt8> = []
    at += 1
    while true {
      let run = bytes[at...].prefix { $0 != quote }
      content += run
      at = run.endIndex
      guard at < bytes.count else { throw refusal(.unclosedQuote) }
      at += 1
      // A second quote stands for one quote; anything else ends the field.
      guard at < bytes.count, bytes[at] == quote else { return content }
      content.append(quote)
      at += 1
    }
  }

  private mutating func takeSeparator() -> Bool {
    guard at < bytes.count, bytes[at] == separator else { return false }
    at += 1
    return true
  }

  private mutating func takeRowEnd() throws(Refusal) {
    guard at < bytes.count else { return }
    switch bytes[at] {
    case lineFeed: at += 1
    case carriageReturn:
      guard at + 1 < bytes.count, bytes[at + 1] == lineFeed else { throw refusal(.loneCarriageReturn) }
      at += 2
    default: throw refusal(.textAfterQuote)
    }
  }

  private func refusal(_ reason: Refusal.Reason) -> Refusal { Refusal(row: row, reason: reason) }
}

private let quote = UInt8(ascii: "\"")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
