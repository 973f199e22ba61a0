import Courseware

/// A page that is open, and what was said on it.
struct OpenPage: Sendable {
  var screen: any Screen
  var notice: Document.Notice?
  /// What stood there until the trainee did something. It is there again when that only laid another page over this one.
  private var before: Document.Notice?

  init(_ screen: any Screen, saying notice: Document.Notice? = nil) {
    self.screen = screen
    self.notice = notice
  }

  /// The trainee does something: what was said is over.
  mutating func moveOn() {
    before = notice
    notice = nil
  }

  /// What covered the page is gone.
  mutating func uncover() { notice = before }

  /// Whether what is said, now or when the page is uncovered, is what it makes of an answer.
  func saysVerdict(in room: Surroundings) -> Bool {
    guard let said = notice ?? before else { return false }
    return screen.verdict(in: room) == said
  }

  /// After a change of the language: what was said of an answer in the new words, and nothing else, since the rest was
  /// said in words from before.
  mutating func say(verdict isVerdict: Bool, in room: Surroundings) {
    notice = isVerdict ? screen.verdict(in: room) : nil
    before = notice
  }

  /// Asks in other words; the draft stays.
  mutating func reword(in room: Surroundings) {
    let draft = screen.field
    screen.reworded(in: room)
    screen.field = screen.field?.goingOn(from: draft)
  }

  /// The course on it as it is read in another language.
  mutating func read(_ text: CourseText, in room: Surroundings) {
    guard var page = screen as? any CourseScreen, page.visit.course.id == text.course.id else { return }
    page.visit = page.visit.reading(text)
    screen = page
    reword(in: room)
  }
}
