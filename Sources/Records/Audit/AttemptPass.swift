internal import Courseware

/// The second pass: every attempt replayed from its answers, graded again, and held against what was recorded.
///
/// Attempts come edition by edition, so that one course at a time is in memory.
struct AttemptPass {
  private(set) var report: AuditReport
  private let store: RecordStore
  private let read: (Edition) throws -> Course
  private let progress: (AuditProgress) -> Void
  /// The edition last asked for; its course is nil when it could not be read.
  private var current: (edition: String, course: Course?)?

  init(
    of store: RecordStore, continuing report: AuditReport, reading read: @escaping (Edition) throws -> Course,
    progress: @escaping (AuditProgress) -> Void
  ) {
    self.store = store
    self.report = report
    self.read = read
    self.progress = progress
  }

  mutating func run() throws(RecordFault) {
    let total = try store.database.first("SELECT count(*) FROM temp.again_attempt") { $0.integer(0) } ?? 0
    let rows = try store.database.rows("SELECT edition, attempt FROM temp.again_attempt ORDER BY edition, attempt")
    while try rows.next() {
      report.attempts += 1
      let edition = rows.cursor.text(0)
      if let attempt = Attempt.ID(rows.cursor.text(1)), let course = try course(of: edition) {
        try check(attempt, in: course)
      }
      if report.attempts.isMultiple(of: 1_000) { progress(.attempts(report.attempts, of: total)) }
    }
    progress(.attempts(report.attempts, of: total))
  }

  private mutating func check(_ id: Attempt.ID, in course: Course) throws(RecordFault) {
    let record: AttemptRecord
    do throws(RecordFault) { record = try store.record(of: id) } catch {
      if case .database = error { throw error }
      report.findings.append(.attemptUnreadable(id, error))
      return
    }
    let extra = try Projection(in: .again, of: store.database, world: store.world).extraMinutes(of: id)
    guard let fresh = Attempt(record.start, in: course, extraMinutes: extra) else {
      report.findings.append(.formDiffers(id))
      return
    }
    let attempt: Attempt
    do throws(Attempt.Refusal) { attempt = try record.replayed(from: fresh) } catch {
      report.findings.append(.replayRefused(id, error))
      return
    }
    report.graded += attempt.isSubmitted ? 1 : 0
    if let finding = finding(on: record, attempt, in: course) { report.findings.append(finding) }
  }

  private func finding(on record: AttemptRecord, _ attempt: Attempt, in course: Course) -> Finding? {
    let id = record.start.attempt
    guard attempt.isSubmitted, case .counts = course.certificate.standing,
      let edition = SHA256(hex: record.start.edition)
    else { return record.completed.map { .completionUnfounded($0.point, id) } }
    guard let completed = record.completed else { return .completionMissing(id) }
    let derived = Event.Completed(Outcome(of: attempt, under: course.assessment), of: record.start, edition: edition)
    let isAsWritten = completed.facts == (completed.facts.objectives == nil ? derived.withoutObjectives : derived)
    guard !isAsWritten else { return nil }
    return .outcomeDiffers(completed.point, recorded: completed.facts, derived: derived)
  }

  private mutating func course(of edition: String) throws(RecordFault) -> Course? {
    if let current, current.edition == edition { return current.course }
    let course = try readCourse(of: edition)
    current = (edition, course)
    return course
  }

  private mutating func readCourse(of hash: String) throws(RecordFault) -> Course? {
    let edition: Edition?
    do throws(RecordFault) { edition = try SHA256(hex: hash).map(store.edition) ?? nil } catch {
      guard case .damagedEdition = error else { throw error }
      report.findings.append(.editionDamaged(edition: hash))
      return nil
    }
    guard let edition else {
      report.findings.append(.editionMissing(edition: hash))
      return nil
    }
    guard let course = try? read(edition) else {
      report.findings.append(.courseUnreadable(edition: hash))
      return nil
    }
    return course
  }
}
