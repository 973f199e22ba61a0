import Courseware
import Testing

@testable import TerminalUI

/// Whatever is refused says what happened and what to do next.
@Suite struct RefusalTests {
  /// At the sign-in, where a member of the staff has filled in everything but the passphrase for a new PIN.
  private func signing() throws -> ScriptedRoom {
    var room = try ScriptedRoom()
    room.choose(1)
    room.press(.staff)
    room.choose(1)
    room.choose(1)
    for text in ["NA-0417", "Forgot the PIN on leave"] { room.type(text) }
    return room
  }

  @Test func aPINThatSomebodyElseWasQuickerToChooseIsNamed() throws {
    var room = try ScriptedRoom()
    room.isPINGone = true
    room.isPINChosenElsewhere = true
    room.choose(1)
    room.type("NA-0417")
    room.type("8529")
    room.type("8529")
    let page = room.room.document
    #expect(page.key == "sign-in/number")
    #expect(
      page.notice
        == Document.Notice(
          .warning,
          "A new PIN was chosen for this service number already. Sign in with it. If you did not choose it, ask the staff."
        ))
  }

  @Test func whoWasTakenOffTheStaffListIsToldSo() throws {
    var room = try signing()
    room.isStaffListChanged = true
    room.type("ten green gates")
    let page = room.room.document
    #expect(page.key == "staff/who")
    #expect(
      page.notice
        == Document.Notice(
          .warning,
          "Sgt Rai may no longer allow anything on this machine. Nothing was recorded. Ask somebody else of the staff.")
    )
    guard case .choice(let names)? = page.field else {
      Issue.record("nobody else is offered")
      return
    }
    #expect(names.options.map(\.spans.words) == ["Maj. Gurung"])
  }

  @Test func theLastOfTheStaffToBeTakenOffTheListLeavesNobodyToChoose() throws {
    var room = try signing()
    room.isStaffListChanged = true
    room.type("ten green gates")
    for entry in [1, 1] { room.choose(entry) }
    for text in ["NA-0417", "Forgot the PIN on leave", "ten green gates"] { room.type(text) }
    #expect(room.room.document.field == nil)
    #expect(room.room.document.notice?.text.hasPrefix("Maj. Gurung may no longer allow anything") == true)
    room.press(.back)
    #expect(room.room.document.key == "sign-in/number")
  }

  @Test(arguments: [Command.terms, .review, .time, .back, .next]) func aKeyThatDoesNothingSaysSo(_ key: Command) throws
  {
    var room = try ScriptedRoom()
    room.press(key)
    #expect(room.room.document.notice == Document.Notice(.information, "That does nothing here."))
    room.press(.contacts)
    #expect(room.room.document.notice == nil)
    room.press(.contacts)
    #expect(room.room.document.title == "Training room")
  }

  @Test func aKeyThatDoesSomethingSaysNoSuchThing() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    room.press(.next)
    #expect(room.room.document.notice == nil)
    room.press(.previous)
    #expect(room.room.document.notice == nil)
    room.press(.previous)
    #expect(room.room.document.notice?.text == "That does nothing here.")
  }
}
