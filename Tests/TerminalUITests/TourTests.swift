import Courseware
import Testing

@testable import TerminalUI

/// Every page of the training room in every script that the program speaks, in windows of three widths and in lines.
///
/// One file has all pages in one language and width, so that a change of a page is read page by page.
@Suite struct TourTests {
  /// Two Latin, then Arabic, Cyrillic, Han, Thai, Bengali and Devanagari.
  static let languages = ["en", "fr", "ar", "ru", "zh", "th", "bn", "ne"]

  @Test(arguments: languages, [Size(columns: 40, rows: 14), Size(columns: 80, rows: 24), Size(columns: 132, rows: 24)])
  func everyPageStandsAsItStood(_ language: String, _ size: Size) throws {
    var screen = FullScreen(size: size, glyphs: size.columns == 132 ? .unicode : .ascii)
    let frames = try Tour.pages(in: language).map { name, room in
      "== \(name)\n" + screen.show(room.document, room.phrases).snapshot
    }
    try expectSnapshot(frames.joined(separator: "\n"), "Tour/\(language)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: languages) func everyPageIsSaidAsItWas(_ language: String) throws {
    let said = try Tour.pages(in: language).map { name, room in
      var linear = Linear(wrapping: .none)
      return "== \(name)\n" + linear.show(room.document, room.phrases).joined(separator: "\n")
    }
    try expectSnapshot(said.joined(separator: "\n"), "Tour/\(language)-lines")
  }

  @Test(arguments: languages) func noRowIsWiderOrNarrowerThanTheWindow(_ language: String) throws {
    let pages = try Tour.pages(in: language)
    for columns in [30, 40, 57, 80, 132, 200] {
      var screen = FullScreen(size: Size(columns: columns, rows: 24), glyphs: .unicode)
      for (name, room) in pages {
        for row in screen.show(room.document, room.phrases).rows {
          #expect(row.reduce(0) { $0 + $1.width } == columns, "\(name) at \(columns)")
        }
      }
    }
  }
}

/// A way through the training room that comes to each of its pages once.
enum Tour {
  static func pages(in language: String) throws -> [(name: String, room: TrainingRoom)] {
    var tour = Way()
    try tour.setUp(language)
    try tour.enrol(language)
    try tour.read(language)
    try tour.sitTheFinal(language)
    return tour.pages
  }

  private struct Way {
    private(set) var pages: [(name: String, room: TrainingRoom)] = []

    private mutating func see(_ name: String, _ scripted: ScriptedRoom) { pages.append((name, scripted.room)) }

    /// Opens a page over this one, and closes it again.
    private mutating func glance(_ name: String, by command: Command, from scripted: ScriptedRoom) {
      var scripted = scripted
      scripted.press(command)
      see(name, scripted)
    }

    mutating func setUp(_ language: String) throws {
      var room = try ScriptedRoom(language: language, centre: nil)
      see("set-up, centre", room)
      var unregistered = room
      unregistered.type("")
      see("set-up, unregistered", unregistered)
      for (text, name) in [("npl-0417", "country"), ("npl", "language")] {
        room.type(text)
        see("set-up, " + name, room)
      }
      room.choose(1)
      see("set-up, contacts", room)
      room.type("CDT: +977 1 555 0100")
      see("set-up, another contact", room)
      room.type("")
      see("set-up, zone", room)
    }

    mutating func enrol(_ language: String) throws {
      let room = try ScriptedRoom(language: language)
      see("welcome", room)
      for (name, command) in [
        ("languages", Command.language), ("help", .help), ("contacts", .contacts), ("leaving", .quit),
      ] {
        glance(name, by: command, from: room)
      }
      var new = room
      new.choose(2)
      see("enrolment, number", new)
      new.type("NA-0417")
      see("enrolment, shape", new)
      new.choose(1)
      see("enrolment, family name", new)
      for (text, name) in [
        ("THAPA", "given names"), ("Anjali", "printed"), ("Anjali THAPA", "rank"), ("Cpl", "unit"), ("", "country"),
        ("NPL", "PIN"), ("4711", "PIN again"), ("4712", "PINs differ"),
      ] {
        new.type(text)
        see("enrolment, " + name, new)
      }
      var known = room
      known.choose(1)
      see("sign-in, number", known)
      known.type("NA-0417")
      see("sign-in, PIN", known)
      known.type("wrong")
      see("sign-in, refused", known)
    }

    /// In front of the course, for a commander who is no medic.
    private func opened(_ language: String, _ look: (ScriptedRoom) -> Void = { _ in }) throws -> ScriptedRoom {
      var room = try ScriptedRoom.everyKind(in: language)
      room.signIn()
      room.choose(1)
      look(room)
      room.choose(3)
      look(room)
      room.choose(3)
      return room
    }

    mutating func read(_ language: String) throws {
      var room = try ScriptedRoom.everyKind(in: language)
      room.signIn()
      see("catalogue", room)
      var roles: [ScriptedRoom] = []
      room = try opened(language) { roles.append($0) }
      for (name, role) in zip(["as whom", "which work"], roles) { see(name, role) }
      see("course", room)
      room.choose(1)
      see("page", room)
      for (name, command) in [
        ("words", Command.terms), ("sources", .sources), ("find", .find), ("pause", .pause), ("help on a page", .help),
        ("both languages", .bothLanguages),
      ] {
        glance(name, by: command, from: room)
      }
      while room.room.document.progress.map({ $0.done < $0.total }) ?? false {
        room.press(.next)
        see("step", room)
        try answer(&room)
      }
    }

    /// Answers what stands on the page as its first entry would be answered, and looks at what is said of it.
    private mutating func answer(_ room: inout ScriptedRoom) throws {
      for _ in 0..<4 {
        guard let field = room.room.document.field else { return }
        switch field {
        case .choice(let field):
          switch field.selection {
          case .menu, .one: room.choose(1)
          case .many: room.send(.answered(.choices([0])))
          }
        case .matching(let field): room.send(.answered(.pairs(field.lefts.map { _ in 0 })))
        case .gaps(let field): room.send(.answered(.pairs(field.gaps.map { _ in 0 })))
        case .ordering(let field): room.send(.answered(.order(field.order)))
        case .input(let field):
          switch field.matter {
          case .text, .shortAnswer, .thoughts: room.type("...")
          case .number: room.send(.answered(.number(.zero)))
          }
        }
        see("step, answered", room)
      }
    }

    mutating func sitTheFinal(_ language: String) throws {
      var waiting = try ScriptedRoom.everyKind(in: language)
      waiting.eligibility = .mustWait(until: 1_795_255_200_000)
      waiting.signIn()
      for number in [1, 3, 3] { waiting.choose(number) }
      see("course, wait", waiting)
      let course = try opened(language)
      for isRight in [true, false] {
        var room = course
        room.choose(2)
        if isRight { see("rules", room) }
        room.choose(1)
        while room.underway?.unanswered.isEmpty == false, let item = room.nextItem {
          if isRight { see("question", room) }
          if case .scenario = item.kind { room.choose(1) } else { room.answer(rightly: isRight) }
        }
        if isRight {
          see("review", room)
          glance("time left", by: .time, from: room)
        }
        if case .choice(let field)? = room.room.document.field { room.choose(field.options.count) }
        if isRight { see("hand in", room) }
        room.choose(1)
        see(isRight ? "result, passed" : "result, not passed", room)
        if isRight {
          room.choose(1)
          see("certificate", room)
        }
      }
      var late = course
      late.choose(2)
      late.choose(1)
      late.answer(rightly: true)
      late.timePassed = 30 * 60_000
      late.send(.ticked)
      see("result, time over", late)
    }
  }
}
