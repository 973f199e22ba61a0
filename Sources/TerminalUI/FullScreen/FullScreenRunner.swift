internal import Courseware

/// Runs a dialogue on a whole screen.
public enum FullScreenRunner {
  /// Until the dialogue is finished or nobody is there any more. The terminal is given back on every way out.
  /// - Throws: `TTY.Fault` when the terminal cannot be set up.
  public static func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, on tty: TTY, as terminal: TerminalKind,
    memory: TerminalMemory
  ) throws(TTY.Fault) -> Ending {
    try tty.enter()
    defer { tty.leave() }
    _ = tty.write(terminal.questions)
    return run(
      dialogue, from: &model, screen: FullScreen(size: tty.size, terminal.acquaintance(memory)),
      throughTmux: terminal.isInTmux, next: { tty.next(within: $0) }, write: { tty.write($0) },
      suspend: { tty.suspend() })
  }

  /// After an Esc, milliseconds in which the rest of a key may come.
  private static let patience: Int32 = 50

  /// One paint for all keys that were waiting. `write` is false when the terminal is gone.
  static func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, screen: FullScreen,
    throughTmux: Bool = false, next: (Int32?) -> TTY.Event, write: ([UInt8]) -> Bool, suspend: () -> Void
  ) -> Ending {
    var screen = screen
    var parser = KeyParser()
    var painted: Grid?
    var announced: TextProfile.Order?
    while !dialogue.isFinished(model) {
      let grid = screen.show(
        dialogue.document(model), dialogue.phrases(model), timesOrderAsked: dialogue.timesOrderAsked(model))
      let order = screen.terminal.profile.order
      if order != announced { painted = nil }
      // A terminal that was away, or that another program had, may have forgotten who orders its lines.
      let announcement = painted == nil ? TextProfile.announcement(order, throughTmux: throughTmux) : []
      guard write(announcement + Renderer.diff(painted, grid)) else { break }
      (painted, announced) = (grid, order)
      let keys: [Key]
      let pulse = dialogue.pulse(model).map { Int32(clamping: $0) }
      let wait = screen.terminal.isWaiting ? min(Probe.patience, pulse ?? Probe.patience) : pulse
      switch next(parser.isUnsettled ? patience : wait) {
      case .bytes(let bytes):
        keys = parser.feed(bytes)
        for report in parser.takeReports() { screen.terminal.hear(report) }
      case .silence:
        if !parser.isUnsettled, pulse != nil { dialogue.send(.ticked, to: &model) }
        screen.terminal.giveUpWaiting()
        keys = parser.settle()
      case .interrupted: keys = [.control("c")]
      case .suspensionAsked: keys = [.control("z")]
      case .resized(let size):
        screen.size = size
        // Terminals move text about when they are resized, even back to the size they had.
        painted = nil
        keys = []
      case .continued:
        painted = nil
        keys = []
      case .ended:
        dialogue.send(.ended, to: &model)
        return .abandoned
      }
      for key in keys where !dialogue.isFinished(model) {
        switch key {
        case .control("l"): painted = nil
        case .control("z"):
          suspend()
          painted = nil
        default:
          let inputs: [Input<Reply>] = screen.press(key, on: dialogue.document(model), dialogue.phrases(model))
          for input in inputs { dialogue.send(input, to: &model) }
        }
      }
    }
    if dialogue.isFinished(model) { return .finished }
    dialogue.send(.ended, to: &model)
    return .abandoned
  }
}
