import Courseware

@testable import Records

/// Things that happen to a store in an order by chance, the same for the same seed.
struct RandomHistory {
  let bench: Workbench
  private var random: SeededRandom
  private var writer: RecordWriter
  private var people: [Person.ID] = []
  private var underway: [Attempt] = []
  private var passed: [Attempt.ID] = []
  private var logs: UInt8 = 1
  /// Handed in as specimens, in the order of their ids.
  private(set) var specimens: [Attempt.ID] = []

  init(seed: UInt64) throws {
    bench = Workbench(seed: seed)
    random = SeededRandom(seed: seed &+ 1)
    writer = try bench.writer()
  }

  mutating func run(steps: Int) throws -> RecordStore {
    for _ in 0..<steps { try step() }
    return writer.store
  }

  private mutating func step() throws {
    bench.pass(milliseconds: Int64.random(in: 0...90_000, using: &random))
    switch Int.random(in: 0..<22, using: &random) {
    case 0...1: people.append(try writer.enrol("NA-\(people.count)", on: bench))
    case 2...4: try start()
    case 5...15: try answer()
    case 16: try issue()
    case 17: try restart()
    case 18: try confirm()
    case 19: try continueInANewLog()
    default: try allow()
    }
  }

  private mutating func start() throws {
    guard let person = people.randomElement(using: &random), !underway.contains(where: { $0.start.person == person })
    else { return }
    underway.append(try writer.startSample(by: person, on: bench))
  }

  private mutating func answer() throws {
    guard let place = underway.indices.randomElement(using: &random) else { return }
    let attempt = underway[place]
    if let item = attempt.unanswered.first {
      let answers = Int.random(in: 0..<4, using: &random) > 0 ? Sample.right : Sample.wrong
      guard let response = answers.first(where: { $0.0 == item })?.1 else { return }
      underway[place] = try writer.answer(attempt, item: item, response: response, elapsed: 700)
    } else {
      let standing = CertificateRule.Standing.counts(validFor: nil)
      let isSpecimen = Int.random(in: 0..<8, using: &random) == 0
      let submission = try writer.submit(attempt, in: Sample.course(standing: isSpecimen ? .specimen : standing))
      underway.remove(at: place)
      switch submission {
      case .counts(let completion, let outcome): if outcome.passed { passed.append(completion.facts.attempt) }
      case .specimen: specimens = (specimens + [attempt.start.attempt]).sorted()
      }
    }
  }

  private mutating func issue() throws {
    guard try !writer.isClockDoubtful(), let attempt = passed.popLast() else { return }
    _ = try writer.issue(bench.id(), for: attempt, kid: "21fe31dfa154a261", cose: attempt.bytes)
  }

  private mutating func restart() throws {
    bench.restart(wall: bench.wall + Int64.random(in: -3_600_000...3_600_000, using: &random))
    writer = try bench.writer(logs, of: try bench.open())
  }

  /// Time for an attempt underway or for the next one, an attempt, a PIN.
  private mutating func allow() throws {
    guard let person = people.randomElement(using: &random) else { return }
    let attempt = underway.first { $0.start.person == person }?.start.attempt
    let course: Course.ID = name("sea-prevention")
    let allowance: Allowance =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: attempt.map { .time($0, minutes: 3) } ?? .pin
      case 1: .nextTime(course, major: 1, minutes: 7)
      case 2: .attempt(course, major: 1)
      default: .pin
      }
    try writer.allow(allowance, to: person, because: "A reason", by: Workbench.signer(78))
  }

  private func confirm() throws {
    if try writer.openDoubt() != nil { try writer.confirmClock(by: "Maj. Rai") }
  }

  private mutating func continueInANewLog() throws {
    logs += 1
    writer = try bench.openLog(logs, in: writer.store, continuing: try writer.store.head(of: writer.log))
  }
}
