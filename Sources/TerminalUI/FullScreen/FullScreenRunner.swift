internal import Courseware

/// Runs dialogues on a whole screen. It remembers how far a page is scrolled while the trainee is elsewhere in lines.
public struct FullScreenRunner {
  private var screen: FullScreen
  private let charset: Charset
  private let isInTmux: Bool
  /// What the terminal is asked when it is entered for the first time.
  private var questions: [UInt8] = []

  public init(_ terminal: TerminalKind, memory: TerminalMemory, _ charset: Charset) {
    // The terminal tells its size when it is entered.
    let size = Size(columns: 80, rows: 24)
    self.init(FullScreen(size: size, terminal.acquaintance(memory)), charset, isInTmux: terminal.isInTmux)
    questions = terminal.questions
  }

  init(_ screen: FullScreen, _ charset: Charset = .utf8, isInTmux: Bool = false) {
    self.screen = screen
    self.charset = charset
    self.isInTmux = isInTmux
  }

  /// Until the dialogue is finished or wants lines, or nobody is there any more. The terminal is given back on every way
  /// out.
  /// - Throws: `TTY.Fault` when the terminal cannot be set up.
  public mutating func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, on tty: TTY
  ) throws(TTY.Fault) -> Ending {
    try tty.enter()
    defer { tty.leave() }
    screen.size = tty.size
    _ = tty.write(questions)
    questions = []
    return run(
      dialogue, from: &model, next: { tty.next(within: $0) }, write: { tty.write($0) },
      isStalled: { tty.isStalled }, suspend: { tty.suspend() })
  }

  /// After an Esc, milliseconds in which the rest of a key may come.
  private static let patience: Int32 = 50

  /// One paint for all keys that were waiting, and none while an earlier one is on its way. `write` is false when the
  /// terminal is gone.
  mutating func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, next: (Int32?) -> TTY.Event,
    write: ([UInt8]) -> Bool, isStalled: () -> Bool = { false }, suspend: () -> Void
  ) -> Ending {
    var parser = KeyParser()
    var painted: Grid?
    var announced: TextProfile.Order?
    while dialogue.runs(model, on: .fullScreen) {
      if !isStalled() {
        let grid = screen.show(
          dialogue.document(model), dialogue.phrases(model), timesOrderAsked: dialogue.timesOrderAsked(model)
        ).spelt(in: charset)
        let order = screen.terminal.profile.order
        if order != announced { painted = nil }
        // A terminal that was away, or that another program had, may have forgotten who orders its lines.
        let announcement = painted == nil ? TextProfile.announcement(order, throughTmux: isInTmux) : []
        guard write(announcement + Renderer.diff(painted, grid)) else { break }
        (painted, announced) = (grid, order)
      }
      let keys: [Key]
      let pulse = dialogue.pulse(model).map { Int32(clamping: $0) }
      let wait = screen.terminal.isWaiting ? min(Probe.patience, pulse ?? Probe.patience) : pulse
      switch next(parser.isUnsettled ? Self.patience : wait) {
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
      case .drained: keys = []
      case .ended:
        dialogue.send(.ended, to: &model)
        return .abandoned
      }
      for key in keys where dialogue.runs(model, on: .fullScreen) {
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
    return dialogue.ending(&model, on: .fullScreen)
  }
}

extension Grid {
  /// What of it can be sent in a character set. Every sign keeps its columns.
  fileprivate func spelt(in charset: Charset) -> Grid {
    switch charset {
    case .utf8: self
    case .other:
      Grid(
        size: size,
        rows: rows.map { row in
          row.flatMap { cell -> [Cell] in
            guard !cell.text.utf8.allSatisfy({ $0 < 0x80 }) else { return [cell] }
            let letters = PlainLetters.spell(cell.text).prefix(cell.width).map { Cell($0, style: cell.style) }
            return letters + Array(repeating: Cell(" ", style: cell.style), count: cell.width - letters.count)
          }
        }, cursor: cursor)
    }
  }
}
