/// A moment in UTC, from 1970 to the end of 9999: a four-digit year, so that texts sort as times do.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  public static let last = Timestamp(clamping: .max)

  /// A clock can be set to anything; what does not fit becomes the nearest moment that does.
  public init(clamping milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, 0), 253_402_300_799_999)
  }

  /// Reads `2026-11-21T10:00:00.000Z` and no other form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24 else { return nil }
    func number(_ range: Range<Int>) -> Int64 {
      bytes[range].reduce(0) { $0 * 10 + Int64($1) - Int64(UInt8(ascii: "0")) }
    }
    let days = Self.days(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    let seconds = number(11..<13) * 3_600 + number(14..<16) * 60 + number(17..<19)
    self.init(clamping: (days * 86_400 + seconds) * 1_000 + number(20..<23))
    guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
  }

  /// `2026-11-21T10:00:00.000Z`.
  public var text: String {
    let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let date = Self.date(days: days)
    return String(unsafeUninitializedCapacity: 24) { text in
      var end = 0
      func put(_ number: Int64, width: Int, then mark: Unicode.Scalar) {
        var rest = number
        for place in (end..<end + width).reversed() {
          text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        text[end + width] = UInt8(ascii: mark)
        end += width + 1
      }
      put(date.year, width: 4, then: "-")
      put(date.month, width: 2, then: "-")
      put(date.day, width: 2, then: "T")
      put(second / 3_600, width: 2, then: ":")
      put(second / 60 % 60, width: 2, then: ":")
      put(second % 60, width: 2, then: ".")
      put(fraction, width: 3, then: "Z")
      return end
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// Later by so many milliseconds, or earlier when they are negative.
  public func advanced(by milliseconds: Int64) -> Timestamp {
    let (sum, overflows) = self.milliseconds.addingReportingOverflow(milliseconds)
    return Timestamp(clamping: overflows ? .max : sum)
  }

  /// Days since 1970 of a Gregorian date. The year is counted from March, so that the leap day is its last.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  private static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }
}
