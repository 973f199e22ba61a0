import Courseware
import Glibc
import TerminalUI
import Testing

@testable import ConductCommands

@Suite struct DeskTests {
  @Test func givesACertificateForAPass() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    let result = try sitting.take("sea-prevention")
    guard case .issued(let paper) = result.paper else {
      Issue.record("no paper: \(result.paper)")
      return
    }
    #expect(result.outcome.passed)
    #expect(paper.lines.contains("Name: Anjali THAPA"))
    #expect(paper.lines.contains("Issued by centre: NPL-0417"))
    #expect(exists(paper.path))
  }

  @Test func givesNoneForAFailure() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    let result = try sitting.take("sea-prevention", rightly: false)
    #expect(!result.outcome.passed)
    #expect(result.paper == .none)
  }

  @Test func tellsTheEndOfTheLastDayInTheCentresZone() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    guard case .issued(let paper) = try sitting.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    // Midnight in Kathmandu is 18:15 UTC.
    #expect(paper.lines.contains("Valid until: 2027-11-21 18:14:59 UTC"))
  }

  @Test func aSpecimenCarriesNoCode() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    guard case .issued(let paper) = try sitting.take("first-steps").paper else {
      Issue.record("no paper")
      return
    }
    #expect(paper.lines[0].hasPrefix("SPECIMEN"))
    #expect(!paper.lines.contains { $0.contains("TC1") })
  }

  @Test func saysUnregisteredOnThePaperOfACentreWithoutAName() throws {
    let nameless = Centre(registration: .unregistered, country: nil, language: "en", contacts: [], zone: "UTC")
    let sitting = try Sitting(FixedWorld(), centre: nameless)
    try sitting.enrol()
    guard case .issued(let paper) = try sitting.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    #expect(paper.lines.contains { $0.hasPrefix("Issued by: unregistered centre (local-") })
  }

  @Test func goesOnWithTheSameQuestionsAndAnswersAfterACrash() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    var (_, attempt) = try sitting.begin("sea-prevention")
    for item in attempt.items.prefix(7) { attempt = try sitting.answer(attempt, item) }
    // Another process: nothing of the first is left but the files.
    let again = try Sitting(fixed)
    guard case .signedIn(_, let visit?) = try again.only(.signIn(number: "na-0417", pin: "4711")) else {
      Issue.record("not signed in with an attempt underway")
      return
    }
    #expect(visit.course.id.text == "sea-prevention")
    #expect(try again.begin("sea-prevention").1 == attempt)
  }

  @Test func tellsTheSlowerOfTwoTerminalsThatTheOtherWentOn() throws {
    let fixed = FixedWorld()
    let one = try Sitting(fixed)
    try one.enrol()
    let (_, attempt) = try one.begin("sea-prevention")
    let two = try Sitting(fixed)
    _ = try two.only(.signIn(number: "NA-0417", pin: "4711"))
    _ = try two.answer(attempt, attempt.items[0])
    #expect(
      try one.only(.answer(attempt, attempt.items[0].id, attempt.items[0].key, language: "en"))
        == .failed(.continuedElsewhere))
  }

  @Test func makesAWrongPINWaitLongerEachTimeAndLetsTheRightOneIn() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    for seconds in [1, 2, 4, 8, 16, 30, 30] {
      #expect(try sitting.only(.signIn(number: "NA-0417", pin: "wrong")) == .refused(seconds: seconds))
      fixed.wait(60_000)
    }
    guard case .signedIn = try sitting.only(.signIn(number: "NA-0417", pin: "4711")) else {
      Issue.record("locked out")
      return
    }
  }

  @Test func goesOnWithAnAttemptWhoseCourseIsGoneFromTheFolder() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    var (_, attempt) = try sitting.begin("sea-prevention")
    attempt = try sitting.answer(attempt, attempt.items[0])
    let emptied = try Sitting(fixed, content: fixed.folder + "/content")
    guard case .signedIn(_, let visit?) = try emptied.only(.signIn(number: "NA-0417", pin: "4711")) else {
      Issue.record("the attempt is lost")
      return
    }
    #expect(visit.course.id.text == "sea-prevention")
    #expect(try emptied.begin("sea-prevention").1 == attempt)
  }

  @Test func eachOfManyTriesAtOnceHasAWaitOfItsOwn() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    for _ in 1...3 { _ = try sitting.only(.signIn(number: "NA-0417", pin: "wrong")) }
    // No time passed between them, so each also waits for those before it: 1, 1+2, 2+4 seconds.
    #expect(fixed.slept == [1, 1, 2, 2, 4])
  }

  @Test func answersAnUnknownNumberLikeAWrongPIN() throws {
    let sitting = try Sitting(FixedWorld())
    #expect(try sitting.only(.signIn(number: "nobody", pin: "4711")) == .refused(seconds: 1))
  }

  @Test(arguments: ["NA-0417", "na-0417", "NA- 0417", "ＮＡ-0417"])
  func enrolsANumberOnceHoweverItIsTyped(_ number: String) throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol("NA-0417")
    #expect(try sitting.enrol(number) == .numberTaken)
  }

  private func particulars(printed: String) -> Particulars {
    Particulars(
      serviceNumber: "NA-0417", names: .familyAndGiven(family: "THAPA", given: "Anjali"), printed: printed, rank: "",
      unit: "", country: nil)
  }

  @Test func certifiesWhoTypedTwoSpacesInTheName() throws {
    let sitting = try Sitting(FixedWorld())
    _ = try sitting.only(.enrol(particulars(printed: "Anjali  THAPA"), pin: "4711"))
    guard case .issued(let paper) = try sitting.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    #expect(paper.lines.contains("Name: Anjali THAPA"))
  }

  @Test(arguments: [String(repeating: "\u{0E01}", count: 80), "Anjali\u{200B} THAPA", "Anjali\u{202E}APAHT"])
  func refusesAtEnrolmentANameThatNoCertificateCanPrint(_ name: String) throws {
    let sitting = try Sitting(FixedWorld())
    let particulars = Particulars(
      serviceNumber: "NA-1", names: .one("Anjali"), printed: name, rank: "", unit: "", country: nil)
    #expect(try sitting.only(.enrol(particulars, pin: "4711")) == .failed(.nameRefused))
  }

  @Test func aDamagedAttemptKeepsNobodyOutOfTheRoom() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    let (_, attempt) = try sitting.begin("sea-prevention")
    _ = try sitting.answer(attempt, attempt.items[0])
    try sitting.change("DELETE FROM private WHERE purpose='answer'")
    let again = try Sitting(fixed)
    guard case .signedIn(_, underway: nil) = try again.only(.signIn(number: "NA-0417", pin: "4711")),
      case .courses(let offers) = try again.only(.listCourses)
    else {
      Issue.record("one damaged attempt shuts every course")
      return
    }
    #expect(offers.first { $0.course == visitID }?.standing == .broken)
    #expect(offers.contains { $0.standing == .notBegun })
  }

  @Test func waitsADayAfterAFailedFinal() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    _ = try sitting.take("sea-prevention", rightly: false)
    guard case .opened(let visit) = try sitting.only(.open(visitID)), case .mustWait = visit.eligibility else {
      Issue.record("no wait")
      return
    }
    fixed.wait(24 * 3_600_000)
    guard case .opened(let later) = try sitting.only(.open(visitID)) else { return }
    #expect(later.eligibility == .mayStart)
  }

  @Test func refusesToBeginWhereNoAttemptIsLeft() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    for _ in 1...3 {
      _ = try sitting.take("sea-prevention", rightly: false)
      fixed.wait(25 * 3_600_000)
    }
    guard case .opened(let visit) = try sitting.only(.begin(visitID)) else {
      Issue.record("a fourth attempt began")
      return
    }
    #expect(visit.eligibility == .noAttemptsLeft(used: 3))
  }

  @Test func keepsTheReadingPlaceAndThePracticeAnswers() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    guard case .opened(let visit) = try sitting.only(.open(visitID)) else { return }
    let items = visit.course.modules.flatMap(\.steps).flatMap { step -> [Item] in
      if case .practice(let practice) = step { practice.items } else { [] }
    }
    _ = try sitting.only(.practise(visitID, items[0].id, items[0].key))
    _ = try sitting.only(.bookmark(visitID, place: "item/\(items[0].id)"))
    let again = try Sitting(fixed)
    _ = try again.only(.signIn(number: "NA-0417", pin: "4711"))
    guard case .opened(let back) = try again.only(.open(visitID)) else { return }
    #expect(back.place == "item/\(items[0].id)")
    #expect(back.practised == [items[0].id: items[0].key])
  }

  private var visitID: Course.ID {
    guard let id = Course.ID("sea-prevention") else { preconditionFailure("it is an id") }
    return id
  }
}
