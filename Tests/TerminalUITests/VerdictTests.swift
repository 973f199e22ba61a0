import Courseware
import Testing

@testable import TerminalUI

/// What was said of an answer outlives what is laid over the page, and is said in the language that is read.
@Suite struct VerdictTests {
  /// At the first practice question of the course on sexual exploitation and abuse, answered.
  private func answered(_ option: Int = 1) throws -> ScriptedRoom {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    while room.room.document.field == nil { room.press(.next) }
    room.choose(option)
    return room
  }

  @Test func isSaidAgainInAnotherLanguage() throws {
    var room = try answered()
    let said = try #require(room.room.document.notice)
    #expect(said.kind == .right || said.kind == .wrong)
    room.press(.language)
    room.choose(2)
    let page = room.room.document
    #expect(page.notice?.kind == said.kind)
    #expect(page.notice?.text == room.room.phrases(said.kind == .right ? .practiceRight : .practiceWrong))
    #expect(page.notice?.text != said.text)
  }

  @Test func isSaidAgainWhereTheListOfLanguagesWasOpenOverTheContacts() throws {
    var room = try answered()
    let kind = room.room.document.notice?.kind
    room.press(.contacts)
    room.press(.language)
    room.choose(2)
    room.press(.back)
    #expect(room.room.document.notice?.kind == kind)
    #expect(room.room.phrases.language == "fr")
    #expect([.practiceRight, .practiceWrong].map { room.room.phrases($0) }.contains(room.room.document.notice?.text))
  }

  @Test func isOverOnTheNextPage() throws {
    var room = try answered()
    room.press(.next)
    room.press(.language)
    room.choose(2)
    #expect(room.room.document.notice == nil)
  }

  @Test func whatWasSaidOfAnythingElseIsNotSaidInWordsFromBefore() throws {
    var room = try answered()
    room.press(.bothLanguages)
    #expect(room.room.document.notice?.text == "This page is in one language only.")
    room.press(.language)
    room.choose(2)
    #expect(room.room.document.notice == nil)
  }
}
