internal import Glibc

/// A passphrase typed at a command: asked for on the standard error, read from the standard input, and not shown where
/// that is a terminal. Whatever ends or stops the program meanwhile, the terminal shows again what is typed.
public enum HiddenLine {
  /// nil where nothing is typed: at the end of the input, and after Ctrl-C.
  public static func ask(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return line(listeningTo: nil).text }
    var signals = SignalPipe(watching: [SIGTERM, SIGHUP, SIGINT, SIGTSTP])
    while true {
      guard TerminalRestoration.hide(STDIN_FILENO, output: STDERR_FILENO) else { return nil }
      // What was typed before the question could be seen, and is no answer to it.
      tcflush(STDIN_FILENO, TCIFLUSH)
      write(prompt + ": ")
      let heard = line(listeningTo: signals)
      // A shell that comes next would show what stands here half-typed.
      if case .signal = heard { tcflush(STDIN_FILENO, TCIFLUSH) }
      TerminalRestoration.release()
      guard case .signal(let signal) = heard else { return heard.text }
      write("\n")
      switch signal {
      case .suspensionAsked: SignalPipe.suspend()
      case .interrupted: return nil
      case .ended(let number):
        // The program ends as it would have where nothing was asked, or goes on where the signal is not minded.
        signals = nil
        raise(number)
        return nil
      case .resized, .continued: break
      }
    }
  }

  private enum Heard {
    case line(String)
    case nothing
    case signal(SignalPipe.Signal)

    var text: String? { if case .line(let text) = self { text } else { nil } }
  }

  /// To the end of the line and no further, so that the next one asks for what follows.
  private static func line(listeningTo signals: SignalPipe?) -> Heard {
    var bytes: [UInt8] = []
    while bytes.count < 4_096 {
      if let signals {
        _ = Descriptors.wait(for: [signals.reader, STDIN_FILENO], within: nil)
        if let signal = signals.take() { return .signal(signal) }
      }
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0, bytes.isEmpty { return .nothing }
      if count <= 0 || byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
    }
    return .line(String(decoding: bytes, as: UTF8.self))
  }

  private static func write(_ text: String) { _ = Descriptors.write(Array(text.utf8), to: STDERR_FILENO) }
}
