import Credentials
import Testing

struct UTCTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("2026-11-21T10:00:00.000Z", 1_795_255_200_000),
    ("2028-02-29T23:59:59.999Z", 1_835_481_599_999), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func isReadAndWritten(text: String, milliseconds: Int64) throws {
    #expect(try #require(UTCTime(text)).milliseconds == milliseconds)
    #expect(try #require(UTCTime(milliseconds: milliseconds)).description == text)
  }

  @Test(arguments: [
    "2026-11-21T10:00:00Z", "2026-11-21 10:00:00.000Z", "2026-11-21T10:00:60.000Z", "2027-02-29T10:00:00.000Z",
    "2026-11-21T10:00:00.000z", "2026-11-21T1é:00:00.000Z", "1969-12-31T23:59:59.999Z", "",
  ])
  func refusesEveryOtherForm(text: String) {
    #expect(UTCTime(text) == nil)
  }

  @Test(arguments: [-1, 253_402_300_800_000, .min, .max] as [Int64])
  func refusesInstantsBeyondItsYears(milliseconds: Int64) {
    #expect(UTCTime(milliseconds: milliseconds) == nil)
  }

  @Test func refusesSecondsThatDoNotFit() {
    #expect(UTCTime(seconds: .max) == nil)
  }
}
