public import Courseware

extension RecordStore {
  /// Keeps whether a person works in lines rather than on the full screen. A comfort, no evidence, and never exported:
  /// it may say that somebody does not see well.
  public func setWorksInLines(_ worksInLines: Bool, of person: Person.ID) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO front_end VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET is_linear=excluded.is_linear
      """, .text(person.description), .integer(worksInLines ? 1 : 0))
  }

  /// nil when the person never said so.
  public func worksInLines(of person: Person.ID) throws(RecordFault) -> Bool? {
    try database.first("SELECT is_linear FROM front_end WHERE person=$1", .text(person.description)) {
      $0.integer(0) != 0
    }
  }
}
