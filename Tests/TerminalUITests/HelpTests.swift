import Courseware
import FoundationEssentials
import Testing

@testable import TerminalUI

/// The help page is about the page that it covers, and everything there can be done from it.
@Suite struct HelpTests {
  /// Every kind of page that a trainee can ask for help on.
  private func pages(in language: String) throws -> [(name: String, room: ScriptedRoom)] {
    var pages: [(String, ScriptedRoom)] = []
    var room = try ScriptedRoom(language: language)
    pages.append(("welcome", room))
    room.choose(1)
    pages.append(("number", room))
    room.type("NA-0417")
    pages.append(("PIN", room))
    room = try ScriptedRoom(language: language)
    room.speaksOtherWords = true
    room.signIn()
    pages.append(("catalogue", room))
    room.choose(2)
    pages.append(("course", room))
    var final = room
    room.choose(1)
    pages.append(("warning", room))
    room.press(.next)
    pages.append(("page", room))
    while room.room.document.field == nil { room.press(.next) }
    pages.append(("practice", room))
    room.choose(1)
    pages.append(("feedback", room))
    final.choose(2)
    pages.append(("rules", final))
    final.choose(1)
    pages.append(("question", final))
    final.press(.review)
    pages.append(("review", final))
    var every = try ScriptedRoom(language: language, everyKind: true)
    every.signIn()
    every.choose(1)
    every.choose(3)
    every.choose(2)
    every.choose(2)
    every.choose(1)
    var seen: Set<String> = []
    while every.underway?.unanswered.isEmpty == false, let item = every.nextItem {
      if seen.insert(item.id.text).inserted { pages.append((item.id.text, every)) }
      if case .scenario = item.kind { every.choose(1) } else { every.answer(rightly: true) }
    }
    return pages
  }

  @Test(arguments: Shipped.languages) func standsInFifteenLinesOfEightyColumns(_ language: String) throws {
    for (name, before) in try pages(in: language) {
      var room = before
      room.press(.help)
      let document = room.room.document
      var type = Typesetter(columns: 80, language: language, TextProfile(glyphs: .ascii))
      type.add(document.blocks, room.room.phrases)
      _ = document.field.map { type.add($0, room.room.phrases) }
      #expect(type.lines.count <= 15, "\(name) in \(language): \(type.lines.count) lines")
    }
  }

  @Test func doesWhatEachEntrySays() throws {
    for (name, before) in try pages(in: "en") {
      var helped = before
      helped.press(.help)
      guard case .choice(let menu)? = helped.room.document.field else {
        Issue.record("no menu on the help for \(name)")
        continue
      }
      var offered: Set<String> = []
      for (place, option) in menu.options.enumerated().dropFirst() {
        guard let letter = option.mark?.first, let command = Command(letter: letter) else { continue }
        var byNumber = helped
        byNumber.choose(place + 1)
        var byKey = before
        byKey.press(command)
        #expect(byNumber.room.document == byKey.room.document, "\(name): \(option.spans.words)")
        offered.insert(String(letter))
      }
      let announced = (before.room.document.hints + before.room.document.further).compactMap { hint -> String? in
        if case .command(let command) = hint.trigger, command != .help { String(command.letter) } else { nil }
      }
      #expect(offered == Set(announced), "everything that can be done on \(name) stands in its help")
    }
  }

  @Test func goesBackToThePageAsItWas() throws {
    for (_, before) in try pages(in: "en") {
      for leave: (inout ScriptedRoom) -> Void in [{ $0.choose(1) }, { $0.press(.back) }, { $0.press(.help) }] {
        var room = before
        room.press(.help)
        leave(&room)
        #expect(room.room.document == before.room.document)
      }
    }
  }

  @Test func isAMenuInLinesToo() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    room.press(.help)
    var linear = Linear(wrapping: .none)
    let said = linear.show(room.room.document, room.room.phrases)
    #expect(said.contains("Read this page. Enter goes on. Page Up and Page Down move in a long page."))
    #expect(said.contains { $0.hasSuffix("contacts (c, F2)") })
    #expect(said.contains { $0.hasPrefix("1. ") })
  }
}
