public import Courseware

/// One attempt as a list of a person's attempts tells it.
public struct ListedAttempt: Sendable, Equatable {
  public let id: Attempt.ID
  public let course: String
  public let version: String
  public let standing: AttemptState
  public let started: Timestamp
}

extension RecordStore {
  /// Everything that a person began, oldest first.
  public func attempts(of person: Person.ID) throws(RecordFault) -> [ListedAttempt] {
    try database.all(
      "SELECT attempt, course, version, state, started_at FROM attempt WHERE person=$1 ORDER BY started_at, attempt",
      .text(person.description)
    ) { row in
      guard let id = Attempt.ID(row.text(0)), let standing = AttemptState(rawValue: row.text(3)) else {
        return ListedAttempt?.none
      }
      return ListedAttempt(
        id: id, course: row.text(1), version: row.text(2), standing: standing,
        started: Timestamp(clamping: Int64(row.integer(4))))
    }.compactMap(\.self)
  }
}
