import Diagnostics
import Testing

struct NearMissTests {
  let known = ["page", "practice", "single-choice", "multiple-choice", "left", "p"]

  @Test(arguments: [
    ("pgae", "page"), ("Page", "page"), ("practise", "practice"), ("single_choice", "single-choice"),
    ("multiple-chioce", "multiple-choice"), ("lefts", "left"),
  ])
  func suggestsTheNearWord(written: String, meant: String) {
    #expect(nearMiss(of: written, among: known) == meant)
  }

  @Test(arguments: ["figure", "image", "choice", "xyz", String(repeating: "p", count: 100_000)])
  func suggestsNothingForAWordThatIsFar(written: String) {
    #expect(nearMiss(of: written, among: known) == nil)
  }

  @Test func suggestsNothingWhenTwoWordsAreEquallyNear() {
    #expect(nearMiss(of: "cat", among: ["car", "can"]) == nil)
  }
}
