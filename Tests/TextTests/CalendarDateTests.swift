import Testing
import Text

struct CalendarDateTests {
  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "0000-01-01", "1900-02-29", "2026-1-01",
    "2026-01-01 ", "+026-01-01", "２026-01-01", "",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func readsWhatItWrites(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-11-30", 3, "2027-02-28"),
    ("2026-12-31", 1, "2027-01-31"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
  ])
  func addsMonthsWithinTheMonthTheyLeadTo(date: String, months: Int, sum: String) {
    #expect(CalendarDate(date)?.adding(months: months)?.description == sum)
  }

  @Test func addsAYearToALeapDay() {
    #expect(CalendarDate("2024-02-29")?.adding(years: 1)?.description == "2025-02-28")
  }

  @Test(arguments: [
    ("2026-11-21", 90, "2027-02-19"), ("2024-02-28", 1, "2024-02-29"), ("2026-01-01", -1, "2025-12-31"),
  ])
  func addsDays(date: String, days: Int, sum: String) {
    #expect(CalendarDate(date)?.adding(days: days)?.description == sum)
  }

  @Test(arguments: [Int.max, Int.min, 3_000_000])
  func givesNoDateBeyondTheCalendar(number: Int) {
    let date = CalendarDate("2026-11-21")
    #expect(date?.adding(days: number) == nil)
    #expect(date?.adding(months: number) == nil)
    #expect(date?.adding(years: number) == nil)
  }

  @Test func countsEveryDayOfFourCenturiesOnce() throws {
    var date = try #require(CalendarDate("1899-12-31"))
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      #expect(date < next && CalendarDate(next.description) == next)
      date = next
    }
    #expect(date.description == "2299-12-31")
  }
}
