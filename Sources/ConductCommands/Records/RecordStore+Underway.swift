internal import Courseware
internal import Records

extension RecordStore {
  /// How the person's attempt at a course that is not handed in began; nil where none is underway.
  func startUnderway(of person: Person.ID, at course: Course.ID) throws -> Attempt.Start? {
    for attempt in try underway(of: person) {
      let start = try start(of: attempt)
      if start.course == course { return start }
    }
    return nil
  }

  /// The course that the person's attempt underway is asked from; nil where none is.
  func courseUnderway(of person: Person.ID, at id: Course.ID) throws -> Course? {
    try startUnderway(of: person, at: id).map { try Archive(self).course($0.edition) }
  }
}
