public import Courseware

/// Where a person was in a course. A comfort, no evidence.
public struct Bookmark: Sendable, Equatable {
  /// The edition that was read; in another one the place may be gone.
  public let edition: String
  /// The step, in words that only the reader of courses understands.
  public let place: String

  public init(edition: String, place: String) {
    self.edition = edition
    self.place = place
  }
}

extension RecordStore {
  public func setBookmark(_ bookmark: Bookmark, of person: Person.ID, in course: Course.ID) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO bookmark VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, course) DO UPDATE SET edition=excluded.edition, place=excluded.place
      """, .text(person.description), .text(course.text), .text(bookmark.edition), .text(bookmark.place))
    // Within one course this is said once and not at every page.
    try database.run(
      """
      INSERT INTO last_read VALUES ($1, $2)
      ON CONFLICT (person) DO UPDATE SET course=excluded.course WHERE course<>excluded.course
      """, .text(person.description), .text(course.text))
  }

  /// The course that a person read last; nil when they have read none.
  public func lastRead(by person: Person.ID) throws(RecordFault) -> Course.ID? {
    try database.first("SELECT course FROM last_read WHERE person=$1", .text(person.description)) {
      Course.ID($0.text(0))
    } ?? nil
  }

  public func bookmark(of person: Person.ID, in course: Course.ID) throws(RecordFault) -> Bookmark? {
    try database.first(
      "SELECT edition, place FROM bookmark WHERE person=$1 AND course=$2", .text(person.description),
      .text(course.text)
    ) { Bookmark(edition: $0.text(0), place: $0.text(1)) }
  }

  /// Keeps what a person last answered to an item of a practice.
  public func setPractice(
    _ response: Response, to item: Item.ID, of person: Person.ID, in course: Course.ID
  ) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO practice VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, course, item) DO UPDATE SET response=excluded.response
      """, .text(person.description), .text(course.text), .text(item.text), .blob(response.canonical))
  }

  public func practice(of person: Person.ID, in course: Course.ID) throws(RecordFault) -> [Item.ID: Response] {
    let rows = try database.all(
      "SELECT item, response FROM practice WHERE person=$1 AND course=$2", .text(person.description),
      .text(course.text)
    ) { (item: Item.ID($0.text(0)), response: Response($0.blob(1))) }
    return rows.reduce(into: [:]) { answers, row in
      if let item = row.item, let response = row.response { answers[item] = response }
    }
  }
}
