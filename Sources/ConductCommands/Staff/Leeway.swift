internal import Courseware
internal import Records

/// What staff can allow one person at one course, as things stand.
struct Leeway {
  let course: Course
  let history: Eligibility.History
  /// Milliseconds since 1970.
  let now: Int64

  enum Wish {
    case attempt, wait
    case time(minutes: Int)
  }

  /// Why there is nothing to allow.
  enum Refusal: Error {
    case attemptsWithoutLimit
    case attemptsLeft(Int)
    case noWait
    case noTimeLimit
  }

  func allowance(for wish: Wish) throws(Refusal) -> Allowance {
    let (rules, major) = (course.assessment, course.version.major)
    switch wish {
    case .attempt:
      guard let left = history.attemptsLeft(under: rules) else { throw .attemptsWithoutLimit }
      guard left == 0, history.underway == nil else { throw .attemptsLeft(max(1, left)) }
      return .attempt(course.id, major: major)
    case .wait:
      guard let wait = rules.wait, let last = history.lastFailed, let failedAt = history.lastFailedAt,
        !history.isWaitLifted, history.underway == nil, now < failedAt + wait.milliseconds
      else { throw .noWait }
      return .wait(after: last)
    case .time(let minutes):
      guard rules.timeLimit != nil else { throw .noTimeLimit }
      guard let underway = history.underway else { return .nextTime(course.id, major: major, minutes: minutes) }
      return .time(underway, minutes: minutes)
    }
  }

  func allows(_ wish: Wish) -> Bool { (try? allowance(for: wish)) != nil }
}
