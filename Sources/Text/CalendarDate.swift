/// A day of the Gregorian calendar, without a place or a time.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// From 1.
  public let day: Int

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    self.init(knownYear: year, month: month, day: day)
  }

  /// Of the form 2026-11-21 (ISO 8601), and no other.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard bytes.indices.allSatisfy({ $0 == 4 || $0 == 7 || (0x30...0x39).contains(bytes[$0]) }) else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  private init(knownYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// 2026-11-21 (ISO 8601).
  public var description: String {
    func padded(_ number: Int, to length: Int) -> String {
      String(repeating: "0", count: max(0, length - String(number).count)) + String(number)
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension CalendarDate {
  /// The same day and month of another year; 29 February becomes 28 where there is none. Nil beyond the year 9999.
  public func adding(years: Int) -> CalendarDate? {
    let (months, overflows) = years.multipliedReportingOverflow(by: 12)
    return overflows ? nil : adding(months: months)
  }

  /// The same day of another month, or that month's last day where it is shorter. Nil beyond the year 9999.
  public func adding(months: Int) -> CalendarDate? {
    let (sum, overflows) = months.addingReportingOverflow(year * 12 + month - 1)
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    guard !overflows, (1...9999).contains(newYear) else { return nil }
    return CalendarDate(year: newYear, month: newMonth, day: min(day, Self.days(in: newMonth, of: newYear)))
  }

  /// Nil beyond the year 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflows) = days.addingReportingOverflow(daysSince1970)
    return overflows ? nil : CalendarDate(daysSince1970: sum)
  }

  /// Days from 1 January 1970. Years are counted from March, so that the leap day is a year's last.
  var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  init?(daysSince1970: Int) {
    guard (-719_468...2_932_896).contains(daysSince1970) else { return nil }
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
