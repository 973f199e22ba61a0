import Courseware
import Testing

@testable import TerminalUI

/// What helps a reader: words, sources, finding, a pause, both languages, contacts.
@Suite struct ReadingAidTests {
  /// At the first page of the course on sexual exploitation and abuse that has something.
  private func reading(where isWanted: (Document) -> Bool) throws -> ScriptedRoom {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    for _ in 0..<60 where !isWanted(room.room.document) { room.press(.next) }
    try #require(isWanted(room.room.document), "there is such a page")
    return room
  }

  private func offers(_ command: Command) -> (Document) -> Bool {
    { $0.hints.contains { $0.trigger == .command(command) } }
  }

  @Test func tellsTheMeaningOfAWordByOneKey() throws {
    var room = try reading(where: offers(.terms))
    let page = room.room.document
    let course = try Shipped.course("sea-prevention")
    room.press(.terms)
    let shown = room.room.document
    #expect(shown.title == "Words on this page")
    if case .choice(let menu)? = shown.field {
      room.choose(1)
      let word = menu.options[0].spans.words
      let term = try #require(course.glossary.first { $0.word == word })
      #expect("\(room.room.document.blocks)".contains(term.meaning))
    } else {
      #expect(course.glossary.contains { "\(shown.blocks)".contains($0.meaning) })
    }
    room.press(.back)
    #expect(room.room.document == page)
  }

  @Test func listsNoWordsInTheRunningPage() throws {
    let room = try reading(where: offers(.terms))
    #expect(!room.room.document.blocks.contains { $0 == .heading(level: 2, "Words on this page") })
  }

  @Test func tellsTheSourcesByTheirNumbers() throws {
    var room = try reading(where: offers(.sources))
    let citations = room.room.document.blocks.flatMap(\.citations)
    #expect(citations.first == "[1]")
    room.press(.sources)
    guard case .list(let sources, ordered: true)? = room.room.document.blocks.first else {
      Issue.record("no list of sources")
      return
    }
    #expect(Set(citations) == Set(sources.indices.map { "[\($0 + 1)]" }))
    #expect(sources.allSatisfy { !$0.words.isEmpty })
  }

  @Test func losesNoSourceOfAnyPage() throws {
    let course = try Shipped.course("sea-prevention")
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    var shown: Set<String> = []
    for _ in ReadingPlan(course, for: Role(.personnel)).steps {
      var look = room
      if case .choice(let field)? = look.room.document.field, case .one = field.selection { look.choose(1) }
      for var page in [room, look] {
        page.press(.sources)
        if case .list(let sources, ordered: true)? = page.room.document.blocks.first {
          shown.formUnion(sources.map(\.words))
        }
      }
      room.press(.next)
    }
    let steps = course.modules.filter { $0.readers.includes(Role(.personnel)) }.flatMap(\.steps)
    let pages = steps.compactMap { step -> Page? in if case .page(let page) = step { page } else { nil } }
    let explained = steps.flatMap { step -> [Source] in
      if case .practice(let practice) = step { practice.items.flatMap(\.explanation.sources) } else { [] }
    }
    let blocks = pages.flatMap(\.blocks).filter { $0.readers.includes(Role(.personnel)) }
    let cited = blocks.flatMap(\.content.sources) + explained
    #expect(!cited.isEmpty)
    for source in cited {
      let words = ([source.reference] + [source.place].compactMap { $0 }).joined(separator: ", ")
      #expect(shown.contains(words))
    }
  }

  @Test func findsWordsWhateverTheirCaseAndAccents() throws {
    var room = try reading(where: offers(.terms))
    room.press(.find)
    room.type("NO SUCH WORDS ANYWHERE")
    #expect(room.room.document.notice?.text.contains("NO SUCH WORDS ANYWHERE") == true)
    room.type("CHÌLD")
    guard case .choice(let menu)? = room.room.document.field else {
      Issue.record("nothing was found")
      return
    }
    #expect(
      menu.options.allSatisfy { $0.spans.contains { $0.style == .strong && $0.text.lowercased().hasPrefix("child") } })
    room.choose(menu.options.count)
    let course = try #require(Course.ID("sea-prevention"))
    guard case .read(course, at: let place?)? = room.effects.last else {
      Issue.record("it is not gone to")
      return
    }
    #expect(room.places[course] == place)
    #expect(room.room.document.key?.hasPrefix(place) == true)
  }

  @Test(arguments: [("ＤＵＴＹ", "duty"), ("١٨", "18"), ("  duty ", "duty")])
  func findsTheSameInOtherWidthsAndDigits(_ typed: String, _ plain: String) throws {
    let plan = ReadingPlan(try Shipped.course("sea-prevention"), for: Role(.personnel))
    let hits = CourseSearch(typed)?.hits(in: plan)
    #expect(hits?.isEmpty == false)
    #expect(hits == CourseSearch(plain)?.hits(in: plan))
  }

  @Test func findsNothingWhereThereIsNothingToFind() { #expect(CourseSearch(" .,! ") == nil) }

  @Test func warnsBeforeAModuleAndOffersAPause() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    let warning = room.room.document
    #expect(offers(.pause)(warning))
    let before = room.effects.count
    room.press(.pause)
    let pause = room.room.document
    #expect(!"\(pause)".contains("Prevention"))
    #expect(offers(.contacts)(pause))
    room.press(.contacts)
    room.press(.back)
    room.press(.next)
    #expect(room.room.document == warning)
    #expect(room.effects.count == before, "nothing was asked of the desk")
  }

  @Test func showsBothLanguagesParagraphByParagraph() throws {
    var room = try reading(where: offers(.terms))
    #expect(!room.room.document.further.contains { $0.trigger == .command(.bothLanguages) })
    room.press(.bothLanguages)
    #expect(room.room.document.notice?.text == "This page is in one language only.")
    let source = room.room.document.blocks
    room.press(.language)
    room.choose(2)
    let translation = room.room.document.blocks
    room.press(.bothLanguages)
    let both = room.room.document.blocks
    #expect(both == translation.over(source, in: "en"))
    #expect(both.count > translation.count)
    room.press(.next)
    room.press(.previous)
    #expect(room.room.document.blocks == both, "it stays as long as the course is open")
    room.press(.bothLanguages)
    #expect(room.room.document.blocks == translation)
  }

  @Test func keepsADraftWhenBothLanguagesAreShown() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    func asksForOne() -> Bool {
      if case .choice(let field)? = room.room.document.field, case .one = field.selection { true } else { false }
    }
    while !asksForOne() { room.press(.next) }
    room.press(.language)
    room.choose(2)
    room.draft { field in _ = field.handle(.character("2")) }
    room.press(.bothLanguages)
    guard case .choice(let field)? = room.room.document.field else {
      Issue.record("no choice")
      return
    }
    #expect(field.isChosen(1))
    #expect(field.options[1].spans.words.contains(" / "))
    room.send(.answered(.choice(1)))
    #expect(room.underway?.responses.count == 1)
  }
}

extension Document.Block {
  fileprivate var citations: [String] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans): spans.filter { $0.style == .citation }.map(\.text)
    case .list(let items, _): items.joined().filter { $0.style == .citation }.map(\.text)
    case .callout(_, let blocks): blocks.flatMap(\.citations)
    case .table(let header, let rows):
      ((header ?? []) + rows.joined()).joined().filter { $0.style == .citation }.map(\.text)
    case .foreign(_, let blocks): blocks.flatMap(\.citations)
    case .verbatim, .figure, .bars: []
    }
  }
}

extension Block.Content {
  fileprivate var sources: [Source] {
    switch self {
    case .paragraph(let runs): Prose([runs]).sources
    case .list(let items): Prose(items).sources
    case .callout(_, let inner): inner.flatMap(\.sources)
    case .table(let header, let rows): Prose((header ?? []) + rows.joined()).sources
    case .figure: []
    }
  }
}
