import Courseware
import Testing

@testable import Records

/// A course of five items, one of each kind, and the edition that it was read from.
enum Sample {
  static let manifest = Array("\(SHA256(of: Array("<course/>".utf8)).hex)  course.xml\n".utf8)

  static func edition() throws -> Edition {
    try Edition(
      course: name("sea-prevention"), version: try #require(Course.Version("1.0")), manifest: manifest,
      files: [.init(name: "course.xml", bytes: Array("<course/>".utf8))])
  }

  static func course(
    standing: CertificateRule.Standing = .counts(validFor: .years(1)), timeLimit: Assessment.Wait? = nil
  ) throws -> Course {
    Course(
      id: name("sea-prevention"), version: try #require(Course.Version("1.0")), language: "en", title: "SEA",
      summary: "", minutes: nil, modules: [], banks: [Bank(id: name("final"), items: try items())], glossary: [],
      assessment: Assessment(
        id: name("final"), passPercent: 80, attemptsAllowed: nil, wait: nil, timeLimit: timeLimit, shufflesItems: false,
        shufflesChoices: false, draws: [], atLeastPerObjective: 0, criticalMustBeRight: true),
      certificate: CertificateRule(title: "SEA", standing: standing))
  }

  static func start(_ attempt: Attempt.ID, by person: Person.ID) throws -> Attempt.Start {
    Attempt.Start(
      attempt: attempt, person: person, course: name("sea-prevention"),
      version: try #require(Course.Version("1.0")), edition: try edition().hash.hex,
      scored: SHA256(of: Array("scored".utf8)).hex, audience: .personnel, language: "en", textState: .source,
      form: Form(try items().map { Form.Entry(item: $0.id, choices: $0.choices) }), grader: .first, session: nil)
  }

  static func identity(_ number: String? = "NA-0417", family: String = "THAPA") throws -> Identity {
    try Identity(
      names: .familyAndGiven(family: family, given: "Anjali"), number: number, country: "NPL", rank: nil, unit: nil,
      printed: nil, nfc: { $0 })
  }

  static let right: [(Item.ID, Response)] = [
    (name("duty"), .chosen([name("b")])),
    (name("signs"), .chosen([name("a"), name("c")])),
    (name("zero"), .truth(true)),
    (name("match"), .pairs([name("p"): name("p"), name("q"): name("q")])),
    (name("order"), .order([name("x"), name("y"), name("z")])),
  ]

  /// A failed duty and half of a matching.
  static let wrong: [(Item.ID, Response)] = [
    (name("duty"), .chosen([name("a")])),
    (name("signs"), .chosen([name("a"), name("b")])),
    (name("zero"), .truth(false)),
    (name("match"), .pairs([name("p"): name("p"), name("q"): name("p")])),
    (name("order"), .order([name("x"), name("z"), name("y")])),
  ]

  private static func items() throws -> [Item] {
    let choices = ["a", "b", "c"].map(choice)
    return [
      item(
        "duty", critical: true,
        .singleChoice(try #require(SingleChoice(options: choices, key: name("b"))))),
      item(
        "signs",
        .multipleChoice(
          try #require(MultipleChoice(options: choices, keys: [name("a"), name("c")], scoring: .partial)))),
      item("zero", .trueFalse(TrueFalse(key: true, feedbackForTrue: nil, feedbackForFalse: nil))),
      item(
        "match",
        .matching(
          try #require(
            Matching(
              pairs: [(choice("p"), choice("p")), (choice("q"), choice("q"))], distractors: [], scoring: .partial)))),
      item(
        "order",
        .ordering(try #require(Ordering(entries: ["x", "y", "z"].map(choice), scoring: .allOrNothing)))),
    ]
  }

  private static func item(_ id: String, critical: Bool = false, _ kind: Item.Kind) -> Item {
    Item(
      id: name(id), objective: name("o1"), points: 2, critical: critical, audience: nil, prompt: Prose([]), kind: kind,
      explanation: Prose([]))
  }

  private static func choice(_ id: String) -> Choice { Choice(id: name(id), text: []) }
}

func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("\(text) is no name") }
  return name
}

extension RecordWriter {
  /// A person known by `number`.
  func enrol(_ number: String, on bench: Workbench) throws -> Person.ID {
    let person: Person.ID = bench.id()
    try enrol(person, as: try Sample.identity(number), pinHash: nil)
    return person
  }

  func startSample(by person: Person.ID, on bench: Workbench) throws -> Attempt {
    try store.keep(try Sample.edition())
    return try start(try Sample.start(bench.id(), by: person), in: try Sample.course())
  }

  func answer(_ attempt: Attempt, with answers: [(Item.ID, Response)], on bench: Workbench) throws -> Attempt {
    var attempt = attempt
    for (item, response) in answers {
      bench.pass(milliseconds: 4_000)
      attempt = try answer(attempt, item: item, response: response, elapsed: 3_500)
    }
    return attempt
  }

  /// From the start to the result.
  func sit(_ answers: [(Item.ID, Response)], by person: Person.ID, on bench: Workbench) throws -> Completion {
    let attempt = try answer(startSample(by: person, on: bench), with: answers, on: bench)
    guard case .counts(let completion, _) = try submit(attempt, in: try Sample.course()) else {
      preconditionFailure("the sample course counts")
    }
    return completion
  }
}
