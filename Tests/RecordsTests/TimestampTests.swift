import Testing

@testable import Records

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (1_795_255_200_001, "2026-11-21T10:00:00.001Z"), (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ]) func writesAndReadsOneForm(milliseconds: Int64, text: String) {
    #expect(Timestamp(clamping: milliseconds).text == text)
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-11-21T10:00:00Z", "2026-11-21 10:00:00.000Z", "2026-02-29T00:00:00.000Z", "2026-11-21T24:00:00.000Z",
    "2026-11-21T10:60:00.000Z", "2026-13-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2026-11-21T10:00:00.000z",
    "0000-01-01T00:00:00.000Z", "２026-11-21T10:00:00.00Z",
  ]) func refusesAnyOtherForm(text: String) { #expect(Timestamp(text) == nil) }

  @Test func keepsDaysApartForCenturies() {
    for day in stride(from: Int64(0), to: 2_932_896, by: 61) {
      let time = Timestamp(clamping: day * 86_400_000 + 5)
      #expect(Timestamp(time.text) == time)
    }
  }

  @Test func bringsAClockSetToNonsenseToTheNearestMoment() {
    #expect(Timestamp(clamping: -5).milliseconds == 0)
    #expect(Timestamp(clamping: .max).advanced(by: .max) == .last)
  }
}
