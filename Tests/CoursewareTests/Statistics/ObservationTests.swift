import Testing

@testable import Courseware

@Suite struct ObservationTests {
  private func answer(
    _ text: String, right: Bool = false, _ share: Double, lower: Double? = nil, upper: Double? = nil
  ) -> ItemFigures.Answer {
    ItemFigures.Answer(
      saying: Saying(text, isRight: right), count: Int(share * 200), share: share, inLowerThird: lower,
      inUpperThird: upper)
  }

  private func item(
    asked: Int = 200, facility: Double = 0.8, discrimination: Double? = 0.4,
    answers: [ItemFigures.Answer] = [], isOpen: Bool = false, languages: [LanguageFigures] = []
  ) -> ItemFigures {
    ItemFigures(
      id: name("q"), isOpen: isOpen, asked: asked, exposure: 1, facility: facility, discrimination: discrimination,
      medianSeconds: 20, answers: answers, languages: languages)
  }

  private func difference(delta: Double) -> LanguageFigures {
    LanguageFigures(
      language: "fr", difference: MantelHaenszel(oddsRatio: 2, delta: delta, standardError: 0.1, chiSquare: 50),
      pull: nil)
  }

  @Test func aGoodQuestionGivesNothingToSay() {
    #expect(item(answers: [answer("a", right: true, 0.8), answer("b", 0.2, lower: 0.19, upper: 0)]).observations == [])
  }

  @Test func fewAnswersSayOnlyThat() {
    #expect(item(asked: 29, discrimination: -0.5).observations == [.fewAnswers(29)])
  }

  @Test func aKeyIsInDoubtWhereKnowingHarms() {
    #expect(item(discrimination: -0.01).observations == [.keyInDoubt(discrimination: -0.01)])
  }

  @Test func aQuestionIsWeakWhereKnowingHardlyHelps() {
    #expect(item(discrimination: 0.19).observations == [.weak(discrimination: 0.19)])
  }

  @Test func whereNearlyAllAreRightNothingCanDiscriminate() {
    #expect(item(facility: 0.97, discrimination: 0.05).observations == [.easy(facility: 0.97)])
  }

  @Test func aHardQuestionIsNamed() {
    #expect(item(facility: 0.39).observations == [.hard(facility: 0.39)])
  }

  @Test func whatAFifthOfTheWeakestSayIsABelief() {
    let wrong = answer("b", 0.1, lower: 0.2, upper: 0.01)
    #expect(item(answers: [wrong]).observations == [.belief(wrong)])
  }

  @Test func whatTheStrongestSayMoreOftenIsALure() {
    let wrong = answer("b", 0.3, lower: 0.2, upper: 0.4)
    #expect(item(answers: [wrong]).observations == [.lure(wrong)])
  }

  @Test func aRightAnswerIsNoBelief() {
    #expect(item(answers: [answer("a", right: true, 0.8, lower: 0.6, upper: 1)]).observations == [])
  }

  @Test func anAnswerThatHardlyAnybodyGivesDoesNoWork() {
    let wrong = answer("c", 0.01)
    #expect(item(answers: [wrong]).observations == [.unused(wrong.saying)])
  }

  @Test(arguments: ["p=q", "e1@2"])
  func oneOfManyPairsOrPlacesMayBeRare(text: String) {
    #expect(item(answers: [answer(text, 0.01)]).observations == [])
  }

  @Test func whatPeopleTypeMayBeRare() {
    #expect(item(answers: [answer("word", 0.04)], isOpen: true).observations == [])
  }

  @Test func aTranslationThatBehavesDifferentlyIsNamed() {
    let found = difference(delta: -2)
    #expect(item(languages: [found, difference(delta: 0.9)]).observations == [.language(found)])
  }
}
