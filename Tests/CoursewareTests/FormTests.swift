import Courseware
import Testing

@Suite struct FormTests {
  private let banks = [
    Bank(id: name("one"), items: (1...6).map { Sample.item("one-\($0)", objective: $0 <= 3 ? "o1" : "o2") }),
    Bank(id: name("two"), items: (1...6).map { Sample.item("two-\($0)", objective: $0 <= 5 ? "o2" : "o3") }),
  ]
  private var course: Course {
    Sample.course(banks: banks, draws: [(2, "one"), (2, "two")], objectives: ["o1", "o2", "o3"], atLeast: 1)
  }

  private func draw(_ seed: UInt64, _ course: Course) -> Form? {
    var random = Seeded(seed)
    return course.drawForm(for: .personnel, using: &random)
  }

  @Test func drawsAsManyFromEachBankAsItSays() throws {
    let items = try #require(draw(1, course)).entries.map(\.item.text)
    #expect(items.count { $0.hasPrefix("one") } == 2)
    #expect(items.count { $0.hasPrefix("two") } == 2)
  }

  @Test func neverDrawsAnItemTwice() throws {
    for seed in 0..<200 {
      let items = try #require(draw(UInt64(seed), course)).entries.map(\.item)
      #expect(Set(items).count == items.count)
    }
  }

  @Test func asksAboutEveryObjective() throws {
    let objective = Dictionary(uniqueKeysWithValues: banks.flatMap(\.items).map { ($0.id, $0.objective.text) })
    for seed in 0..<200 {
      let form = try #require(draw(UInt64(seed), course))
      #expect(Set(form.entries.compactMap { objective[$0.item] }) == ["o1", "o2", "o3"])
    }
  }

  @Test func movesAnObjectiveToAnotherBankWhenItsOwnIsFull() throws {
    // o1 stands in both banks; the first bank's only place is needed for o2.
    let tight = Sample.course(
      banks: [
        Bank(id: name("one"), items: [Sample.item("a", objective: "o1"), Sample.item("b", objective: "o2")]),
        Bank(id: name("two"), items: [Sample.item("c", objective: "o1"), Sample.item("d", objective: "o1")]),
      ], draws: [(1, "one"), (1, "two")], objectives: ["o1", "o2"], atLeast: 1)
    for seed in 0..<50 {
      #expect(try #require(draw(UInt64(seed), tight)).entries.contains { $0.item.text == "b" })
    }
  }

  @Test func saysWhenAnObjectiveCannotHaveItsDue() {
    let impossible = Sample.course(
      banks: banks, draws: [(1, "one"), (1, "two")], objectives: ["o1", "o2", "o3"], atLeast: 1)
    #expect(draw(1, impossible) == nil)
  }

  @Test func givesTheSameFormForTheSameChance() { #expect(draw(5, course) == draw(5, course)) }

  @Test func givesTwoTraineesTwoForms() { #expect(draw(5, course) != draw(6, course)) }

  @Test func everyItemComesUp() throws {
    var seen: Set<Item.ID> = []
    for seed in 0..<300 { seen.formUnion(try #require(draw(UInt64(seed), course)).entries.map(\.item)) }
    #expect(seen.count == 12)
  }

  @Test(arguments: ["i", "j", "after-suspicion", "who-does-what"])
  func aPracticeNeverOpensWithItsKey(_ id: String) {
    for kind in [Sample.ordering(.partial), Sample.matching(.partial)] {
      let item = Sample.item(id, kind)
      #expect(item.practiceOrder != item.choices)
      #expect(Set(item.practiceOrder) == Set(item.choices))
      #expect(item.practiceOrder == item.practiceOrder)
    }
  }

  @Test func neverShowsAnOrderingInItsRightOrder() {
    let item = Sample.item("i", Sample.ordering(.partial))
    for seed in 0..<200 {
      var random = Seeded(UInt64(seed))
      #expect(item.turned(using: &random) != item.choices)
    }
  }
}
