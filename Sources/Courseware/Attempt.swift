/// One trainee's way through one final, from the drawn form to the handed-in answers.
///
/// It is a function of its events: replaying the log gives the same attempt, mark for mark.
public struct Attempt: Equatable, Sendable {
  public typealias ID = UniqueID<Attempt>

  public let start: Start
  /// In the order of the form.
  public let items: [Item]
  public private(set) var responses: [Item.ID: Response] = [:]
  /// The number of the last answer; 0 before the first. It counts every answer, changed ones too.
  public private(set) var answers = 0
  /// Milliseconds that the questions were on the screen until they were answered, all together.
  public private(set) var elapsed = 0
  /// Minutes of the time limit that staff added.
  public private(set) var extraMinutes: Int
  /// Milliseconds on the screen in which it must be handed in, as the rules have it; nil is no limit.
  private let limit: Int?
  private let feedback: Assessment.Feedback
  /// How it was handed in; nil while it is underway.
  public private(set) var end: End?

  public enum End: Equatable, Sendable {
    case handedIn
    /// The time was over: what had been answered was handed in.
    case ranOut
  }

  public var isSubmitted: Bool { end != nil }

  /// Milliseconds on the screen in which it must be handed in, with what staff added; nil is no limit.
  public var timeLimit: Int? { limit.map { $0 + extraMinutes * 60_000 } }

  /// The same attempt when staff have added so many minutes to its limit, all together.
  public func allowed(extraMinutes: Int) -> Attempt {
    var attempt = self
    attempt.extraMinutes = Self.possible(extraMinutes)
    return attempt
  }

  /// Whatever a table says, without a trap.
  private static func possible(_ minutes: Int) -> Int { min(max(0, minutes), 1 << 30) }

  /// Fails when the form names an item, or choices, that the course does not hold: then it is another edition.
  public init?(_ start: Start, in course: Course, extraMinutes: Int = 0) {
    guard start.course == course.id, start.version == course.version, !start.form.entries.isEmpty else { return nil }
    let graded = course.gradedItems
    var items: [Item] = []
    for entry in start.form.entries {
      guard let item = graded[entry.item], Set(item.choices) == Set(entry.choices),
        item.choices.count == entry.choices.count
      else { return nil }
      items.append(item)
    }
    guard Set(items.map(\.id)).count == items.count else { return nil }
    self.start = start
    self.items = items
    self.extraMinutes = Self.possible(extraMinutes)
    limit = course.assessment.timeLimit.map { Int($0.milliseconds) }
    feedback = course.assessment.feedback
  }

  /// What is fixed when the first question is shown.
  public struct Start: Equatable, Sendable {
    public let attempt: Attempt.ID
    public let person: Person.ID
    public let course: Course.ID
    public let version: Course.Version
    /// SHA-256 in hex of the manifest of the edition that is asked.
    public let edition: String
    /// SHA-256 in hex of what is scored in it.
    public let scored: String
    public let audience: Audience
    /// BCP 47 tag of the text that is read.
    public let language: String
    public let textState: TextState
    public let form: Form
    public let grader: Grader
    /// The training session it belongs to; nil outside one.
    public let session: String?

    public init(
      attempt: Attempt.ID, person: Person.ID, course: Course.ID, version: Course.Version, edition: String,
      scored: String, audience: Audience, language: String, textState: TextState, form: Form, grader: Grader,
      session: String?
    ) {
      self.attempt = attempt
      self.person = person
      self.course = course
      self.version = version
      self.edition = edition
      self.scored = scored
      self.audience = audience
      self.language = language
      self.textState = textState
      self.form = form
      self.grader = grader
      self.session = session
    }
  }

  public enum Event: Equatable, Sendable {
    /// `number` counts from 1 without a gap: of two terminals that go on from the same place, one is refused.
    /// `elapsed` is milliseconds that the question was on the screen, on a clock that no one can set.
    case answered(number: Int, item: Item.ID, response: Response, elapsed: Int)
    case submitted
    /// The time limit was reached, `after` so many milliseconds on the screen since the last answer.
    case ranOut(after: Int)
  }

  public enum Refusal: Error, Equatable, Sendable {
    case alreadySubmitted
    case continuedElsewhere(expected: Int)
    case notInForm(Item.ID)
    case notAResponse(to: Item.ID)
    /// Its feedback was shown.
    case alreadyAnswered(Item.ID)
    case unanswered([Item.ID])
    /// The answer came after the time limit.
    case timeIsOver
    /// There is no time limit, or it is not reached.
    case timeIsLeft
  }

  /// The attempt after the event, or why the event cannot be.
  public func applying(_ event: Event) throws(Refusal) -> Attempt {
    guard !isSubmitted else { throw .alreadySubmitted }
    var next = self
    switch event {
    case .answered(let number, let id, let response, let elapsed):
      guard number == answers + 1 else { throw .continuedElsewhere(expected: answers + 1) }
      guard let item = items.first(where: { $0.id == id }) else { throw .notInForm(id) }
      guard item.accepts(response) else { throw .notAResponse(to: id) }
      guard feedback == .never || responses[id] == nil else { throw .alreadyAnswered(id) }
      guard time(with: elapsed) <= timeLimit ?? .max else { throw .timeIsOver }
      next.elapsed = time(with: elapsed)
      next.responses[id] = response
      next.answers = number
    case .submitted:
      guard unanswered.isEmpty else { throw .unanswered(unanswered) }
      next.end = .handedIn
    case .ranOut(let elapsed):
      guard let timeLimit, time(with: elapsed) >= timeLimit else { throw .timeIsLeft }
      next.end = .ranOut
    }
    return next
  }

  /// Milliseconds that are left when the page has been on the screen for `elapsed` since the last answer; nil where
  /// there is no limit. An outage does not count: only what was on a screen does.
  public func timeLeft(after elapsed: Int) -> Int? { timeLimit.map { max(0, $0 - time(with: elapsed)) } }

  /// Whatever a log says, without a trap.
  private func time(with more: Int) -> Int {
    let (sum, overflow) = elapsed.addingReportingOverflow(max(0, more))
    return overflow ? .max : sum
  }

  /// In the order of the form.
  public var unanswered: [Item.ID] { items.map(\.id).filter { responses[$0] == nil } }
}

/// What a trainee read: the author's own words, or a translation and whether a person has signed it off.
public enum TextState: String, CaseIterable, Sendable {
  case source, reviewed, unreviewed
}
