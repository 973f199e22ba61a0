import Testing
import Text

struct IANAZoneTests {
  @Test(arguments: ["Africa/Kampala", "Asia/Kathmandu", "America/St_Johns", "America/Argentina/Buenos_Aires", "UTC"])
  func knowsZonesByName(name: String) {
    #expect(IANAZone(name)?.name == name)
  }

  @Test(arguments: ["", "Mars/Base", "IST", "GMT+3", "+03:00", "Etc/Unknown", "africa/kampala ", "UTC\u{0}"])
  func refusesOtherNames(name: String) {
    #expect(IANAZone(name) == nil)
  }

  /// 2026-11-21T18:14:59.999Z is one millisecond before midnight at UTC+5:45.
  @Test(arguments: [
    ("Asia/Kathmandu", 1_795_284_899_999, "2026-11-21"), ("Asia/Kathmandu", 1_795_284_900_000, "2026-11-22"),
    ("Africa/Kampala", 1_795_294_799_999, "2026-11-21"), ("Africa/Kampala", 1_795_294_800_000, "2026-11-22"),
    ("America/St_Johns", 1_795_231_799_999, "2026-11-20"), ("America/St_Johns", 1_795_231_800_000, "2026-11-21"),
    ("UTC", -1, "1969-12-31"), ("UTC", 1_709_164_800_000, "2024-02-29"),
  ])
  func tellsTheLocalDay(zone: String, instant: Int64, date: String) throws {
    #expect(try #require(IANAZone(zone)).localDate(ofMilliseconds: instant)?.description == date)
  }

  @Test(arguments: [
    ("Africa/Kampala", "2026-11-21", 1_795_294_799_999), ("Asia/Kathmandu", "2026-11-21", 1_795_284_899_999),
    // Clocks in Cairo go from 00:00 to 01:00 on the last Friday of April: the Thursday ends at 22:00Z.
    ("Africa/Cairo", "2026-04-23", 1_776_981_599_999),
    // Newfoundland was three and a half hours behind, in summer two and a half.
    ("America/St_Johns", "2026-07-01", 1_782_959_399_999),
    // Samoa had no 30 December 2011: it went from the 29th to the 31st.
    ("Pacific/Apia", "2011-12-29", 1_325_239_199_999), ("Pacific/Apia", "2011-12-30", 1_325_239_199_999),
  ])
  func endsTheDayWhereTheZoneDoes(zone: String, date: String, end: Int64) throws {
    #expect(try #require(IANAZone(zone)).endOfDay(try #require(CalendarDate(date))) == end)
  }

  @Test(arguments: [Int64.max, Int64.min])
  func tellsNoDayOutsideTheCalendar(instant: Int64) throws {
    #expect(try #require(IANAZone("UTC")).localDate(ofMilliseconds: instant) == nil)
  }
}
