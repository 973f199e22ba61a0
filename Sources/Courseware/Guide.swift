/// What the person who leads a session reads: it belongs to the course and is never shown to trainees.
public struct Guide: Equatable, Sendable {
  public let title: String
  /// In the order of reading, each for every facilitator. Their ids differ from those of the course's other pages.
  public let pages: [Page]

  public init(title: String, pages: [Page]) {
    self.title = title
    self.pages = pages
  }
}
