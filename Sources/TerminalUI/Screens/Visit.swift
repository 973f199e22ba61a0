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
  /// The titles of courses that must be passed first, or that this one refreshes, as far as they are here.
  public let titles: [Course.ID: String]

  /// What of it is read beside a session; nil for a course that is read whole.
  private let scope: ReadingScope?

  public init(
    _ text: CourseText, reading scope: ReadingScope? = nil, role: Role?, place: String?,
    practised: [Item.ID: Response], standing: Standing,
    eligibility: Eligibility, history: Eligibility.History = .init(), titles: [Course.ID: String] = [:]
  ) {
    self.scope = scope
    self.text = scope.map(text.narrowed) ?? text
    self.role = role
    self.titles = titles
    self.place = place
    self.practised = practised
    self.standing = standing
    self.eligibility = eligibility
    self.history = history
  }

  public var course: Course { text.course }

  /// The courses that this one refreshes, by their titles as far as they are here.
  var refreshedTitles: [String] { (course.refreshes?.courses ?? []).map { titles[$0] ?? $0.text } }

  /// The same visit in another language.
  func reading(_ text: CourseText) -> Visit {
    var visit = self
    visit.text = scope.map(text.narrowed) ?? text
    return visit
  }

  /// An item of an attempt as it is read here: a running attempt keeps those of the source.
  func reading(_ item: Item) -> Item {
    course.banks.lazy.compactMap { bank in bank.items.first { $0.id == item.id } }.first ?? item
  }
}
