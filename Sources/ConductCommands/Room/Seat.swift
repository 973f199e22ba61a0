internal import Glibc
internal import TerminalUI

/// The terminal that somebody sits at, and the front end that fits it.
struct Seat {
  private let options: GlobalOptions
  private let world: World
  /// The folder of the store.
  private let home: String

  init(_ options: GlobalOptions, home: String, in world: World) {
    self.options = options
    self.home = home
    self.world = world
  }

  func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model
  ) throws(Failure) {
    let environment = world.environment
    let frontEnd = FrontEnd(
      isInputTTY: isatty(STDIN_FILENO) == 1, isOutputTTY: isatty(STDOUT_FILENO) == 1, term: environment["TERM"],
      accessible: environment["ACCESSIBLE"], isPlain: options.plain)
    switch frontEnd {
    case .linear:
      _ = LinearRunner.run(dialogue, from: &model, on: LineTerminal())
    case .fullScreen:
      let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
      do {
        let term = environment["TERM"]
        let kind = TerminalKind(
          term: term, glyphs: Glyphs(locale: locale, term: term), isInTmux: environment["TMUX"] != nil,
          order: environment["CONDUCT_BIDI"])
        let tty = try TTY(term: term, isInTmux: kind.isInTmux, jobControl: .allowed)
        let memory = KnownTerminals(beside: home, term: term).memory
        _ = try FullScreenRunner.run(dialogue, from: &model, on: tty, as: kind, memory: memory)
      } catch {
        throw Failure("The terminal cannot be set up.", next: "Use lines instead: conduct --plain")
      }
    }
  }
}
