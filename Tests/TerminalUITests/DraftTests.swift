import Courseware
import Testing

@testable import TerminalUI

/// What was chosen in a final and not given with Enter is not lost by going somewhere else.
@Suite struct DraftTests {
  /// On a question of a final on which the second option was chosen.
  private func chosen() throws -> (room: ScriptedRoom, item: Item.ID) {
    var room = try ScriptedRoom()
    room.beginFinal()
    while true {
      guard case .choice(let field)? = room.room.document.field, case .one = field.selection else {
        room.answer(rightly: true)
        continue
      }
      break
    }
    let item = try #require(room.nextItem).id
    room.draft { _ = $0.handle(.character("2")) }
    return (room, item)
  }

  @Test(arguments: [Command.next, .previous, .review, .back, .quit])
  func isKeptBeforeTheTrainee(goesBy command: Command) throws {
    var (room, item) = try chosen()
    room.press(command)
    #expect(room.underway?.responses[item] != nil)
  }

  @Test func isStillAskedAboutWhenTheTraineeLeaves() throws {
    var (room, _) = try chosen()
    room.press(.quit)
    #expect(room.room.document.title == "Leave?")
  }

  @Test func holdsTheTraineeBackWhenItCannotBeKept() throws {
    var (room, item) = try chosen()
    let page = room.room.document
    room.nextFault = .diskFull
    room.press(.next)
    #expect(room.underway?.responses[item] == nil)
    #expect(room.room.document.field == page.field && room.room.document.progress == page.progress)
    #expect(room.room.document.notice?.kind == .warning)
  }

  @Test func holdsNobodyBackWhoWantsToLeave() throws {
    var (room, _) = try chosen()
    room.nextFault = .diskFull
    room.press(.quit)
    #expect(room.room.document.title == "Leave?")
    #expect(room.room.document.notice?.kind == .warning)
    room.choose(1)
    #expect(room.room.isFinished)
  }

  @Test func holdsNobodyBackASecondTime() throws {
    var (room, item) = try chosen()
    room.nextFault = .continuedElsewhere
    room.press(.back)
    room.press(.back)
    #expect(room.underway?.responses[item] == nil)
    #expect(room.room.document.progress == nil)
  }

  @Test(arguments: [Command.contacts, .help, .language])
  func isKeptWhenTheTraineeLeavesFromAPageThatCoversIt(_ cover: Command) throws {
    var (room, item) = try chosen()
    room.press(cover)
    room.press(.quit)
    #expect(room.underway?.responses[item] != nil)
    #expect(room.room.document.title == "Leave?")
  }

  @Test func aPINIsNeverTypedIntoAFieldThatShowsIt() throws {
    var room = try ScriptedRoom()
    room.choose(1)
    room.nextFault = .diskFull
    room.type("NA-0417")
    room.type("4711")
    #expect(!room.effects.contains { if case .signIn = $0 { true } else { false } })
  }

  @Test func isNoAnswerWhereNothingWasChanged() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    for _ in 0..<20 {
      room.draft { _ = $0.handle(.down) }
      room.press(.next)
    }
    #expect(room.underway?.responses.isEmpty == true)
  }

  @Test func isGivenOnceWhenEnterFollows() throws {
    var (room, item) = try chosen()
    room.press(.contacts)
    room.press(.back)
    room.choose(2)
    let answers = room.effects.filter { if case .answer(_, item, _, _) = $0 { true } else { false } }
    #expect(answers.count == 1)
  }
}
