public import Courseware

/// What the training room asks of the world. Each is done, durably, before the next page is shown.
public enum Effect: Equatable, Sendable {
  case keepCentre(Centre)
  /// Looks the number up and checks the PIN; answers `signedIn` or `refused`.
  case signIn(number: String, pin: String)
  /// Looks whether staff took this number's PIN away; answers `pinAsked`.
  case askPIN(number: String)
  /// A PIN in the place of one that staff took away; answers `signedIn`, or `refused` when there is one already.
  case choosePIN(number: String, pin: String)
  case enrol(Particulars, pin: String)
  case listCourses
  case open(Course.ID)
  /// Goes on reading where the trainee was, or at a step of the reading plan that was looked for; answers `reading`.
  case read(Course.ID, at: String?)
  /// The reading place: kept so that reading goes on there, no evidence of anything.
  case bookmark(Course.ID, place: String)
  case practise(Course.ID, Item.ID, Response)
  /// Counts a point of a scale, and keeps nothing of who chose it.
  case rate(Course.ID, Course.Version, Item.ID, Choice.ID)
  case keepRole(Course.ID, Role)
  /// Draws a form and starts an attempt, or goes on with the one underway.
  case begin(Course.ID)
  /// Answers `kept`, or `graded` when the time was over.
  case answer(Attempt, Item.ID, Response, language: String)
  /// Hands in. `language` is the one that the certificate is written in.
  case submit(Attempt, language: String)
  /// Looks how much time an attempt has left; where it has none, it is handed in as it is. `isAsked`: the trainee wants
  /// to know.
  case checkTime(Attempt, language: String, isAsked: Bool)
  case showCertificate(Course.ID, language: String)
  /// Looks how much of a course can be read in each language, or of all courses; answers `surveyed`.
  case surveyLanguages(of: Course.ID?)
  /// The trainee wants to go on in another language; answers `speaks`.
  case speak(language: String)
  /// Somebody of the staff comes to the seat of a trainee, nil before one has signed in, on a page of this course; the
  /// time of a final stands still.
  case callStaff(Person.ID?, on: Course.ID?)
  /// Records what staff allow, when the passphrase is right; answers `staff`.
  case allow(StaffWish, passphrase: String)
  /// Staff have left the seat; the time of this final goes on.
  case leaveStaff(Attempt.ID?)
  /// Keeps which front end the person works with.
  case keepFrontEnd(FrontEnd)
  /// Looks which one it was last time.
  case recallFrontEnd
}

/// What came of an effect.
public enum Reply: Equatable, Sendable {
  /// The words are those of the centre's own language; nil where they cannot be used.
  case centreKept(Centre, Phrasebook?)
  case signedIn(Trainee, underway: Visit?)
  /// The number and the PIN do not belong together. The trainee has waited `seconds` already.
  case refused(seconds: Int)
  /// `isGone`: staff took the PIN of the number away, and a new one is to be chosen.
  case pinAsked(isGone: Bool)
  case numberTaken
  case courses([Offer])
  case opened(Visit)
  case reading(Visit)
  case practised(Item.ID, Response)
  case rated(Item.ID)
  case timeLeft(milliseconds: Int, isAsked: Bool)
  case underway(Visit, Attempt)
  case kept(Attempt)
  case graded(Visit, FinalResult)
  case certificate(Visit, Paper)
  case bookmarked
  /// The languages that can be chosen, and what there is to read in each.
  case surveyed([Tongue])
  /// The words of the language that was asked for, and the text of the open course in it; nil when none is open.
  case speaks(Phrasebook, CourseText?)
  case staffCalled(StaffCall)
  case staff(StaffAnswer)
  case staffLeft(Attempt.ID?)
  /// What is remembered; nil when nothing is, or when there is nothing to tell.
  case frontEnd(FrontEnd?)
  case failed(Fault)
}

/// Who sits at the terminal.
public struct Trainee: Equatable, Sendable {
  public let id: Person.ID
  public let printedName: String
  public init(id: Person.ID, printedName: String) {
    self.id = id
    self.printedName = printedName
  }
}

/// A course as it is read in one language.
public struct CourseText: Equatable, Sendable {
  public let course: Course
  public let state: TextState
  /// Texts that stand in the source language, marked with it.
  public let untranslated: Int
  /// What a translation was made from; nil where the course is read in the language that it was written in.
  public let source: Course?
  public init(_ course: Course, _ state: TextState = .source, untranslated: Int = 0, source: Course? = nil) {
    self.course = course
    self.state = state
    self.untranslated = untranslated
    self.source = source
  }
}

/// A course that a trainee has open.
public struct Visit: Equatable, Sendable {
  public private(set) var text: CourseText
  /// nil when the trainee must still say it.
  public let role: Role?
  public let place: String?
  public let practised: [Item.ID: Response]
  public let standing: Standing
  public let eligibility: Eligibility
  /// What was done before at this MAJOR version, and what staff allowed.
  public let history: Eligibility.History
  /// The titles of courses that must be passed first, as far as they are here.
  public let titles: [Course.ID: String]

  public init(
    _ text: CourseText, role: Role?, place: String?, practised: [Item.ID: Response], standing: Standing,
    eligibility: Eligibility, history: Eligibility.History = .init(), titles: [Course.ID: String] = [:]
  ) {
    self.text = text
    self.role = role
    self.titles = titles
    self.place = place
    self.practised = practised
    self.standing = standing
    self.eligibility = eligibility
    self.history = history
  }

  public var course: Course { text.course }

  /// The same visit in another language.
  func reading(_ text: CourseText) -> Visit {
    var visit = self
    visit.text = text
    return visit
  }

  /// An item of an attempt as it is read here: a running attempt keeps those of the source.
  func reading(_ item: Item) -> Item {
    course.banks.lazy.compactMap { bank in bank.items.first { $0.id == item.id } }.first ?? item
  }
}

/// How a final ended.
public struct FinalResult: Equatable, Sendable {
  public let attempt: Attempt
  public let outcome: Outcome
  public let paper: PaperState
  public init(attempt: Attempt, outcome: Outcome, paper: PaperState) {
    self.attempt = attempt
    self.outcome = outcome
    self.paper = paper
  }
}

public enum PaperState: Equatable, Sendable {
  case issued(Paper)
  /// Not passed: there is none.
  case none
  /// The machine's clock cannot be trusted; a coordinator has to confirm it first.
  case withheld
  /// It was earned, and it could not be written; the record is kept.
  case failed(Fault)
}

/// A certificate as text.
public struct Paper: Equatable, Sendable {
  public let lines: [String]
  /// Where the same text was written.
  public let path: String
  /// What to type next, outside the training room: the lines of one or more commands.
  public let commands: [String]
  /// nil on a specimen.
  public let certificate: Certificate?

  /// What a trainee is asked for.
  public struct Certificate: Equatable, Sendable {
    /// The last twelve digits of its id, in groups of four.
    public let number: String
    /// Milliseconds since 1970; nil is for good.
    public let until: Int64?

    /// `id`: as it stands on the paper.
    public init(id: String, until: Int64?) {
      let digits = Array(id.suffix(12))
      number = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
        .joined(separator: " ")
      self.until = until
    }
  }

  public init(lines: [String], path: String, commands: [String], certificate: Certificate? = nil) {
    self.certificate = certificate
    self.lines = lines
    self.path = path
    self.commands = commands
  }
}

/// Why an effect could not be done. The words are made where they are shown.
public enum Fault: Error, Equatable, Sendable {
  case diskFull
  case cannotWrite(path: String)
  /// Another terminal went on with this attempt.
  case continuedElsewhere
  case courseUnavailable(String)
  /// The words of a language that was offered have faults. `file` is where they stand.
  case languageUnavailable(language: String, file: String)
  /// The name is longer than a certificate takes, or holds characters that cannot be seen.
  case nameRefused
  /// What the system said, for whoever looks after the machine.
  case other(String)
}
