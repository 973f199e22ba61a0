import Courseware
import Testing

@Suite struct GradingTests {
  private func mark(_ response: Response?, _ kind: Item.Kind?, points: Int = 1) -> Mark {
    Grader.first.mark(response, to: Sample.item("i", points: points, kind))
  }

  @Test func givesNothingForNoAnswer() { #expect(mark(nil, Sample.single).earned == Points(0)) }
  @Test func givesAllForTheKeyOfASingleChoice() { #expect(mark(.chosen([name("b")]), Sample.single).isFull) }
  @Test func givesNothingForAnotherOption() { #expect(mark(.chosen([name("a")]), Sample.single).earned == Points(0)) }

  @Test(arguments: [(true, 1), (false, 0)])
  func gradesATrueFalse(_ value: Bool, _ points: Int) { #expect(mark(.truth(value), nil).earned == Points(points)) }

  @Test(arguments: [
    (["a", "b"], Points(2)), (["a"], Points(1)), (["a", "b", "c"], Points(1)), (["a", "c"], Points(0)),
    (["c", "d"], Points(0)), (["a", "b", "c", "d"], Points(0)),
  ])
  func takesOneAwayForEachWrongOption(_ ids: [String], _ points: Points) {
    #expect(mark(.chosen(Set(ids.map { name($0) })), Sample.multiple(.partial), points: 2).earned == points)
  }

  @Test func givesAllOrNothingForAMultipleChoiceThatSaysSo() {
    #expect(mark(.chosen([name("a")]), Sample.multiple(.allOrNothing), points: 2).earned == Points(0))
    #expect(mark(.chosen([name("a"), name("b")]), Sample.multiple(.allOrNothing), points: 2).isFull)
  }

  @Test func countsRightPairs() {
    let pairs: [Choice.ID: Choice.ID] = [name("p"): name("p"), name("q"): name("x"), name("r"): name("x")]
    #expect(mark(.pairs(pairs), Sample.matching(.partial)).earned == Points(1, over: 3))
    #expect(mark(.pairs(pairs), Sample.matching(.allOrNothing)).earned == Points(0))
  }

  @Test func countsEntriesInTheirRightPlace() {
    let order: [Choice.ID] = [name("e1"), name("e3"), name("e2"), name("e4")]
    #expect(mark(.order(order), Sample.ordering(.partial)).earned == Points(1, over: 2))
    #expect(mark(.order(order), Sample.ordering(.allOrNothing)).earned == Points(0))
  }

  @Test func pinsTheFirstGrader() { #expect(Grader.allCases.map(\.rawValue) == [1]) }
}

@Suite struct ScoreTests {
  @Test func countsWithAnyNumbersThatWereWrittenDown() throws {
    let score = try #require(Score(earned: .max - 1, possible: .max))
    #expect(score.percentText == "99.99")
    #expect(score.reaches(percent: 99) && !score.reaches(percent: 100))
  }

  @Test func keepsWholePointsAsTheyAre() {
    let marks = (0..<30).map { index in
      Grader.first.mark(.truth(index < 27), to: Sample.item("i\(index)", nil))
    }
    #expect([marks.score.earned, marks.score.possible] == [27, 30])
  }

  @Test func scalesByTheSmallestFactorThatMakesPartsWhole() {
    let pairs: [Choice.ID: Choice.ID] = [name("p"): name("p"), name("q"): name("x"), name("r"): name("x")]
    let marks = [
      Grader.first.mark(.truth(true), to: Sample.item("i", nil)),
      Grader.first.mark(.pairs(pairs), to: Sample.item("j", Sample.matching(.partial))),
    ]
    #expect([marks.score.earned, marks.score.possible] == [4, 6])
  }

  @Test func neverPrintsAPassThatWasNot() throws {
    let score = try #require(Score(earned: 7_999_999, possible: 10_000_000))
    #expect(score.percentText == "79.99")
    #expect(!score.reaches(percent: 80))
  }

  @Test func passesOnTheExactFraction() throws {
    #expect(try #require(Score(earned: 4, possible: 5)).reaches(percent: 80))
  }

  @Test func printsTwoPlaces() throws { #expect(try #require(Score(earned: 1, possible: 15)).percentText == "6.66") }

  @Test func neverPrintsTheMarkWhereItWasNotReached() {
    for possible in 1...300 {
      for earned in 0...possible {
        guard let score = Score(earned: earned, possible: possible) else { continue }
        #expect((score.percentHundredths >= 8000) == score.reaches(percent: 80))
      }
    }
  }
}
