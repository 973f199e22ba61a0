import Courseware
import Testing

@testable import TerminalUI

/// The first page in all its languages, what is due, what was looked for, and what can go wrong.
extension Tour.Way {
  /// The list of languages as it is shipped: the first steps are there in each of them, the large course in its own.
  mutating func comeHome(_ language: String) throws {
    let spoken = [language] + Shipped.languages.filter { $0 != language }
    var home = try ScriptedRoom(language: language, speaks: spoken)
    for other in Shipped.languages { home.coverage[other] = .courses(complete: 1, of: 2, areReviewed: false) }
    home.coverage["en"] = .courses(complete: 2, of: 2, areReviewed: true)
    home.press(.language)
    see("every language", home)
    let names = try ["first-steps", "sea-prevention"].map { try #require(Course.ID($0)) }
    for (name, standings) in [
      ("catalogue, due", [Standing.expired(since: 1_700_000_000_000), .expiring(until: 1_795_255_200_000, days: 12)]),
      ("catalogue, begun", [.passed(until: 1_826_791_199_000), .reading(number: 5, total: 61)]),
      ("catalogue, failed", [.failed(.from(1_795_255_200_000)), .failed(.never)]),
    ] {
      var room = try ScriptedRoom(language: language, speaks: spoken)
      room.standings = Dictionary(uniqueKeysWithValues: zip(names, standings))
      if name.hasSuffix("begun") { room.goOn = [names[1]: .reading(number: 5, total: 61)] }
      room.signIn()
      see(name, room)
    }
    var warned = try opened(language, \.withAWarningAndADuty)
    warned.choose(1)
    see("content warning", warned)
  }

  mutating func look(_ language: String) throws {
    var room = try opened(language)
    room.choose(1)
    room.press(.find)
    room.type("NPL-0417")
    see("find, none", room)
    room.type(Self.wordInSeveralPlaces[language] ?? "")
    guard case .choice(let found)? = room.room.document.field, found.options.count > 1 else {
      throw Shipped.Missing(what: "a word that stands in several places in \(language)")
    }
    see("find, several", room)
  }

  /// "Report", in the words of the course that has every kind.
  private static let wordInSeveralPlaces = [
    "en": "report", "fr": "signal", "ar": "بلاغ", "ru": "сообщ", "zh": "举报", "th": "แจ้ง", "bn": "রিপোর্ট", "ne": "रिपोर्ट",
  ]

  /// Nothing could be kept; every question right but a duty; no attempt left; another course comes first.
  mutating func fail(_ language: String) throws {
    for (fault, name) in [
      (Fault.diskFull, "disk full"), (.cannotWrite(path: "/home/trainee/store.sqlite"), "may not write"),
      (.continuedElsewhere, "continued elsewhere"),
    ] {
      var room = try opened(language)
      room.choose(2)
      room.choose(1)
      room.nextFault = fault
      room.answer(rightly: true)
      see("question, \(name)", room)
      room.draft { _ = $0.handle(.character("1")) }
      room.nextFault = fault
      room.press(.quit)
      see("leaving, \(name)", room)
    }
    var duty = try opened(language, \.withAWarningAndADuty)
    duty.history = Eligibility.History(failed: 2)
    duty.choose(2)
    see("rules, a duty", duty)
    duty.choose(1)
    duty.eligibility = .noAttemptsLeft(used: 3)
    while let item = duty.nextItem {
      if case .scenario = item.kind { duty.choose(1) } else { duty.answer(rightly: !item.critical) }
    }
    duty.choose(12)
    duty.choose(1)
    see("result, one duty not met and no attempt left", duty)
    duty.press(.back)
    see("course, no attempt left", duty)
    var first = try ScriptedRoom.everyKind(in: language)
    first.eligibility = .mustPass(Prerequisite(course: try #require(Course.ID("sea-prevention")), major: 2))
    first.signIn()
    for number in [1, 3, 3] { first.choose(number) }
    see("course, another first", first)
  }
}

extension Course {
  /// With a warning in front, and a question about a duty: the single choice of its bank.
  fileprivate var withAWarningAndADuty: Course {
    let first = modules[0]
    let warned = Module(
      id: first.id, title: first.title, objectives: first.objectives, contentWarning: summary, readers: first.readers,
      steps: first.steps)
    return Course(
      id: id, version: version, language: language, title: title, summary: summary, minutes: minutes,
      modules: [warned] + modules.dropFirst(),
      banks: banks.map { Bank(id: $0.id, items: $0.items.map(\.asDuty)) }, glossary: glossary, jobs: jobs,
      prerequisites: prerequisites, figures: figures,
      assessment: Assessment(
        id: assessment.id, passPercent: assessment.passPercent, attemptsAllowed: 3,
        wait: Assessment.Wait(minutes: 24 * 60), timeLimit: assessment.timeLimit,
        shufflesItems: assessment.shufflesItems, shufflesChoices: assessment.shufflesChoices, draws: assessment.draws,
        atLeastPerObjective: assessment.atLeastPerObjective, criticalMustBeRight: true), certificate: certificate)
  }
}

extension Item {
  fileprivate var asDuty: Item {
    guard case .singleChoice = kind else { return self }
    return Item(
      id: id, objective: objective, points: points, critical: true, audience: audience, prompt: prompt, kind: kind,
      explanation: explanation)
  }
}
