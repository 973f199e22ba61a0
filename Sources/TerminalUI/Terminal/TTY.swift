internal import Glibc

/// The terminal as a whole screen: keys as bytes, the window's size, and the signals that concern it.
public final class TTY {
  public enum Fault: Error, Equatable, Sendable {
    case notATerminal
    case tooManyOpenFiles
  }

  /// Whether the trainee may leave the program for the shell with Ctrl-Z.
  public enum JobControl: Equatable, Sendable { case allowed, refused }

  enum Event: Equatable {
    case bytes([UInt8])
    /// Nothing has come in the time that was given.
    case silence
    case resized(Size)
    case interrupted
    case suspensionAsked
    /// The program was stopped and goes on; the screen may show anything.
    case continued
    /// A frame that had stalled is out: the next one can be.
    case drained
    case ended
  }

  private let input: Int32
  private let output: Int32
  private let outlet: Outlet
  private let jobControl: JobControl
  private let signals: SignalPipe
  private let leaving: [UInt8]

  /// - Parameters:
  ///   - term: The environment's TERM; consoles without a second screen are cleared in the end.
  ///   - isInTmux: tmux stands between; what it does not know itself is handed on through it.
  public init(
    input: Int32 = 0, output: Int32 = 1, term: String?, isInTmux: Bool = false, jobControl: JobControl
  ) throws(Fault) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let signals = SignalPipe() else { throw .tooManyOpenFiles }
    self.input = input
    self.output = output
    self.jobControl = jobControl
    self.signals = signals
    outlet = Outlet(output)
    leaving = Self.leaving(term: term, isInTmux: isInTmux)
  }

  /// Plain style, wrapping on, pastes unmarked, lines ordered by the terminal again, cursor on, first screen.
  private static func leaving(term: String?, isInTmux: Bool) -> [UInt8] {
    let clearing = term?.hasPrefix("linux") == true ? "\u{1B}[2J\u{1B}[H" : ""
    return Array("\u{1B}[0m\(clearing)\u{1B}[?7h\u{1B}[?2004l".utf8)
      + TextProfile.announcement(.terminal, throughTmux: isInTmux) + Array("\u{1B}[?25h\u{1B}[?1049l".utf8)
  }

  /// Puts a terminal right that a program was killed on: the first screen, and lines that are seen while they are typed.
  public static func putRight(input: Int32 = 0, output: Int32 = 1, term: String?, isInTmux: Bool) {
    // What stands half-sent in the terminal ends at the first escape.
    _ = Descriptors.write(leaving(term: term, isInTmux: isInTmux) + Array("\r\n".utf8), to: output)
    var mode = termios()
    guard tcgetattr(input, &mode) == 0 else { return }
    mode.c_iflag |= tcflag_t(BRKINT | ICRNL | IXON)
    mode.c_oflag |= tcflag_t(OPOST | ONLCR)
    mode.c_cflag |= tcflag_t(CREAD)
    mode.c_lflag |= tcflag_t(ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE)
    tcsetattr(input, TCSANOW, &mode)
  }

  /// The other end may say up to 65535 times 65535: cells for which no server has room.
  private static let most = Size(columns: 1000, rows: 500)

  public var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: min(Int(window.ws_col), Self.most.columns), rows: min(Int(window.ws_row), Self.most.rows))
  }

  /// Second screen, keys one by one and unseen, no wrapping at the right edge, pastes marked.
  func enter() throws(Fault) {
    guard TerminalRestoration.arm(input, output: outlet.descriptor, undoing: leaving) else { throw .notATerminal }
    takeOver()
  }

  func leave() {
    outlet.settle(within: 1_000)
    TerminalRestoration.release()
  }

  /// Until it is drained no other frame may be written.
  var isStalled: Bool { outlet.isStalled }

  /// False when the terminal is gone.
  func write(_ frame: [UInt8]) -> Bool { outlet.send(frame) }

  /// Signals come before keys.
  func next(within milliseconds: Int32?) -> Event {
    while true {
      let ready = Descriptors.wait(
        for: [signals.reader, input], toWrite: outlet.isStalled ? [outlet.descriptor] : [], within: milliseconds)
      if ready.contains(signals.reader), let signal = signals.take() { return event(signal) }
      if ready.contains(outlet.descriptor) {
        guard outlet.flush() else { return .ended }
        if !outlet.isStalled, !ready.contains(input) { return .drained }
      }
      if ready.contains(input) {
        guard let bytes = Descriptors.read(input) else { continue }
        return bytes.isEmpty ? .ended : .bytes(bytes)
      }
      if ready.isEmpty { return .silence }
    }
  }

  /// Gives the terminal back, stops, and takes the terminal again when the program goes on.
  func suspend() {
    guard jobControl == .allowed else { return }
    leave()
    SignalPipe.suspend()
    if TerminalRestoration.arm(input, output: outlet.descriptor, undoing: leaving) { takeOver() }
  }

  private func event(_ signal: SignalPipe.Signal) -> Event {
    switch signal {
    case .resized: return .resized(size)
    case .interrupted: return .interrupted
    case .suspensionAsked: return .suspensionAsked
    case .continued:
      // Whoever stopped the program has set the terminal to its own mode.
      takeOver()
      return .continued
    case .ended: return .ended
    }
  }

  private func takeOver() {
    var mode = termios()
    if tcgetattr(input, &mode) == 0 {
      cfmakeraw(&mode)
      tcsetattr(input, TCSANOW, &mode)
    }
    _ = write(Array("\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25h".utf8))
  }
}
