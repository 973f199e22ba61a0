public import Text

/// An instant as the log writes it: `2026-11-21T10:00:00.000Z`.
public struct UTCTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Nil outside the years 1970 to 9999.
  public init?(milliseconds: Int64) {
    guard (0...253_402_300_799_999).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  public init?(seconds: Int64) {
    let (milliseconds, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    guard !overflows else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// Reads its own form and no other.
  public init?(_ text: String) {
    let digits = text.utf8.enumerated().filter { !Self.marks.contains($0.offset) }.map { Int64($0.element) - 0x30 }
    guard text.utf8.count == 24, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let day = CalendarDate(String(text.prefix(10))) else { return nil }
    let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let midnight = Self.greenwich.endOfDay(day) + 1 - 86_400_000
    self.init(milliseconds: midnight + ((hour * 60 + minute) * 60 + second) * 1000 + number(14..<17))
    guard description == text else { return nil }
  }

  /// In whole seconds since 1970, rounded down.
  public var seconds: Int64 { milliseconds / 1000 }

  /// On the calendars of Greenwich.
  public var date: CalendarDate {
    guard let date = Self.firstDay.adding(days: Int(milliseconds / 86_400_000)) else {
      preconditionFailure("an instant up to the year 9999 has a date")
    }
    return date
  }

  public var description: String {
    func padded(_ number: Int64, to length: Int) -> String {
      String(repeating: "0", count: length - String(number).count) + String(number)
    }
    let time = milliseconds % 86_400_000
    let parts = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, to: 2) }
    return "\(date)T\(parts.joined(separator: ":")).\(padded(time % 1000, to: 3))Z"
  }

  public static func < (left: UTCTime, right: UTCTime) -> Bool { left.milliseconds < right.milliseconds }

  private static let marks: Set = [4, 7, 10, 13, 16, 19, 23]

  private static let firstDay: CalendarDate = {
    guard let date = CalendarDate(year: 1970, month: 1, day: 1) else { preconditionFailure("1970 had a first day") }
    return date
  }()

  private static let greenwich: IANAZone = {
    guard let zone = IANAZone("UTC") else { preconditionFailure("every time zone database has UTC") }
    return zone
  }()
}
