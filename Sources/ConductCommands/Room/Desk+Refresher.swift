internal import Courseware
internal import Records
internal import TerminalUI
internal import Text

/// What a refresher is for this trainee, today.
struct Refreshment {
  /// The version of the last pass in each course that is refreshed; at least one.
  let passed: [Course.ID: Course.Version]
  /// Milliseconds since 1970.
  let lastPass: Int64
  /// When the last session was handed in; nil before the first.
  let lastSession: Int64?
  /// The weakest first.
  let objectives: [Objective.ID]
  /// What was asked in earlier sessions.
  let asked: Set<Item.ID>
}

extension Desk {
  /// nil for a course that refreshes none, and before any of those was passed.
  func refreshment(of course: Course, as role: Role?) throws -> Refreshment? {
    guard let refreshes = course.refreshes else { return nil }
    let (store, person) = (try openPremises().store, signedIn().id)
    let passes = try refreshes.courses.compactMap { source in
      try store.completions(of: person, in: source).last { $0.facts.result == .passed }
    }
    guard let lastPass = passes.map(\.at.milliseconds).max() else { return nil }
    let passed = Dictionary(uniqueKeysWithValues: passes.map { ($0.facts.course, $0.facts.version) })
    let sessions = try store.completions(of: person, in: course.id)
    let results = try (refreshes.courses + [course.id]).flatMap { try store.objectiveResults(of: person, in: $0) }
    return Refreshment(
      passed: passed, lastPass: lastPass, lastSession: sessions.last?.at.milliseconds,
      objectives: course.weakestObjectives(
        for: role?.audience ?? .personnel, after: results, passed: Set(passed.keys)),
      asked: Set(try sessions.flatMap { try store.start(of: $0.facts.attempt).form.entries.map(\.item) }))
  }

  /// What is read beside these questions, or beside those of a session that begins now; nil for any other course.
  func scope(of course: Course, asking items: [Item]?, _ refreshment: Refreshment?, as role: Role?) -> ReadingScope? {
    guard course.refreshes != nil else { return nil }
    let questions = course.assessment.draws(for: role?.audience ?? .personnel).reduce(0) { $0 + $1.count }
    let objectives = items?.map(\.objective) ?? Array((refreshment?.objectives ?? []).prefix(questions))
    return ReadingScope(objectives: Set(objectives), passed: refreshment?.passed ?? [:])
  }

  /// Whether a session is due today, in the centre's zone.
  func standing(of refreshment: Refreshment, in course: Course, now: Int64) throws -> Standing.Refresher {
    guard let rule = course.refreshes, let zone = centre.flatMap({ IANAZone($0.zone) }),
      let today = zone.localDate(ofMilliseconds: now), let passed = zone.localDate(ofMilliseconds: refreshment.lastPass)
    else { throw Failure("The day on which this is due cannot be told.", next: "Mend the time zone: conduct setup") }
    let last = refreshment.lastSession.flatMap { zone.localDate(ofMilliseconds: $0) }
    guard let day = rule.day(after: passed, lastSession: last) else { return .next(on: .max) }
    let end = zone.endOfDay(day) / 1000 * 1000
    return day <= today ? .due(since: end) : .next(on: end)
  }
}

extension Refreshing {
  /// The first of its days that comes after the last pass and after the last session. nil beyond the calendar.
  func day(after passed: CalendarDate, lastSession: CalendarDate?) -> CalendarDate? {
    let last = max(passed, lastSession ?? passed)
    let marks = days.compactMap { passed.adding(days: $0) }
    if let mark = marks.first(where: { $0 > last }) { return mark }
    let end = marks.last ?? passed
    return (1...9999).lazy.map { self.then.from(end, times: $0) }.first { $0.map { $0 > last } ?? true } ?? nil
  }
}

extension Period {
  fileprivate func from(_ day: CalendarDate, times: Int) -> CalendarDate? {
    switch self {
    case .years(let count): day.adding(years: count * times)
    case .months(let count): day.adding(months: count * times)
    case .days(let count): day.adding(days: count * times)
    }
  }
}
