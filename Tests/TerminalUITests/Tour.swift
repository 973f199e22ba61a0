import Courseware
import Synchronization
import Testing

@testable import TerminalUI

/// A way through the training room that comes to each of its pages once.
enum Tour {
  typealias Page = (name: String, room: TrainingRoom)

  private static let known = Mutex<[String: [Page]]>([:])

  static func pages(in language: String) throws -> [Page] {
    if let pages = known.withLock({ $0[language] }) { return pages }
    var tour = Way()
    try tour.setUp(language)
    try tour.enrol(language)
    try tour.read(language)
    try tour.sitTheFinal(language)
    try tour.comeHome(language)
    try tour.look(language)
    try tour.fail(language)
    try tour.callStaff(language)
    known.withLock { $0[language] = tour.pages }
    return tour.pages
  }

  struct Way {
    private(set) var pages: [Page] = []

    mutating func see(_ name: String, _ scripted: ScriptedRoom) { pages.append((name, scripted.room)) }

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
    func opened(
      _ language: String, _ change: (Course) -> Course = { $0 }, look: (ScriptedRoom) -> Void = { _ in }
    ) throws -> ScriptedRoom {
      var room = try ScriptedRoom.everyKind(in: language, change)
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
      room = try opened(language, look: { roles.append($0) })
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
