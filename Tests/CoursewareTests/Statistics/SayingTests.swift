import Testing

@testable import Courseware

@Suite struct SayingTests {
  private func said(_ kind: Item.Kind?, _ response: Response) -> [String] {
    Sample.item("q", kind).sayings(in: response).map { $0.text + ($0.isRight ? " right" : "") }
  }

  @Test func anOptionIsSaidByItsID() {
    #expect(said(Sample.single, .chosen([name("a")])) == ["a"])
    #expect(said(Sample.single, .chosen([name("b")])) == ["b right"])
  }

  @Test func everyChosenOptionIsSaid() {
    #expect(said(Sample.multiple(.partial), .chosen([name("c"), name("a")])) == ["a right", "c"])
  }

  @Test func aPairIsSaidByItsTwoSides() {
    let pairs: [Choice.ID: Choice.ID] = [name("p"): name("p"), name("q"): name("x"), name("r"): name("q")]
    #expect(said(Sample.matching(.partial), .pairs(pairs)) == ["p=p right", "q=x", "r=q"])
  }

  @Test func anEntryIsSaidWithThePlaceThatItWasGiven() {
    #expect(
      said(Sample.ordering(.partial), .order([name("e1"), name("e3"), name("e2"), name("e4")]))
        == ["e1@1 right", "e2@3", "e3@2", "e4@4 right"])
  }

  @Test(arguments: [
    Sample.single, Sample.multiple(.partial), Sample.matching(.partial), Sample.ordering(.partial), nil,
  ])
  func oneOfEachPartIsForeseenToBeRight(_ kind: Item.Kind?) {
    let item = Sample.item("q", kind)
    let right = item.foreseenSayings.filter(\.isRight)
    #expect(!right.isEmpty)
    #expect(Set(item.foreseenSayings).count == item.foreseenSayings.count)
  }
}
