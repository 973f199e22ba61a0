internal import ArgumentParser
internal import Courseware
internal import Records

struct RecordExplain: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "The score, mark by mark, from the raw answers.",
    discussion: """
      conduct record explain 0192f0c1-0000-7000-8000-000000000002
      """)

  @Argument(help: "The record's or the certificate's id, or its beginning.")
  var id: String

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let row = try store.completion(beginning: id)
    guard let attempt = Attempt.ID(row.recordID) else {
      throw Failure(
        "\"\(shown(row.recordID))\" is no attempt's id.", next: "See what was changed: conduct record audit")
    }
    let course = try Archive(store).course(row.edition)
    guard let derivation = try store.derivation(of: attempt, in: course) else {
      throw Failure("This attempt is not handed in.", next: "See what is: conduct record list")
    }
    for line in derivation.sentences(in: course) { world.print(shown(line)) }
    let staff = try Staff(home: Places.home(options, in: world))
    for allowance in try store.allowances(behind: derivation.start, under: course.assessment) {
      world.print(shown("Allowed at \(allowance.at.text): \(allowance.sentence(by: staff))."))
    }
    return derivation.agrees ? .done : .notGood
  }
}

extension Derivation {
  /// Whether the log says of the attempt what follows from its answers.
  var agrees: Bool {
    guard let facts = recorded?.facts else { return true }
    return facts.score == outcome.score && facts.failedDuties == outcome.failedDuties
      && (facts.result == .passed) == outcome.passed
  }

  func sentences(in course: Course) -> [String] {
    var lines = [
      "Attempt \(start.attempt) at \(course.id) \(course.version), edition \(start.edition), grader \(start.grader.rawValue).",
      "",
    ]
    for (index, step) in steps.enumerated() {
      lines += [
        "\(index + 1). \(step.item.id)\(step.mark.critical ? " (critical)" : ""): \(step.mark.earned) of \(step.mark.possible).",
        "   answered: \(step.answer?.response.words ?? "nothing")   key: \(step.item.key.words)",
        "   \(step.mark.reason.sentence(step.item))",
      ]
    }
    let score = outcome.score
    lines += [
      "",
      "Sum: \(score.earned) of \(score.possible) points, \(score.percentText) %. "
        + "\(score.earned) x 100 = \(score.earned * 100) \(score.reaches(percent: outcome.passPercent) ? ">=" : "<") "
        + "\(score.possible * outcome.passPercent) = \(score.possible) x \(outcome.passPercent).",
      outcome.failedDuties.isEmpty
        ? "No critical item was failed."
        : "Critical items failed: " + outcome.failedDuties.map(\.text).joined(separator: ", ") + ".",
      "Result: \(outcome.passed ? "passed" : "failed").",
    ]
    if let recorded {
      lines.append(
        "The log says at \(recorded.point.seq): \(recorded.facts.result.rawValue), \(recorded.facts.score.earned) of "
          + "\(recorded.facts.score.possible). \(agrees ? "It agrees." : "It does NOT agree.")")
    }
    return lines
  }
}

extension Response {
  fileprivate var words: String {
    switch self {
    case .chosen(let ids): ids.sorted().map(\.text).joined(separator: ", ")
    case .truth(let value): value ? "true" : "false"
    case .pairs(let pairs): pairs.sorted { $0.key < $1.key }.map { "\($0.key)-\($0.value)" }.joined(separator: ", ")
    case .order(let ids): ids.map(\.text).joined(separator: ", ")
    case .text(let text): "\"\(text)\""
    case .number(let number): number.description
    case .path(let choices): choices.map(\.text).joined(separator: " > ")
    }
  }
}

extension Mark.Reason {
  fileprivate func sentence(_ item: Item) -> String {
    switch self {
    case .unanswered: "no answer: 0"
    case .all: "all right: \(item.points)"
    case .nothing: "not all right, and it is all or nothing: 0"
    case .options(let right, let wrong, let count):
      "\(right) right, \(wrong) wrong, of \(count): (\(right) - \(wrong)) x \(item.points) / \(count), never below 0"
    case .way(let points, let best):
      "the way earned \(points) of the \(best) that the best one earns: \(points) x \(item.points) / \(best)"
    case .parts(let right, let count): "\(right) of \(count) parts right: \(right) x \(item.points) / \(count)"
    }
  }
}
