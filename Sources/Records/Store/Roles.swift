public import Courseware

extension RecordStore {
  /// Keeps as whom a person takes a course. A comfort, no evidence: what counts stands in the attempt's start.
  public func setRole(_ role: Role, of person: Person.ID, in course: Course.ID) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO role VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, course) DO UPDATE SET audience=excluded.audience, job=excluded.job
      """, .text(person.description), .text(course.text), .text(role.audience.rawValue), .optional(role.job?.text))
  }

  /// nil when the person was not asked yet.
  public func role(of person: Person.ID, in course: Course.ID) throws(RecordFault) -> Role? {
    try database.first(
      "SELECT audience, job FROM role WHERE person=$1 AND course=$2", .text(person.description), .text(course.text)
    ) { row in
      Audience(rawValue: row.text(0)).map { Role($0, job: row.optionalText(1).flatMap { Job.ID($0) }) }
    } ?? nil
  }
}
