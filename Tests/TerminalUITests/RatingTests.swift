import Courseware
import Testing

@testable import TerminalUI

/// A question of opinion is counted once.
@Suite struct RatingTests {
  private func atTheRating() throws -> ScriptedRoom {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(1)
    room.choose(1)
    for _ in 0..<60 where !isRating(room) { room.press(.next) }
    return room
  }

  private func isRating(_ room: ScriptedRoom) -> Bool {
    room.room.document.blocks.contains(.paragraph(room.room.phrases(.ratingKept)))
  }

  /// Whether there is something to choose, on the page of the question; nil on another page.
  private func isAsked(_ room: ScriptedRoom) -> Bool? { isRating(room) ? room.room.document.field != nil : nil }

  @Test func isNotAskedAgainAfterAJumpByFinding() throws {
    var room = try atTheRating()
    let page = room.room.document
    room.choose(1)
    room.press(.find)
    room.type(try #require(page.blocks.compactMap(\.plain).first))
    room.choose(1)
    let isAsked = isAsked(room)
    #expect(isAsked == false)
    room.choose(2)
    let counted = room.effects.count { if case .rate = $0 { true } else { false } }
    #expect(counted == 1)
  }

  @Test func isNotAskedAgainWhenTheCourseIsOpenedAgain() throws {
    var room = try atTheRating()
    room.choose(1)
    room.press(.back)
    room.choose(1)
    for _ in 0..<60 where !isRating(room) { room.press(.next) }
    let isAsked = isAsked(room)
    #expect(isAsked == false)
  }

  @Test func isAskedOfTheNextPersonAtTheSeat() throws {
    var room = try atTheRating()
    room.choose(1)
    for _ in 0..<3 { room.press(.back) }
    #expect(room.room.trainee == nil)
    room.signIn()
    for _ in 0..<2 { room.choose(1) }
    for _ in 0..<60 where !isRating(room) { room.press(.next) }
    let isAsked = isAsked(room)
    #expect(isAsked == true)
  }
}

extension Document.Block {
  /// The words of a paragraph.
  fileprivate var plain: String? { if case .paragraph(let spans) = self { spans.words } else { nil } }
}
