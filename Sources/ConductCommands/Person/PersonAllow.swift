internal import ArgumentParser
internal import Courseware
internal import Records

struct PersonAllow: AllowanceCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Allow one more attempt, the next one without a wait, or more time.",
    discussion: """
      conduct person allow NA-0417 --course sea-prevention --attempt --reason "Power failed twice" --key rai/staff.key
      conduct person allow NA-0417 --course sea-prevention --no-wait --reason "Leaves tomorrow" --key rai/staff.key
      conduct person allow NA-0417 --course sea-prevention --minutes 20 --reason "Reads with a lens" --key rai/staff.key

      Minutes are for the attempt that is underway, or else for the next one.
      """)

  @Argument(help: "The trainee's service number.")
  var number: String

  @Option(help: "The course's id.")
  var course: String

  @Flag(help: "One more attempt, after the last was used.")
  var attempt = false

  @Flag(name: .customLong("no-wait"), help: "The wait after a failed attempt ends now.")
  var noWait = false

  @Option(help: "So many minutes more, 1 to \(Allowance.mostMinutes).")
  var minutes: Int?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard [attempt, noWait, minutes != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Say one of --attempt, --no-wait and --minutes N.")
    }
    if let minutes, !(1...Allowance.mostMinutes).contains(minutes) {
      throw ValidationError("Minutes are a whole number from 1 to \(Allowance.mostMinutes).")
    }
  }

  private var wish: Leeway.Wish { minutes.map { .time(minutes: $0) } ?? (attempt ? .attempt : .wait) }

  func allowance(for person: KnownPerson, at premises: Premises, _ places: Places) throws -> Allowance {
    guard let id = Course.ID(course) else {
      throw Failure("\"\(shown(course))\" is no course's id.", next: "Ids are small letters, digits and hyphens.")
    }
    let store = premises.store
    let course: Course
    if let underway = try store.courseUnderway(of: person.id, at: id) {
      course = underway
    } else {
      do { course = try places.shelf.course(id).course } catch { throw error.failure(in: places.courses) }
    }
    let history = try store.history(of: person.id, course: id, major: course.version.major)
    let leeway = Leeway(course: course, history: history, now: try premises.writer.now().milliseconds)
    do throws(Leeway.Refusal) { return try leeway.allowance(for: wish) } catch { throw error.failure }
  }

  func confirmation(of allowance: Allowance) -> String {
    switch allowance {
    case .pin: "the old PIN is gone."
    case .attempt: "one more attempt at \(course)."
    case .wait: "the next attempt at \(course) can begin now."
    case .time(_, let minutes): "\(minutes) more minutes for the attempt at \(course) that is underway."
    case .nextTime(_, _, let minutes): "\(minutes) more minutes for the next attempt at \(course)."
    }
  }
}

extension Leeway.Refusal {
  fileprivate var failure: Failure {
    switch self {
    case .attemptsWithoutLimit: Failure("Attempts at this course have no limit.", next: "Nothing needs to be allowed.")
    case .attemptsLeft(let left):
      Failure(
        "Not every attempt is used up yet (left: \(left)).", next: "Allow another when the last one was not passed.")
    case .noWait: Failure("No wait is running.", next: "Nothing needs to be allowed.")
    case .noTimeLimit: Failure("The final of this course has no time limit.", next: "Nothing needs to be allowed.")
    }
  }
}
