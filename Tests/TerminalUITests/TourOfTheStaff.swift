import Courseware
import Testing

@testable import TerminalUI

/// The pages of somebody of the staff at a trainee's seat.
extension Tour.Way {
  mutating func callStaff(_ language: String) throws {
    var room = try ScriptedRoom(language: language)
    room.staff = []
    room.press(.staff)
    see("staff, nobody", room)
    try resetPIN(language)
    try allow(language)
    try giveTime(language)
  }

  private mutating func resetPIN(_ language: String) throws {
    var room = try ScriptedRoom(language: language)
    room.choose(1)
    room.press(.staff)
    see("staff, who", room)
    room.choose(1)
    see("staff, PIN", room)
    room.choose(1)
    see("staff, number", room)
    room.type("NA-0417")
    see("staff, reason", room)
    room.type("...")
    see("staff, sign for a PIN", room)
    room.type("wrong")
    see("staff, refused", room)
    room.type("ten green gates")
    see("staff, done for a PIN", room)
    room.press(.next)
    see("new PIN", room)
    room.type("4711")
    see("new PIN, again", room)
  }

  private mutating func allow(_ language: String) throws {
    for (matter, name) in [(1, "attempt"), (2, "wait")] {
      var room = try ScriptedRoom.everyKind(in: language)
      room.matters = [.attempt, .wait, .time]
      room.eligibility = matter == 1 ? .noAttemptsLeft(used: 3) : .mustWait(until: 1_795_255_200_000)
      room.signIn()
      for number in [1, 3, 3] { room.choose(number) }
      room.press(.staff)
      room.choose(2)
      if matter == 1 { see("staff, what", room) }
      room.choose(matter)
      room.type("...")
      see("staff, sign for \(name)", room)
      room.type("ten green gates")
      see("staff, done for \(name)", room)
    }
  }

  private mutating func giveTime(_ language: String) throws {
    var room = try opened(language)
    room.choose(2)
    room.choose(1)
    see("staff, nothing to allow", nothing(on: room))
    room.matters = [.time]
    room.press(.staff)
    see("staff, the clock stands", room)
    room.choose(1)
    room.choose(1)
    see("staff, minutes", room)
    room.send(.answered(.number(try #require(DecimalNumber("1441")))))
    see("staff, too many minutes", room)
    room.send(.answered(.number(try #require(DecimalNumber("20")))))
    room.type("...")
    see("staff, sign for time", room)
    room.type("ten green gates")
    see("staff, done for time", room)
  }

  private func nothing(on room: ScriptedRoom) -> ScriptedRoom {
    var room = room
    room.matters = []
    room.press(.staff)
    return room
  }
}
