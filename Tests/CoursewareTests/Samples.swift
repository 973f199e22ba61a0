import Courseware

/// SplitMix64: chance that can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// A name that the test knows to be good.
func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("\(text) is no name") }
  return name
}

func prose(_ text: String) -> Prose { Prose([[.text(text)]]) }
func choice(_ id: String) -> Choice { Choice(id: name(id), text: [.text(id)]) }

enum Sample {
  static func item(
    _ id: String, objective: String = "o1", points: Int = 1, critical: Bool = false, _ kind: Item.Kind? = single
  ) -> Item {
    Item(
      id: name(id), objective: name(objective), points: points, critical: critical, audience: nil, prompt: prose(id),
      kind: kind ?? .trueFalse(TrueFalse(key: true, feedbackForTrue: nil, feedbackForFalse: nil)),
      explanation: prose("why"))
  }

  static let single = SingleChoice(options: [choice("a"), choice("b"), choice("c")], key: name("b"))
    .map(Item.Kind.singleChoice)

  static func multiple(_ scoring: Scoring) -> Item.Kind? {
    MultipleChoice(
      options: [choice("a"), choice("b"), choice("c"), choice("d")], keys: [name("a"), name("b")], scoring: scoring
    ).map(Item.Kind.multipleChoice)
  }

  static func matching(_ scoring: Scoring) -> Item.Kind? {
    Matching(
      pairs: [(choice("p"), choice("p")), (choice("q"), choice("q")), (choice("r"), choice("r"))],
      distractors: [choice("x")], scoring: scoring
    ).map(Item.Kind.matching)
  }

  static func ordering(_ scoring: Scoring) -> Item.Kind? {
    Ordering(entries: [choice("e1"), choice("e2"), choice("e3"), choice("e4")], scoring: scoring)
      .map(Item.Kind.ordering)
  }

  static func course(
    banks: [Bank], draws: [(Int, String)], objectives: [String] = ["o1"], atLeast: Int = 0, critical: Bool = false,
    passPercent: Int = 80, attempts: Int? = 3, wait: Assessment.Wait? = nil,
    timeLimit: Assessment.Wait? = nil, feedback: Assessment.Feedback = .never
  ) -> Course {
    guard let version = Course.Version("1.0") else { preconditionFailure("1.0 is a version") }
    return Course(
      id: name("sample"), version: version, language: "en", title: "Sample", summary: "A sample.", minutes: nil,
      modules: [
        Module(
          id: name("m"), title: "M", objectives: objectives.map { Objective(id: name($0), text: $0) },
          contentWarning: nil, steps: [])
      ],
      banks: banks, glossary: [],
      assessment: Assessment(
        id: name("final"), passPercent: passPercent, attemptsAllowed: attempts, wait: wait, timeLimit: timeLimit,
        shufflesItems: true,
        shufflesChoices: true, draws: draws.map { Assessment.Draw(count: $0.0, bank: name($0.1), audience: nil) },
        atLeastPerObjective: atLeast, criticalMustBeRight: critical,
        feedback: feedback),
      certificate: CertificateRule(title: "Sample", standing: .counts(validFor: .years(1))))
  }

  static func attempt(in course: Course, seed: UInt64 = 1) -> Attempt? {
    var random = Seeded(seed)
    guard let form = course.drawForm(for: .personnel, using: &random) else { return nil }
    return Attempt(start(form, in: course, using: &random), in: course)
  }

  static func start(_ form: Form, in course: Course, using random: inout Seeded) -> Attempt.Start {
    Attempt.Start(
      attempt: Attempt.ID(milliseconds: 1, random: &random), person: Person.ID(milliseconds: 1, random: &random),
      course: course.id, version: course.version, edition: "e", scored: "s", audience: .personnel, language: "en",
      textState: .source, form: form, grader: .current, session: nil)
  }
}
