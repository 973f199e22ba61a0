import Testing

@testable import Courseware

@Suite struct ThirdsTests {
  private func scores(_ counts: [Int: Int]) -> [Int] { (0...100).map { counts[$0] ?? 0 } }

  @Test func aThirdOfEach() {
    let thirds = Thirds(scores: scores([50: 10, 70: 10, 90: 10]))
    #expect(thirds.map { [$0.lowest, $0.lowerCount, $0.highest, $0.upperCount] } == [50, 10, 90, 10])
  }

  @Test func peopleWithOneScoreStayTogether() {
    let thirds = Thirds(scores: scores([50: 1, 60: 12, 70: 2, 90: 15]))
    #expect(thirds.map { [$0.lowest, $0.lowerCount, $0.highest, $0.upperCount] } == [60, 13, 90, 15])
  }

  @Test func saysNothingWhereNearlyAllHaveOneScore() {
    #expect(Thirds(scores: scores([90: 2, 100: 28])) == nil)
  }

  @Test func saysNothingOfNobody() {
    #expect(Thirds(scores: scores([:])) == nil)
  }
}

@Suite struct TimeBandTests {
  @Test(arguments: [(0, 0), (1_999, 0), (2_000, 1), (599_999, 23), (600_000, 24), (86_400_000, 24)])
  func aTimeHasItsBand(milliseconds: Int, band: Int) {
    #expect(TimeBands.band(milliseconds: milliseconds) == band)
  }

  @Test func theMiddleLiesOnALineThroughItsBand() {
    var counts = [Int](repeating: 0, count: TimeBands.count)
    counts[5] = 4  // 10 to 12 seconds
    #expect(TimeBands.median(of: counts) == 11)
  }

  @Test func beyondTenMinutesItIsTenMinutes() {
    var counts = [Int](repeating: 0, count: TimeBands.count)
    counts[24] = 3
    #expect(TimeBands.median(of: counts) == 600)
  }

  @Test func nobodyTookNoTime() {
    #expect(TimeBands.median(of: [Int](repeating: 0, count: TimeBands.count)) == nil)
  }
}
