import Courseware
import TerminalUI
import Testing

@testable import ConductCommands

/// When a refresher is due, and what it asks, come from the records.
@Suite struct RefresherDeskTests {
  private static let day: Int64 = 86_400_000
  private static let refresher = Course.ID("refresher")

  private func visit(_ sitting: Sitting) throws -> Visit {
    let reply = try sitting.only(.open(try #require(Self.refresher)))
    guard case .opened(let visit) = reply else { throw Sitting.Unexpected(replies: [reply]) }
    return visit
  }

  /// Days from now on which the next session is due; negative when it has been for so long.
  private func dueIn(_ sitting: Sitting) throws -> Int? {
    switch try visit(sitting).standing {
    case .refresher(.due(let since), _): -Int((sitting.fixed.wall - since + Self.day - 1) / Self.day)
    case .refresher(.next(let on), _): Int((on - sitting.fixed.wall) / Self.day)
    case .notBegun, .reading, .finalUnderway, .failed, .passed, .expiring, .expired, .refresher, .broken: nil
    }
  }

  private func passed(_ course: String = "sea-prevention") throws -> Sitting {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take(course)
    return sitting
  }

  @Test func thereIsNoSessionBeforeACourseWasPassed() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take("sea-prevention", rightly: false)
    let visit = try visit(sitting)
    #expect(visit.standing == .notBegun)
    guard case .mustPass = visit.eligibility else {
      Issue.record("\(visit.eligibility)")
      return
    }
    let reply = try sitting.only(.begin(visit.course.id))
    guard case .opened = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func sessionsAreDueOnTheDaysOfTheCourseAndThenOnceAYear() throws {
    let sitting = try passed()
    var due: [Int] = []
    var passed = 0
    for _ in 0..<7 {
      let days = try #require(try dueIn(sitting))
      due.append(passed + days)
      sitting.fixed.wait(Int64(days) * Self.day)
      passed += days
      #expect(try visit(sitting).standing.isDueNow)
      _ = try sitting.take("refresher")
      #expect(try !visit(sitting).standing.isDueNow)
    }
    // One of these years is a leap year.
    #expect(due == [3, 14, 45, 90, 90 + 365, 90 + 2 * 365 + 1, 90 + 3 * 365 + 1])
  }

  @Test func whoComesLateIsAskedOnce() throws {
    let sitting = try passed()
    sitting.fixed.wait(50 * Self.day)
    #expect(try dueIn(sitting) == -47)
    _ = try sitting.take("refresher")
    #expect(try dueIn(sitting) == 40)
  }

  @Test func whoComesEarlyMay() throws {
    let sitting = try passed()
    _ = try sitting.take("refresher")
    #expect(try dueIn(sitting) == 3)
  }

  @Test func aSessionAsksFirstWhatWasWeakest() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    var (_, attempt) = try sitting.begin("sea-prevention")
    let duties = Set(attempt.items.filter(\.critical).map(\.objective))
    let weak = try #require(attempt.items.first { !duties.contains($0.objective) }?.objective)
    for item in attempt.items { attempt = try sitting.answer(attempt, item, rightly: item.objective != weak) }
    _ = try sitting.only(.submit(attempt, language: "en"))
    let (visit, session) = try sitting.begin("refresher")
    let first = visit.course.objectives.first { $0.id == session.items.first?.objective }
    #expect(first?.refreshes?.objective == weak)
  }

  @Test func aSessionReadsOnlyWhatItAsksAbout() throws {
    let sitting = try passed()
    let (visit, session) = try sitting.begin("refresher")
    let asked = Set(session.items.map(\.objective))
    #expect(asked.count == 5)
    #expect(Set(visit.course.objectives.map(\.id)) == asked)
    #expect(visit.course.modules.contains { $0.objectives.isEmpty })
  }

  @Test func theSecondSessionAsksOtherThings() throws {
    let sitting = try passed()
    let first = try sitting.take("refresher").attempt.items
    let second = try sitting.take("refresher").attempt.items
    #expect(Set(first.map(\.objective)).isDisjoint(with: second.map(\.objective)))
  }

  @Test func whatWasWrongIsAskedAgain() throws {
    let sitting = try passed()
    let first = try sitting.take("refresher", rightly: false).attempt.items
    let second = try sitting.take("refresher").attempt.items
    #expect(Set(first.map(\.objective)) == Set(second.map(\.objective)))
    #expect(Set(first.map(\.id)).isDisjoint(with: second.map(\.id)))
  }

  @Test func anAnswerThatWasExplainedIsNotTakenAgain() throws {
    let sitting = try passed()
    let (_, begun) = try sitting.begin("refresher")
    let item = try #require(begun.items.first)
    let answered = try sitting.answer(begun, item, rightly: false)
    let reply = try sitting.only(.answer(answered, item.id, item.key, language: "en"))
    guard case .failed = reply else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func everyObjectiveOfTheRefresherIsOneOfItsCourse() throws {
    let sitting = try passed()
    let shelf = sitting.places.shelf
    let refresher = try shelf.course(try #require(Self.refresher)).course
    let sources = try #require(refresher.refreshes).courses
    for source in sources {
      let objectives = Set(try shelf.course(source).course.objectives.map(\.id))
      let refreshed = Set(
        refresher.objectives.compactMap(\.refreshes).filter { $0.course == source }.map(\.objective))
      #expect(refreshed == objectives)
    }
  }
}

extension Standing {
  fileprivate var isDueNow: Bool { if case .refresher(.due, _) = self { true } else { false } }
}
