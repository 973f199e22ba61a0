import Courseware
import Testing

@testable import Publishing

@Suite struct BookletTests {
  private let edition = String(repeating: "0123456789abcdef", count: 4)

  private func html(_ course: Course, keys: Bool, date: String? = nil) -> String {
    let accepted = Booklet.Acceptance(code: "undrawn-bank", place: "banks/spare.xml", reason: "For next year.")
    return Booklet(of: course, edition: edition, date: date, showsKeys: keys, acceptances: [accepted]).html
  }

  @Test func printsTheWholeCourseForTrainees() throws {
    try expectSnapshot(html(try template(), keys: false), "template")
  }

  @Test func printsTheWholeCourseWithItsKeys() throws {
    try expectSnapshot(html(try template(), keys: true, date: "2026-11-21"), "template-keys")
  }

  private func guide() throws -> Guide {
    let report = Source(reference: "ST/SGB/2003/13", place: "3.2(e)")
    let mission = try #require(try template().glossary.first)
    return Guide(
      title: "To lead a session",
      pages: [
        Page(
          id: try #require(Page.ID("before")), title: "Before the session",
          blocks: [
            Block(
              .paragraph([.text("Nobody is asked what happened to them & why. "), .term(mission.id, mission.word)])),
            Block(.callout(.rule, [.paragraph([.text("Report it. "), .source(report)])])),
          ]),
        Page(
          id: try #require(Page.ID("after")), title: "After the session",
          blocks: [Block(.list([[.text("Stay for a while.")], [.strong("Name the contacts.")]]))]),
      ])
  }

  @Test func printsTheGuideAlone() throws {
    let course = try template().with(guide: try guide())
    let booklet = Booklet(of: course, edition: edition, date: "2026-11-21", showsKeys: false, notice: "Not reviewed.")
    try expectSnapshot(try #require(booklet.guideHTML), "guide")
  }

  @Test func theGuideHoldsNothingOfTheFinal() throws {
    let course = try template().with(guide: try guide())
    let html = try #require(Booklet(of: course, edition: edition, date: nil, showsKeys: true).guideHTML)
    for item in course.banks.flatMap(\.items) { #expect(!html.contains(item.id.text)) }
    #expect(html.contains("not issued, approved or endorsed by the United Nations"))
  }

  @Test func theBookletOfTheCourseSaysThatThereIsAGuide() throws {
    let with = html(try template().with(guide: try guide()), keys: false)
    #expect(with.contains("To lead a session (for whoever leads a session; printed apart)"))
    #expect(!with.contains("Nobody is asked what happened"))
    #expect(Booklet(of: try template(), edition: edition, date: nil, showsKeys: false).guideHTML == nil)
  }

  @Test func needsNothingFromOutside() throws {
    let html = html(try template(), keys: true)
    for address in ["http:", "https:", "url(", "src=", "href=", "@import", "<script", "<link"] {
      #expect(!html.contains(address), "\(address)")
    }
  }

  @Test func signsTheEditionThatWasPrinted() throws {
    let html = html(try template(), keys: false, date: "2026-11-21")
    let approval = try #require(html.range(of: "Approval</h2>"))
    for words in [edition, "Prepared by", "Approved by", "2026-11-21", "Signature"] {
      #expect(html[approval.upperBound...].contains(words))
    }
  }

  @Test func writesFromRightToLeftWithItsOwnWordsFromLeftToRight() throws {
    let html = html(try template().with(language: "ar"), keys: false)
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("<span lang=\"en\" dir=\"ltr\">Prepared by</span>"))
  }

  @Test(arguments: [
    ("ar", Direction.rightToLeft), ("ur-PK", .rightToLeft), ("fr", .leftToRight), ("pa-Arab", .rightToLeft),
    ("ar-Latn", .leftToRight), ("arn", .leftToRight), ("", .leftToRight),
  ])
  func knowsTheDirectionOfALanguage(_ tag: String, _ direction: Direction) {
    #expect(Direction(ofLanguage: tag) == direction)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
