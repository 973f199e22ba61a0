internal import Courseware
internal import Glibc
internal import TerminalUI

/// The terminal that somebody sits at, and the front end that fits it.
struct Seat {
  private let term: String?
  private let kind: TerminalKind
  private let choice: FrontEndChoice
  private let charset: Charset
  private let repertoire: Repertoire
  private let memory: TerminalMemory
  private let wrap: Int
  private let note: ScreenNote?
  /// The last program on this terminal was killed, and left it for this one to put right.
  private let wasPutRight: Bool

  /// - Parameter home: The folder of the store, where the use of the screen is noted.
  init(_ options: GlobalOptions, home: String, in world: World) {
    term = world.environment["TERM"]
    wrap = options.wrap
    let isOutputTTY = isatty(STDOUT_FILENO) == 1
    choice = FrontEndChoice(
      isInputTTY: isatty(STDIN_FILENO) == 1, isOutputTTY: isOutputTTY, term: term,
      accessible: world.environment["ACCESSIBLE"], isPlain: options.plain)
    // A file takes every letter.
    charset = isOutputTTY ? Charset(locale: world.locale) : .utf8
    repertoire = isOutputTTY ? Repertoire(charset, term: term) : .everything
    kind = TerminalKind(
      term: term, glyphs: Glyphs(charset, term: term), charset: charset, isInTmux: world.environment["TMUX"] != nil,
      order: world.environment["CONDUCT_BIDI"])
    memory = KnownTerminals(beside: home, term: term).memory
    note = isOutputTTY ? ScreenNote(beside: home) : nil
    wasPutRight = note?.isOrphaned ?? false
    if wasPutRight {
      TTY.putRight(term: term, isInTmux: kind.isInTmux)
      note?.remove()
    }
  }

  /// Whether only English can be counted on to be read here.
  var takesPlainLettersOnly: Bool { charset != .utf8 }

  /// Whether a language with this name can be read here.
  func shows(_ languageName: String) -> Bool { use(unasked, isSaid: false).shows(languageName) }

  /// The front end for who is not asked.
  var unasked: FrontEnd { choice.settled ?? .fullScreen }

  /// Says what must be known before the screen is taken, and offers line mode where nothing is settled. `sentences` are
  /// more to be said. nil when nobody is there.
  func greet(_ words: Phrasebook, saying sentences: [String] = []) -> FrontEndInUse? {
    let terminal = LineTerminal(charset: charset)
    var lines = wasPutRight ? [words(.screenPutRight)] : []
    if case .other(let name) = charset { lines.append(words(.charsetLacking, ["charset": name])) }
    lines += sentences
    guard terminal.say(lines.map(shown)) else { return nil }
    if let settled = choice.settled { return use(settled, isSaid: false) }
    while terminal.say([words(.frontEndOffer)]) {
      switch terminal.next() {
      case .line(let line):
        switch OfferReply(line) {
        case .fullScreen: return use(.fullScreen, isSaid: false)
        case .lines: return use(.linear, isSaid: true)
        case nil: continue
        }
      case .tooLong, .notText: continue
      case .interrupted, .ended: return nil
      }
    }
    return nil
  }

  private func use(_ frontEnd: FrontEnd, isSaid: Bool) -> FrontEndInUse {
    FrontEndInUse(
      frontEnd, isSaid: isSaid, canFillTheScreen: choice.canFillTheScreen, repertoire: repertoire)
  }

  /// From one front end to the other, as often as the dialogue wants, until it is over.
  func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, beginning frontEnd: FrontEnd
  ) throws(Failure) {
    var fullScreen = FullScreenRunner(kind, memory: memory, charset)
    var ending = Ending.switched(to: frontEnd)
    while case .switched(let frontEnd) = ending {
      switch frontEnd {
      case .linear:
        ending = LinearRunner.run(dialogue, from: &model, on: LineTerminal(charset: charset), wrap: wrap)
      case .fullScreen:
        note?.write()
        defer { note?.remove() }
        do {
          ending = try fullScreen.run(
            dialogue, from: &model, on: TTY(term: term, isInTmux: kind.isInTmux, jobControl: .allowed))
        } catch {
          throw Failure("The terminal cannot be set up.", next: "Use lines instead: conduct --plain")
        }
      }
    }
  }
}

/// What was typed at the offer of line mode.
private enum OfferReply {
  case fullScreen, lines

  /// nil for what says neither.
  init?(_ line: String) {
    switch line.filter({ !$0.isWhitespace }) {
    case "": self = .fullScreen
    case "l", "L": self = .lines
    // Where the keyboard writes another script, the key of L sends one of its letters.
    case let typed where typed.count == 1 && typed.first?.isLetter == true && typed.first?.isASCII == false:
      self = .lines
    default: return nil
    }
  }
}
