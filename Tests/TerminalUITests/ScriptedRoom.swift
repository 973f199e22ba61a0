import CourseXML
import Courseware

@testable import TerminalUI

/// The training room with a desk that keeps everything in memory, for tests that look at its pages.
struct ScriptedRoom {
  private(set) var room: TrainingRoom
  private var visits: [Course.ID: Visit] = [:]
  private var attempts: [Course.ID: Attempt] = [:]
  private let courses: [Course]
  private let tongues: [Tongue]
  private var random = SplitMix64(seed: 7)
  private var open: Course?
  /// What the desk was asked to do, in order.
  private(set) var effects: [Effect] = []
  /// Whom the trainee has said to be. Where a test is about the question, it takes a course that is not in here.
  private var roles = Course.ID("sea-prevention").map { [$0: Role(.personnel)] } ?? [:]
  /// Milliseconds that the clock shows when somebody looks at it.
  var timePassed = 0
  var eligibility = Eligibility.mayStart
  /// What is remembered of who signs in.
  var rememberedFrontEnd: FrontEnd?
  var history = Eligibility.History()
  var isPINGone = false
  /// Somebody is quicker at another terminal.
  var isPINChosenElsewhere = false
  /// Whoever signs was taken off the staff list meanwhile.
  var isStaffListChanged = false
  var staff = [
    StaffMember(key: "21fe31dfa154a261", name: "Sgt Rai"), StaffMember(key: "6a3803d5f059902a", name: "Maj. Gurung"),
  ]
  var matters: [StaffMatter] = []
  var standings: [Course.ID: Standing] = [:]
  var goOn: [Course.ID: Offer.GoOn] = [:]
  /// Where the trainee reads.
  private(set) var places: [Course.ID: String] = [:]
  private var language = "en"
  /// Whether the courses are read in a translation from the first page on.
  var speaksOtherWords = false
  /// The courses as translators have put them into the language of the room, where they have.
  private var translations: [Course.ID: Course] = [:]
  /// What there is to read in each language; menus only in any other.
  var coverage: [String: Tongue.Coverage] = ["en": .courses(complete: 2, of: 2, areReviewed: true)]
  /// What a final asks, and in which order; drawn where it is nil.
  var form: Form?
  /// When set, the next effect fails with it.
  var nextFault: Fault?

  static let centre = Centre(
    registration: Centre.ID("NPL-0417").map(Centre.Registration.registered) ?? .unregistered, country: Country("NPL"),
    language: "en", contacts: ["Conduct and discipline team: +977 1 555 0100"], zone: "Asia/Kathmandu")

  init(
    language: String = "en", speaks: [String]? = nil, centre: Centre? = ScriptedRoom.centre, everyKind: Bool = false,
    courses: [Course]? = nil, view: FrontEndInUse = .linesOnly
  )
    throws
  {
    let words = try Shipped.words(in: language)
    let spoken = speaks ?? [language, language == "fr" ? "en" : "fr"]
    tongues = try spoken.map { try Shipped.words(in: $0) }
      .map { Tongue(of: $0.phrasebook, isReviewed: $0.state != .unreviewed) }
    let house = House(
      words: words.phrasebook, tongues: tongues, centre: centre, zone: "Asia/Kathmandu")
    room = TrainingRoom(house: house, purpose: .catalogue, languageIsChosen: true, view: view)
    self.courses =
      try courses
      ?? (everyKind
        ? [Shipped.course("every-kind", in: "Tests/EndToEnd/Courses")]
        : ["first-steps", "sea-prevention"].map { try Shipped.course($0) })
  }

  /// In front of the course that has every kind, both in one language where the course is translated into it.
  static func everyKind(in language: String, _ change: (Course) -> Course = { $0 }) throws -> ScriptedRoom {
    let folder = "Tests/EndToEnd/Courses"
    let source = change(try Shipped.course("every-kind", in: folder))
    var scripted = try ScriptedRoom(language: language, courses: [source])
    scripted.language = language
    if language != "en" {
      let translation = try Shipped.course("every-kind", in: folder, language: language)
      scripted.translations = [source.id: change(translation)]
    }
    return scripted
  }

  mutating func send(_ input: Input<Reply>) {
    var open = room.update(input)[...]
    while let effect = open.popFirst() {
      effects.append(effect)
      open += room.update(.replied(reply(to: effect)))
    }
  }

  /// Works on the field without giving an answer.
  mutating func draft(_ change: (inout Field) -> Void) {
    guard var field = room.document.field else { return }
    change(&field)
    send(.drafted(field))
  }

  mutating func choose(_ number: Int) { send(.answered(.choice(number - 1))) }
  mutating func type(_ text: String) { send(.answered(.text(text))) }
  mutating func press(_ command: Command) { send(.command(command)) }

  mutating func signIn() {
    choose(1)
    type("NA-0417")
    type("4711")
  }

  /// Signs in and goes to the first question of a course's final; courses count from 1.
  mutating func beginFinal(of course: Int = 2) {
    signIn()
    choose(course)
    choose(2)
    choose(1)
  }

  /// The final that is not handed in yet.
  var underway: Attempt? { attempts.values.first { !$0.isSubmitted } }

  /// The first question without an answer.
  var nextItem: Item? { underway?.items.first { underway?.responses[$0.id] == nil } }

  /// Answers the question on the page, rightly or not, through its field.
  mutating func answer(rightly: Bool) {
    guard let attempt = underway, let item = nextItem,
      let entry = attempt.start.form.entries.first(where: { $0.item == item.id })
    else { return }
    send(.answered(item.answer(rightly: rightly, shownIn: entry.choices)))
  }

  private mutating func reply(to effect: Effect) -> Reply {
    if let fault = nextFault {
      nextFault = nil
      return .failed(fault)
    }
    switch effect {
    case .keepCentre(let centre): return .centreKept(centre, try? Shipped.words(in: centre.language).phrasebook)
    case .signIn(_, "4711"), .enrol: return .signedIn(Trainee(id: person, printedName: "Anjali THAPA"), underway: nil)
    case .signIn: return .refused(seconds: 4)
    case .askPIN: return .pinAsked(isGone: isPINGone)
    case .choosePIN where isPINChosenElsewhere: return .refused(seconds: 1)
    case .choosePIN:
      isPINGone = false
      return .signedIn(Trainee(id: person, printedName: "Anjali THAPA"), underway: nil)
    case .callStaff(let trainee, _):
      return .staffCalled(StaffCall(members: staff, matters: trainee == nil ? [.pin] : matters, mostMinutes: 1_440))
    case .allow where isStaffListChanged: return .staff(.notListed)
    case .allow(_, "ten green gates"):
      isPINGone = true
      eligibility = .mayStart
      return .staff(.recorded)
    case .allow: return .staff(.refused(seconds: 1))
    case .leaveStaff(let attempt): return .staffLeft(attempt)
    case .listCourses:
      return .courses(
        courses.map {
          Offer(
            course: $0.id, title: $0.title, summary: $0.summary, minutes: $0.minutes, language: $0.language,
            standing: standings[$0.id] ?? .notBegun, goOn: goOn[$0.id])
        })
    case .open(let id):
      open = course(id)
      return .opened(visit(id))
    case .read(let id, let place):
      open = course(id)
      if let place { places[id] = place }
      return .reading(visit(id))
    case .bookmark(let id, let place):
      places[id] = place
      return .bookmarked
    case .practise(_, let item, let response): return .practised(item, response)
    case .rate(_, _, let item, _): return .rated(item)
    case .keepRole(let id, let role):
      roles[id] = role
      return .opened(visit(id))
    case .checkTime(let attempt, _, let isAsked):
      guard timePassed < attempt.timeLimit ?? .max else { return grade(attempt, by: .ranOut(after: timePassed)) }
      return .timeLeft(milliseconds: (attempt.timeLimit ?? 0) - timePassed, isAsked: isAsked)
    case .begin(let id):
      let course = course(id)
      guard let form = form ?? course.drawForm(for: roles[id]?.audience ?? .personnel, using: &random) else {
        return .failed(.other("no form"))
      }
      let start = Attempt.Start(
        attempt: Attempt.ID(milliseconds: 0, random: &random), person: person, course: id, version: course.version,
        edition: "e", scored: "s", audience: .personnel, language: "en", textState: .source, form: form,
        grader: .current, session: nil)
      guard let attempt = Attempt(start, in: course) else { return .failed(.other("no attempt")) }
      attempts[id] = attempt
      return .underway(visit(id), attempt)
    case .answer(let attempt, let item, let response, _):
      let event = Attempt.Event.answered(number: attempt.answers + 1, item: item, response: response, elapsed: 1)
      guard let next = try? attempt.applying(event) else { return .failed(.continuedElsewhere) }
      attempts[attempt.start.course] = next
      return .kept(next)
    case .submit(let attempt, _): return grade(attempt, by: .submitted)
    case .showCertificate: return .failed(.other("none"))
    case .surveyLanguages:
      return .surveyed(
        tongues.map { tongue in
          var tongue = tongue
          tongue.coverage = coverage[tongue.language] ?? .menusOnly
          return tongue
        })
    case .speak(let language):
      guard let words = try? Shipped.words(in: language).phrasebook else {
        return .failed(.languageUnavailable(language: language, file: "Locales/\(language).xlf"))
      }
      self.language = language
      return .speaks(words, open.map { text(of: $0) })
    case .keepFrontEnd(let frontEnd):
      rememberedFrontEnd = frontEnd
      return .frontEnd(nil)
    case .recallFrontEnd: return .frontEnd(rememberedFrontEnd)
    }
  }

  private mutating func grade(_ attempt: Attempt, by event: Attempt.Event) -> Reply {
    guard let done = try? attempt.applying(event) else { return .failed(.continuedElsewhere) }
    attempts[attempt.start.course] = done
    let outcome = Outcome(of: done, under: course(attempt.start.course).assessment)
    let paper = Paper(
      lines: ["CERTIFICATE OF COMPLETION", "", "Name: Anjali THAPA", "", "TC1.0oRNogEnBEgh"],
      path: "/home/trainee/certificates/sea-prevention.txt",
      commands: ["conduct certificate verify sea-prevention.txt", "conduct record export --format csv"],
      certificate: Paper.Certificate(id: "0192f0c1-0000-7000-8000-417c05d2e9a3", until: 1_826_791_199_000))
    return .graded(
      visit(attempt.start.course),
      FinalResult(attempt: done, outcome: outcome, paper: outcome.passed ? .issued(paper) : .none))
  }

  private var person: Person.ID {
    var fixed = SplitMix64(seed: 1)
    return Person.ID(milliseconds: 0, random: &fixed)
  }

  private func text(of course: Course) -> CourseText {
    if let translation = translations[course.id], translation.language == language {
      return CourseText(translation, .unreviewed, source: course)
    }
    guard language != course.language || speaksOtherWords else { return CourseText(course) }
    return CourseText(
      course.inOtherWords(language == course.language ? "fr" : language), .unreviewed, untranslated: 1, source: course)
  }

  private func course(_ id: Course.ID) -> Course { courses.first { $0.id == id } ?? courses[0] }

  private func visit(_ id: Course.ID) -> Visit {
    let course = course(id)
    return Visit(
      text(of: course), role: course.hasVariants ? roles[id] : Role(.personnel), place: places[id], practised: [:],
      standing: .notBegun, eligibility: eligibility, history: history)
  }
}

extension Item {
  /// The answer as places on a page that shows the choices in this order.
  func answer(rightly: Bool, shownIn order: [Choice.ID]) -> FieldAnswer {
    func place(_ id: Choice.ID) -> Int { order.firstIndex(of: id) ?? 0 }
    switch kind {
    case .singleChoice(let kind):
      let other = order.first { $0 != kind.key } ?? kind.key
      return .choice(place(rightly ? kind.key : other))
    case .multipleChoice(let kind):
      let wrong = Set(order).subtracting(kind.keys)
      return .choices(Set((rightly ? kind.keys : wrong).map(place)))
    case .trueFalse(let kind): return .choice(kind.key == rightly ? 0 : 1)
    case .matching(let kind):
      let right = kind.lefts.map { place($0.id) }
      return .pairs(rightly ? right : Array(right.dropFirst()) + [right[0]])
    case .ordering(let kind):
      let right = kind.entries.map { place($0.id) }
      return .order(rightly ? right : right.reversed())
    case .categorising(let kind):
      let right = order.map { id in
        kind.entries.first { $0.choice.id == id }.flatMap { entry in
          kind.categories.firstIndex { $0.id == entry.category }
        } ?? 0
      }
      return .pairs(rightly ? right : right.map { ($0 + 1) % kind.categories.count })
    case .gapChoice(let kind):
      return .pairs(
        kind.gaps.map { gap in
          let shown = order.filter { id in gap.options.contains { $0.id == id } }
          return shown.firstIndex { ($0 == gap.key) == rightly } ?? 0
        })
    case .shortText(let kind): return .text(rightly ? kind.answers[0] : "something else")
    case .number(let kind): return .number(rightly ? kind.value : .zero)
    case .scenario: preconditionFailure("a scenario is answered scene by scene")
    }
  }
}
