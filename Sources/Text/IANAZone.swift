internal import _FoundationICU

/// A time zone by its IANA name, as "Africa/Kampala".
public struct IANAZone: Hashable, Sendable {
  public let name: String

  public static let utc = IANAZone(known: "UTC")

  private init(known name: String) { self.name = name }

  /// Nil when the name is not in the IANA data base, as this build of ICU has it. Offsets ("GMT+3") and abbreviations
  /// ("IST" is India, Israel and Ireland) are no zones here; "UTC" is.
  public init?(_ name: String) {
    let code = Array(name.utf16)
    var canonical = [UInt16](repeating: 0, count: 128)
    var isSystem: UBool = 0
    var status = U_ZERO_ERROR
    _ = swift_ucal_getCanonicalTimeZoneID(
      code, Int32(code.count), &canonical, Int32(canonical.count), &isSystem, &status)
    guard status.rawValue <= U_ZERO_ERROR.rawValue, isSystem != 0 else { return nil }
    guard name == "UTC" || name.utf8.contains(UInt8(ascii: "/")), name != "Etc/Unknown" else { return nil }
    self.name = name
  }

  /// The day on the zone's calendars at an instant, in milliseconds since 1970-01-01T00:00:00Z.
  /// Nil outside the years 1 to 9999.
  public func localDate(ofMilliseconds instant: Int64) -> CalendarDate? {
    withOffsets { offset in Self.date(at: instant, offset: offset) }
  }

  /// `2026-11-21 14:05` on the zone's clocks at an instant, in milliseconds since 1970-01-01T00:00:00Z.
  /// Nil outside the years 1 to 9999.
  public func localTime(ofMilliseconds instant: Int64) -> String? {
    guard let date = localDate(ofMilliseconds: instant) else { return nil }
    let ofDay = withOffsets { offset in instant + offset(instant) - Int64(date.daysSince1970) * 86_400_000 }
    let (hour, minute) = (ofDay / 3_600_000, ofDay / 60_000 % 60)
    return "\(date) " + (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// The last millisecond of a day in this zone, in milliseconds since 1970-01-01T00:00:00Z. Where clocks change at
  /// midnight this is not 24 hours after the day's start.
  public func endOfDay(_ date: CalendarDate) -> Int64 {
    let day: Int64 = 86_400_000
    let midnight = Int64(date.daysSince1970 + 1) * day
    return withOffsets { offset in
      // No zone is more than 15 hours from UTC, so the boundary lies between these two.
      var stillThatDay = midnight - day
      var afterThatDay = midnight + day
      while afterThatDay - stillThatDay > 1 {
        let middle = stillThatDay + (afterThatDay - stillThatDay) / 2
        if Self.dayNumber(at: middle, offset: offset) <= date.daysSince1970 {
          stillThatDay = middle
        } else {
          afterThatDay = middle
        }
      }
      return stillThatDay
    }
  }

  private static func date(at instant: Int64, offset: (Int64) -> Int64) -> CalendarDate? {
    let range = -62_135_596_800_000...253_402_300_799_999 as ClosedRange<Int64>
    guard range.contains(instant) else { return nil }
    return CalendarDate(daysSince1970: dayNumber(at: instant, offset: offset))
  }

  private static func dayNumber(at instant: Int64, offset: (Int64) -> Int64) -> Int {
    let (quotient, remainder) = (instant + offset(instant)).quotientAndRemainder(dividingBy: 86_400_000)
    return Int(remainder < 0 ? quotient - 1 : quotient)
  }

  /// Lends a function from an instant to the zone's offset from UTC at it, both in milliseconds.
  private func withOffsets<Result>(_ body: ((Int64) -> Int64) -> Result) -> Result {
    let code = Array(name.utf16)
    var status = U_ZERO_ERROR
    DefaultLocale.settle()
    guard let calendar = swift_ucal_open(code, Int32(code.count), "en", UCAL_GREGORIAN, &status) else {
      preconditionFailure("ICU has no calendar for a zone that it knows: status \(status.rawValue)")
    }
    defer { swift_ucal_close(calendar) }
    return body { instant in
      var status = U_ZERO_ERROR
      swift_ucal_setMillis(calendar, Double(instant), &status)
      let offset =
        swift_ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + swift_ucal_get(calendar, UCAL_DST_OFFSET, &status)
      precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "a known zone has an offset at every instant")
      return Int64(offset)
    }
  }
}
