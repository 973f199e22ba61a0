import Courseware
import Testing

@testable import TerminalUI

/// The pages that help a reader and lead them in, as they stand on a screen and as they are said.
@Suite struct ReadingFramesTests {
  private func expectFrame(
    _ scripted: ScriptedRoom, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try scripted.expectFrames("Screens/\(name)", sourceLocation: sourceLocation)
    try scripted.expectLines("Screens/\(name)", sourceLocation: sourceLocation)
  }

  @Test func whatAReaderCanAskFor() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    room.press(.pause)
    try expectFrame(room, "pause")
    room.press(.back)
    while !room.room.document.hints.contains(where: { $0.trigger == .command(.terms) }) { room.press(.next) }
    try expectFrame(room, "page-with-terms")
    room.press(.help)
    try expectFrame(room, "help-reading")
    room.press(.back)
    room.press(.terms)
    try expectFrame(room, "terms")
    room.press(.back)
    while !room.room.document.hints.contains(where: { $0.trigger == .command(.sources) }) { room.press(.next) }
    room.press(.sources)
    try expectFrame(room, "sources")
    room.press(.back)
    room.press(.find)
    try expectFrame(room, "find")
    room.type("focal point")
    try expectFrame(room, "found")
    room.press(.back)
    room.press(.back)
    room.press(.language)
    room.choose(2)
    room.press(.bothLanguages)
    try expectFrame(room, "both-languages")
  }

  @Test func theCatalogueOfSomebodyWhoHasBegun() throws {
    var room = try ScriptedRoom()
    let (first, second) = (try #require(Course.ID("first-steps")), try #require(Course.ID("sea-prevention")))
    room.standings = [
      first: .expiring(until: 1_800_000_000_000, days: 12), second: .reading(number: 12, total: 75),
    ]
    room.goOn = [second: .reading(number: 12, total: 75)]
    room.signIn()
    try expectFrame(room, "catalogue-begun")
  }

  @Test func theLanguages() throws {
    var room = try ScriptedRoom()
    room.press(.language)
    try expectFrame(room, "languages")
  }
}
