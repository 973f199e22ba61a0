internal import Glibc

/// Lines in and lines out: a terminal in its own mode, a pipe or a file. One for a program, since it reads ahead.
public final class LineTerminal {
  private let input: Int32
  private let output: Int32
  private let signals: SignalPipe?
  private var buffer = LineBuffer()
  private var isAtEnd = false

  public init(input: Int32 = 0, output: Int32 = 1) {
    self.input = input
    self.output = output
    // A reader that goes away is found by writing, and is no reason to die with a half-kept answer.
    signal(SIGPIPE, SIG_IGN)
    signals = SignalPipe(watching: [SIGTERM, SIGHUP, SIGINT])
  }

  /// False when nobody is there to read them.
  func say(_ lines: [String]) -> Bool {
    lines.isEmpty || Descriptors.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: output)
  }

  /// The next line; one to be hidden is not echoed by the terminal while it is typed.
  func next(hiding secrecy: InputField.Secrecy) -> LineEvent {
    guard secrecy == .hidden, TerminalRestoration.arm(input, output: output, undoing: []) else { return next() }
    var mode = termios()
    if tcgetattr(input, &mode) == 0 {
      mode.c_lflag &= ~tcflag_t(ECHO)
      mode.c_lflag |= tcflag_t(ECHONL)
      tcsetattr(input, TCSADRAIN, &mode)
    }
    defer { TerminalRestoration.release() }
    return next()
  }

  private func next() -> LineEvent {
    while true {
      if let event = buffer.next() { return event }
      if isAtEnd { return .ended }
      let sources = [signals?.reader, input].compactMap { $0 }
      let ready = Descriptors.wait(for: sources, within: nil)
      if let signals, ready.contains(signals.reader), let signal = signals.take() {
        return signal == .interrupted ? .interrupted : .ended
      }
      guard ready.contains(input), let bytes = Descriptors.read(input) else { continue }
      buffer.feed(bytes)
      guard bytes.isEmpty else { continue }
      isAtEnd = true
      buffer.end()
    }
  }
}
