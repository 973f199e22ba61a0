public import Courseware

/// How often a point of a scale was chosen. Neither who nor when is kept, nor in which order.
public struct CountedRating: Sendable, Equatable {
  public let item: Item.ID
  public let point: Choice.ID
  public let count: Int

  public init(item: Item.ID, point: Choice.ID, count: Int) {
    self.item = item
    self.point = point
    self.count = count
  }
}

extension RecordStore {
  /// Adds one to the count of a point.
  public func countRating(
    _ point: Choice.ID, of item: Item.ID, in course: Course.ID, _ version: Course.Version
  ) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO rating VALUES ($1, $2, $3, $4, 1)
      ON CONFLICT (course, version, item, point) DO UPDATE SET count = count + 1
      """, .text(course.text), .text(version.description), .text(item.text), .text(point.text))
  }

  /// What was counted at one version of a course, by item and point. Nothing where nobody has rated yet, and in a
  /// store from before there were ratings.
  public func ratings(of course: Course.ID, _ version: Course.Version) throws(RecordFault) -> [CountedRating] {
    let tables = try database.first("SELECT count(*) FROM sqlite_schema WHERE name='rating'") { $0.integer(0) }
    guard tables == 1 else { return [] }
    return try database.all(
      "SELECT item, point, count FROM rating WHERE course=$1 AND version=$2 ORDER BY item, point",
      .text(course.text), .text(version.description)
    ) { row in
      guard let item = Item.ID(row.text(0)), let point = Choice.ID(row.text(1)) else { return nil }
      return CountedRating(item: item, point: point, count: row.integer(2))
    }.compactMap { (rating: CountedRating?) in rating }
  }
}
