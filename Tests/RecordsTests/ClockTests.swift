import Testing

@testable import Records

@Suite struct ClockTests {
  private let noon = Timestamp(clamping: 1_795_255_200_000)

  private func clock(wall: Int64, tie: Clock.Tie? = nil, afterLast: Int64? = nil) -> Clock {
    let reading = ClockReading(wall: noon.advanced(by: wall), boot: "b", bootMilliseconds: 90_000)
    return Clock(reading, tie: tie, lastEvent: afterLast.map { noon.advanced(by: $0) })
  }

  @Test func countsFromTheTieWithinABootWhateverTheWallClockSays() {
    let clock = clock(wall: 86_400_000, tie: .init(at: noon, bootMilliseconds: 30_000))
    #expect(clock == Clock(at: noon.advanced(by: 60_000)))
  }

  @Test func doesNotRunBackwardsWithinABoot() {
    #expect(clock(wall: 0, tie: .init(at: noon, bootMilliseconds: 100_000)).at == noon)
  }

  @Test(arguments: [0, -600_000, 2_592_000_000]) func takesTheWallClockThatFits(wall: Int64) {
    #expect(clock(wall: wall, afterLast: 0) == Clock(at: noon.advanced(by: wall)))
  }

  @Test func takesAnyWallClockBeforeTheFirstEvent() {
    #expect(clock(wall: 2_592_000_001) == Clock(at: noon.advanced(by: 2_592_000_001)))
  }

  @Test func doubtsAClockThatIsTenMinutesBehind() {
    #expect(clock(wall: -600_001, afterLast: 0).doubt == .init(reason: .behind, byMilliseconds: 600_001))
  }

  @Test func doubtsAClockThatIsThirtyDaysAhead() {
    #expect(clock(wall: 2_592_000_001, afterLast: 0).doubt == .init(reason: .ahead, byMilliseconds: 2_592_000_001))
  }
}

extension Clock {
  /// Beyond doubt.
  fileprivate init(at: Timestamp) {
    self.init(ClockReading(wall: at, boot: "", bootMilliseconds: 0), tie: nil, lastEvent: nil)
  }
}
