internal import Glibc

/// Lines in and lines out: a terminal in its own mode, a pipe or a file. One at a time: it takes the signals, and what it
/// has read ahead goes with it.
public final class LineTerminal {
  private let input: Int32
  private let output: Int32
  private let charset: Charset
  private let signals: SignalPipe?
  private var buffer = LineBuffer()
  private var isAtEnd = false

  /// - Parameter charset: What the other end takes; what it does not have is said in plain letters.
  public init(input: Int32 = 0, output: Int32 = 1, charset: Charset = .utf8) {
    self.input = input
    self.output = output
    self.charset = charset
    // A reader that goes away is found by writing, and is no reason to die with a half-kept answer.
    signal(SIGPIPE, SIG_IGN)
    signals = SignalPipe(watching: [SIGTERM, SIGHUP, SIGINT])
  }

  /// False when nobody is there to read them.
  public func say(_ lines: [String]) -> Bool { lines.isEmpty || Descriptors.write(bytes(of: lines), to: output) }

  /// Does something that may take long, and says the lines whenever it has taken half a minute.
  func work(_ work: () -> Void, saying lines: [String]) {
    Heartbeat.during(work, writing: bytes(of: lines), to: output)
  }

  private func bytes(of lines: [String]) -> [UInt8] {
    let text = lines.map { $0 + "\n" }.joined()
    return switch charset {
    case .utf8: Array(text.utf8)
    case .other: Array(PlainLetters.spell(text).utf8)
    }
  }

  /// The next line; one to be hidden is not echoed by the terminal while it is typed.
  func next(hiding secrecy: InputField.Secrecy) -> LineEvent {
    guard secrecy == .hidden, TerminalRestoration.hide(input, output: output) else { return next() }
    defer { TerminalRestoration.release() }
    return next()
  }

  public func next() -> LineEvent {
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
