internal import Courseware
internal import Glibc
internal import TerminalUI

/// One sitting at the terminal: the screens, the desk that does what they decide, and the front end that fits.
struct TrainingSession {
  private let options: GlobalOptions
  private let world: World
  private let places: Places

  init(_ options: GlobalOptions, in world: World) throws(Failure) {
    self.options = options
    self.world = world
    places = try Places(options, in: world)
  }

  func run(_ purpose: TrainingRoom.Purpose) throws -> ExitStatus {
    let seat = Seat(options, home: places.home, in: world)
    let centre = try CentreFile.read(at: places.centre)
    let (languages, refusal) = try languages(
      for: seat, wished: seat.takesPlainLettersOnly ? nil : centre?.language ?? systemLanguage)
    // What cannot work is said before anybody has typed a name.
    let course = try course(for: purpose)
    do { try makeFolder(places.home) } catch { throw error.failure }
    guard access(places.home, W_OK) == 0 else { throw FileFault(path: places.home, code: errno).failure }
    let premises = try centre.map { try Premises.open(places, for: $0, in: world) }

    guard let view = seat.greet(languages.chosen, saying: [refusal].compactMap { $0 }) else { return .done }
    let desk = Desk(
      places, centre: centre, premises: premises, languages: languages, opened: course, invocation: invocation,
      in: world)
    // Where the list of languages is among the first pages, it has all to say at once.
    let tongues =
      options.lang == nil || centre == nil
      ? languages.tongues.surveyed(CourseLanguages(of: purpose.course, in: places.shelf)) : languages.tongues
    var room = TrainingRoom(
      house: House(words: languages.chosen, tongues: tongues, centre: centre, zone: world.zone),
      purpose: purpose,
      languageIsChosen: options.lang != nil, view: view)
    let dialogue = Dialogue<TrainingRoom, Effect, Reply>(
      document: { $0.document }, phrases: { $0.phrases }, update: { $0.update($1) },
      perform: { desk.perform($0) }, isFinished: { $0.isFinished }, pulse: { $0.pulse },
      timesOrderAsked: { $0.timesOrderAsked }, frontEnd: { $0.frontEnd })
    try seat.run(dialogue, from: &room, beginning: view.current)
    guard let fault = desk.unresolved else { return .done }
    world.talk("conduct: " + room.phrases.sentence(for: fault))
    return .couldNot
  }

  /// The language to begin in. Where the terminal cannot show the one that nobody asked for by name, English, and the
  /// sentence about it.
  private func languages(for seat: Seat, wished: String?) throws(Failure) -> (Languages, refusal: String?) {
    let languages = try Languages(in: places.locales, asked: options.lang, wished: wished, world: world)
    let house = House(words: languages.chosen, tongues: languages.tongues, centre: nil, zone: world.zone)
    let chosen = languages.chosen
    guard !seat.shows(chosen(.languageName)) else { return (languages, nil) }
    let refusal = house.refusal(of: chosen.language)
    guard options.lang == nil else { throw Failure(refusal, next: "For English, leave --lang out.") }
    return (try Languages(in: places.locales, asked: "en", world: world), refusal)
  }

  private func course(for purpose: TrainingRoom.Purpose) throws(Failure) -> OpenCourse? {
    switch purpose {
    case .catalogue, .setUp: return nil
    case .course(let id):
      do { return try places.shelf.course(id) } catch { throw error.failure(in: places.courses) }
    }
  }

  /// How the program was called, so that the commands it names can be typed as they stand.
  private var invocation: Invocation {
    Invocation(program: world.programName, content: options.content, store: options.store)
  }

  /// The language of `LANG`.
  private var systemLanguage: String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { world.environment[$0] }.first { !$0.isEmpty }
    return locale?.split(whereSeparator: { "_.@".contains($0) }).first.map(String.init)
  }
}

/// A command of this program as it can be typed here.
struct Invocation {
  let program: String
  /// As they were named on the command line.
  let content: String?
  let store: String?

  /// The lines of a command. A long one is broken where a shell goes on reading, so that it can be copied from any
  /// window; `arguments` are quoted already.
  func command(_ words: String, _ arguments: [String] = []) -> [String] {
    let places = [("--content", content), ("--store", store)].compactMap { name, value in
      value.map { name + " " + Self.quoted($0) }
    }
    let parts = [Self.quoted(program) + " " + words] + arguments + places
    let whole = parts.joined(separator: " ")
    guard whole.utf8.count > Self.width else { return [whole] }
    return parts.dropLast().enumerated().map { ($0 == 0 ? "" : "  ") + $1 + " \\" } + parts.suffix(1).map { "  " + $0 }
  }

  /// Columns that every window has.
  private static let width = 72

  /// As a shell takes it for one word.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: true
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
      default: false
      }
    }
    return isPlain && !text.isEmpty
      ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
