public import Courseware

/// A course that a trainee has open.
public struct Visit: Equatable, Sendable {
  public private(set) var text: CourseText
  /// nil when the trainee must still say it.
  public let role: Role?
  public let place: String?
  public let practised: [Item.ID: Response]
  public let standing: Standing
  public let eligibility: Eligibility
  /// What was done before at this MAJOR version, and what staff allowed.
  public let history: Eligibility.History
  /// The titles of courses that must be passed first, as far as they are here.
  public let titles: [Course.ID: String]

  public init(
    _ text: CourseText, role: Role?, place: String?, practised: [Item.ID: Response], standing: Standing,
    eligibility: Eligibility, history: Eligibility.History = .init(), titles: [Course.ID: String] = [:]
  ) {
    self.text = text
    self.role = role
    self.titles = titles
    self.place = place
    self.practised = practised
    self.standing = standing
    self.eligibility = eligibility
    self.history = history
  }

  public var course: Course { text.course }

  /// The same visit in another language.
  func reading(_ text: CourseText) -> Visit {
    var visit = self
    visit.text = text
    return visit
  }

  /// An item of an attempt as it is read here: a running attempt keeps those of the source.
  func reading(_ item: Item) -> Item {
    course.banks.lazy.compactMap { bank in bank.items.first { $0.id == item.id } }.first ?? item
  }
}
