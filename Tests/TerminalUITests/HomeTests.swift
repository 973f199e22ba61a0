import CourseXML
import Courseware
import Testing

@testable import TerminalUI

/// The first pages: who runs this, in which language, which course, and on with what was begun.
@Suite struct HomeTests {
  private static let day: Int64 = 86_400_000
  private static let first = Course.ID("first-steps")
  private static let second = Course.ID("sea-prevention")

  private func entries(_ room: ScriptedRoom) -> [String] {
    guard case .choice(let field)? = room.room.document.field else { return [] }
    return field.options.map(\.spans.words)
  }

  @Test(
    arguments: [
      (nil, Standing.passed(until: nil)),
      (100 * day, .passed(until: 100 * day)),
      (70 * day, .expiring(until: 70 * day, days: 60)),
      (10 * day + 1, .expiring(until: 10 * day + 1, days: 1)),
      (10 * day, .expiring(until: 10 * day, days: 1)),
      (10 * day - 1, .expired(since: 10 * day - 1)),
    ] as [(Int64?, Standing)])
  func aPassIsInForceThenDueThenOver(_ end: Int64?, _ standing: Standing) {
    #expect(Standing(passedUntil: end, now: 10 * Self.day) == standing)
  }

  @Test func saysWhatIsDueInWords() throws {
    var room = try ScriptedRoom()
    let (first, second) = (try #require(Self.first), try #require(Self.second))
    let standings: [(Standing, String)] = [
      (.expiring(until: 1_700_000_000_000, days: 12), "passed, expires in 12 days, on 2023-11-15"),
      (.expiring(until: 1_700_000_000_000, days: 1), "passed, expires in one day, on 2023-11-15"),
      (.expired(since: 1_700_000_000_000), "expired since 2023-11-15, due again"),
      (.failed(.from(1_700_000_000_000)), "final not passed yet, may be tried again from 2023-11-15 03:58"),
      (.failed(.never), "final not passed, no attempt left"),
      (.failed(.now), "final not passed yet"),
    ]
    room.signIn()
    for (standing, words) in standings {
      room.standings = [first: .notBegun, second: standing]
      room.choose(1)
      room.press(.back)
      #expect(entries(room).first?.hasSuffix(" - " + words) == true, "\(entries(room))")
    }
  }

  @Test func listsWhatWasBegunThenWhatIsDueThenTheRest() {
    func offer(_ id: String, _ standing: Standing) -> Offer? {
      Course.ID(id).map { Offer(course: $0, title: id, summary: "", minutes: nil, language: "en", standing: standing) }
    }
    let offers = [
      offer("new", .notBegun), offer("passed", .passed(until: nil)), offer("expired", .expired(since: 1)),
      offer("reading", .reading(number: 1, total: 2)), offer("broken", .broken), offer("failed", .failed(.now)),
    ].compactMap(\.self)
    #expect(
      CourseList.sorted(offers).map(\.title) == ["reading", "expired", "failed", "new", "passed", "broken"])
  }

  @Test func goesOnReadingByOneKey() throws {
    var room = try ScriptedRoom()
    let course = try #require(Self.second)
    room.signIn()
    room.choose(2)
    room.choose(1)
    for _ in 0..<4 { room.press(.next) }
    let page = room.room.document
    room.standings = [course: .reading(number: 5, total: 30)]
    room.goOn = [course: .reading(number: 5, total: 30)]
    room.press(.back)
    room.press(.back)
    #expect(entries(room).first?.hasSuffix(", step 5 of 30") == true)
    room.choose(1)
    #expect(room.room.document == page)
  }

  @Test func goesOnWithAFinalByOneKey() throws {
    var room = try ScriptedRoom()
    let course = try #require(Self.second)
    room.goOn = [course: .final(answered: 3, total: 20)]
    room.signIn()
    #expect(entries(room).first?.hasSuffix(", 3 of 20 answered") == true)
    room.choose(1)
    #expect(room.effects.last == .begin(course))
  }

  @Test func saysInWhichLanguageACourseIs() throws {
    var room = try ScriptedRoom(language: "fr")
    room.signIn()
    #expect(entries(room).allSatisfy { $0.hasSuffix("; langue : English") }, "\(entries(room))")
  }

  @Test func namesEachLanguageInItselfWithWhatThereIsInIt() throws {
    let (english, french) = (try Shipped.words(in: "en"), try Shipped.words(in: "fr"))
    var tongues = [
      Tongue(of: english.phrasebook, isReviewed: true), Tongue(of: french.phrasebook, isReviewed: false),
      Tongue(of: french.phrasebook, isReviewed: true),
    ]
    let coverages: [Tongue.Coverage] = [
      .courses(complete: 2, of: 2, areReviewed: true), .courses(complete: 1, of: 2, areReviewed: true), .menusOnly,
    ]
    for (place, coverage) in coverages.enumerated() { tongues[place].coverage = coverage }
    let house = House(
      words: english.phrasebook, tongues: tongues, centre: ScriptedRoom.centre, zone: "Asia/Kathmandu")
    let room = TrainingRoom(house: house, purpose: .catalogue, languageIsChosen: false)
    guard case .choice(let field)? = room.document.field else {
      Issue.record("no menu of languages")
      return
    }
    #expect(
      field.options.map(\.spans.words) == [
        "English - complete", "Français - cours dans cette langue : 1 sur 2 ; traduction non encore relue",
        "Français - menus seulement",
      ])
  }

  @Test(arguments: Shipped.languages) func theFirstPageStandsOnASmallScreen(_ language: String) throws {
    let room = try ScriptedRoom(language: language).room
    let frame = Frame(room.document, in: Size(columns: 80, rows: 24), TextProfile(glyphs: .ascii), room.phrases)
    var type = Typesetter(columns: 80, language: language, TextProfile(glyphs: .ascii))
    type.add(room.document.blocks, room.phrases)
    _ = room.document.field.map { type.add($0, room.phrases) }
    #expect(type.lines.count <= frame.height)
  }
}
