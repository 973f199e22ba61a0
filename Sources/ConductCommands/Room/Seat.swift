internal import Glibc
internal import TerminalUI

/// The terminal that somebody sits at, and the front end that fits it.
struct Seat {
  private let options: GlobalOptions
  private let world: World

  init(_ options: GlobalOptions, in world: World) {
    self.options = options
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
        let tty = try TTY(term: environment["TERM"], jobControl: .allowed)
        _ = try FullScreenRunner.run(
          dialogue, from: &model, on: tty, glyphs: Glyphs(locale: locale, term: environment["TERM"]))
      } catch {
        throw Failure("The terminal cannot be set up.", next: "Use lines instead: conduct --plain")
      }
    }
  }
}
