import Courseware
import Testing

@testable import TerminalUI

/// No slip of the hand takes away an answer that was given.
@Suite struct ThreeKeysTests {
  private static let keys: [Key] = [
    .enter, .escape, .left, .right, .up, .down, .character(" "), .character("2"), .character("b"), .character("v"),
    .character("l"), .character("?"), .character("q"), .control("c"), .function(12),
  ]

  @Test func threeKeysLoseNoAnswer() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    let item = try #require(room.nextItem)
    room.answer(rightly: true)
    room.press(.previous)
    let screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    press(room, screen, keys: 3, on: item.id)
  }

  private func press(_ room: ScriptedRoom, _ screen: FullScreen, keys: Int, on item: Item.ID) {
    #expect(room.kept(item), "the answer is kept")
    guard keys > 0, !room.room.isFinished else { return }
    for key in Self.keys {
      var (room, screen) = (room, screen)
      _ = screen.show(room.room.document, room.room.phrases)
      for input: Input<Reply> in screen.press(key, on: room.room.document, room.room.phrases) { room.send(input) }
      press(room, screen, keys: keys - 1, on: item)
    }
  }

  @Test(arguments: [Key.character("q"), .control("c"), .function(10)])
  func leavingAsksFirstAndSaysThatAnswersAreSaved(_ key: Key) throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    _ = screen.show(room.room.document, room.room.phrases)
    for input: Input<Reply> in screen.press(key, on: room.room.document, room.room.phrases) { room.send(input) }
    #expect(!room.room.isFinished)
    #expect("\(room.room.document.blocks)".contains("Your answers are saved."))
  }
}

extension ScriptedRoom {
  /// Whether an answer of the final is still there; one that was handed in is, for good.
  fileprivate func kept(_ item: Item.ID) -> Bool { underway.map { $0.responses[item] != nil } ?? true }
}
