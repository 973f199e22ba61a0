import Courseware
import Testing

@testable import TerminalUI

/// Where a reader is outlives other pages, other windows and another language.
@Suite struct PlaceTests {
  private func reading() throws -> ScriptedRoom {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    room.press(.next)
    return room
  }

  private func firstLine(_ screen: inout FullScreen, _ room: ScriptedRoom) -> String {
    screen.show(room.room.document, room.room.phrases).rows[2].map(\.text).joined()
  }

  @Test(arguments: [Command.help, .contacts, .quit, .pause, .find])
  func aPageThatWasCoveredIsAsItWasLeft(_ command: Command) throws {
    var room = try reading()
    var screen = FullScreen(size: Size(columns: 40, rows: 12), glyphs: .ascii)
    _ = firstLine(&screen, room)
    let _: [Input<Reply>] = screen.press(.pageDown, on: room.room.document, room.room.phrases)
    let place = firstLine(&screen, room)
    room.press(command)
    _ = firstLine(&screen, room)
    room.press(.back)
    #expect(firstLine(&screen, room) == place)
  }

  @Test func theSameParagraphIsReadInAnotherLanguage() throws {
    var room = try reading()
    room.press(.next)
    room.press(.next)
    var screen = FullScreen(size: Size(columns: 40, rows: 12), glyphs: .ascii)
    _ = firstLine(&screen, room)
    for _ in 0..<40 {
      let _: [Input<Reply>] = screen.press(.down, on: room.room.document, room.room.phrases)
      let line = firstLine(&screen, room)
      if line.hasPrefix("Who was harmed?") { break }
    }
    room.press(.language)
    _ = firstLine(&screen, room)
    room.choose(2)
    let translated = firstLine(&screen, room)
    #expect(translated.hasPrefix("(fr) Who was harmed?"), "\(translated)")
    room.press(.language)
    _ = firstLine(&screen, room)
    room.choose(1)
    #expect(firstLine(&screen, room).hasPrefix("Who was harmed?"))
  }

  @Test func anotherPageBeginsAtItsStart() throws {
    var room = try reading()
    var screen = FullScreen(size: Size(columns: 40, rows: 12), glyphs: .ascii)
    let start = firstLine(&screen, room)
    let _: [Input<Reply>] = screen.press(.pageDown, on: room.room.document, room.room.phrases)
    _ = firstLine(&screen, room)
    room.press(.next)
    _ = firstLine(&screen, room)
    room.press(.previous)
    #expect(firstLine(&screen, room) == start)
  }

  @Test func aDraftOutlivesAChangeOfTheLanguage() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    room.draft { field in _ = field.handle(.character("2")) }
    room.press(.language)
    room.choose(2)
    guard case .choice(let field)? = room.room.document.field else {
      Issue.record("no choice")
      return
    }
    #expect(field.isChosen(1))
    #expect(field.focus == 1)
    #expect(field.options[0].spans.words.hasPrefix("(fr) "))
  }

  @Test func linesSayThePageAgainInTheOtherLanguage() throws {
    var room = try reading()
    var linear = Linear(wrapping: .none)
    _ = linear.show(room.room.document, room.room.phrases)
    room.press(.language)
    _ = linear.show(room.room.document, room.room.phrases)
    room.choose(2)
    let said = linear.show(room.room.document, room.room.phrases)
    #expect(said.contains { $0.hasPrefix("Niveau") || $0.contains("(fr) ") })
    #expect(said.count > 3)
  }
}
