import Courseware
import TerminalUI

@testable import ConductCommands

/// A trainee at the real screens and the real desk, without a terminal.
struct Walk {
  private(set) var room: TrainingRoom
  private let desk: Desk

  init(_ sitting: Sitting) throws {
    let languages = try Languages(in: sitting.places.locales, asked: "en", world: sitting.fixed.world)
    room = TrainingRoom(
      house: House(words: languages.chosen, tongues: languages.tongues, centre: Sitting.centre, zone: "Asia/Kathmandu"),
      purpose: .catalogue, languageIsChosen: true)
    desk = sitting.desk
  }

  var page: Document { room.document }
  /// Everything that stands on the page.
  var words: String { "\(page.title) \(page.blocks) \(page.notice?.text ?? "") \(String(describing: page.field))" }

  /// The entries of the menu on the page.
  var entries: [String] {
    guard case .choice(let field)? = page.field else { return [] }
    return field.options.map { $0.spans.map(\.text).joined() }
  }

  mutating func send(_ input: Input<Reply>) {
    var open = room.update(input)[...]
    while let effect = open.popFirst() {
      for reply in desk.perform(effect) { open += room.update(.replied(reply)) }
    }
  }

  mutating func choose(_ number: Int) { send(.answered(.choice(number - 1))) }
  mutating func type(_ texts: String...) { for text in texts { send(.answered(.text(text))) } }
  mutating func press(_ command: Command) { send(.command(command)) }

  /// - Parameter names: one, or family and given.
  mutating func enrol(_ number: String, names: [String], printed: String, country: String = "NPL") {
    choose(2)
    type(number)
    choose(names.count == 2 ? 1 : 2)
    for name in names { type(name) }
    type(printed, "Sgt", "", country, "4711", "4711")
  }

  mutating func signIn(_ number: String) {
    choose(1)
    type(number, "4711")
  }
}
