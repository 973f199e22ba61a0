internal import Glibc

/// A passphrase typed at a command: asked for on the standard error, read from the standard input, and not shown where
/// that is a terminal.
enum HiddenLine {
  static func ask(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return line() }
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    // Ctrl-C in the middle would leave a shell that shows nothing: it ends the line instead.
    hidden.c_lflag &= ~tcflag_t(ISIG)
    withUnsafeMutableBytes(of: &hidden.c_cc) { $0[Int(VEOL)] = interrupt }
    write(prompt + ": ")
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      write("\n")
    }
    let typed = line()
    return typed?.utf8.contains(interrupt) == true ? nil : typed
  }

  private static let interrupt: UInt8 = 0x03

  /// To the end of the line and no further, so that the next one asks for what follows.
  private static func line() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4_096 {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
      if byte == interrupt { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
