import Glibc
import Testing

@testable import TerminalUI

/// On a pseudo-terminal of the test's own. Signals and the way back belong to the process, so one test at a time.
@Suite(.serialized) struct TTYTests {
  private let near: Int32
  private let far: Int32

  init() throws {
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, number) = (Int32(0), UInt32(0))
    // Linux's TIOCSPTLCK and TIOCGPTN; what the C library makes of them is not in the module.
    try #require(near >= 0 && ioctl(near, 0x4004_5431, &isLocked) == 0 && ioctl(near, 0x8004_5430, &number) == 0)
    far = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(far >= 0)
    var window = winsize(ws_row: 14, ws_col: 40, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &window)
  }

  private var isRaw: Bool {
    var mode = termios()
    tcgetattr(far, &mode)
    return mode.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0
  }

  private var echoes: Bool {
    var mode = termios()
    tcgetattr(far, &mode)
    return mode.c_lflag & tcflag_t(ECHO) != 0
  }

  private func sent() -> String {
    Descriptors.wait(for: [near], within: 1000).isEmpty
      ? "" : String(decoding: Descriptors.read(near) ?? [], as: UTF8.self)
  }

  private func close() {
    _ = Glibc.close(near)
    _ = Glibc.close(far)
  }

  @Test func takesTheTerminalAndGivesItBack() throws {
    defer { close() }
    let tty = try TTY(input: far, output: far, term: "xterm", jobControl: .refused)
    try tty.enter()
    #expect(isRaw)
    #expect(sent() == "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25h")
    tty.leave()
    #expect(!isRaw)
    #expect(sent() == "\u{1B}[0m\u{1B}[?7h\u{1B}[?2004l\u{1B}[8h\u{1B}[?25h\u{1B}[?1049l")
  }

  @Test func givesItBackOnlyOnce() throws {
    defer { close() }
    let tty = try TTY(input: far, output: far, term: "xterm", jobControl: .refused)
    try tty.enter()
    tty.leave()
    while !Descriptors.wait(for: [near], within: 50).isEmpty { _ = sent() }
    tty.leave()
    #expect(Descriptors.wait(for: [near], within: 50).isEmpty)
  }

  @Test func clearsAConsoleThatHasNoSecondScreen() throws {
    defer { close() }
    let tty = try TTY(input: far, output: far, term: "linux", jobControl: .refused)
    try tty.enter()
    _ = sent()
    tty.leave()
    #expect(sent().contains("\u{1B}[2J"))
  }

  @Test func tellsTheWindowsSize() throws {
    defer { close() }
    #expect(try TTY(input: far, output: far, term: nil, jobControl: .refused).size == Size(columns: 40, rows: 14))
  }

  /// The other end of a line says what size it is: a page of four thousand million cells would take the server down.
  @Test func takesNoWindowLargerThanAnybodyHas() throws {
    defer { close() }
    var window = winsize(ws_row: 65_535, ws_col: 65_535, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &window)
    let size = try TTY(input: far, output: far, term: nil, jobControl: .refused).size
    #expect(size == Size(columns: 1000, rows: 500))
  }

  @Test func isForTerminalsOnly() {
    defer { close() }
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    #expect(throws: TTY.Fault.notATerminal) {
      try TTY(input: ends[0], output: ends[1], term: "xterm", jobControl: .refused)
    }
    ends.forEach { _ = Glibc.close($0) }
  }

  @Test func givesKeysAsTheyCome() throws {
    defer { close() }
    let tty = try TTY(input: far, output: far, term: "xterm", jobControl: .refused)
    try tty.enter()
    defer { tty.leave() }
    #expect(Descriptors.write(Array("a\u{3}".utf8), to: near))
    #expect(tty.next(within: 1000) == .bytes([0x61, 0x03]))
    #expect(tty.next(within: 20) == .silence)
  }

  @Test(
    arguments: [
      (SIGTERM, .ended), (SIGHUP, .ended), (SIGINT, .interrupted), (SIGTSTP, .suspensionAsked), (SIGCONT, .continued),
      (SIGWINCH, .resized(Size(columns: 40, rows: 14))),
    ] as [(Int32, TTY.Event)])
  func takesSignalsUpInTurn(signal: Int32, event: TTY.Event) throws {
    defer { close() }
    let tty = try TTY(input: far, output: far, term: "xterm", jobControl: .refused)
    try tty.enter()
    defer { tty.leave() }
    // To the process: the threads that tests run on take no signals.
    kill(getpid(), signal)
    #expect(tty.next(within: 1000) == event)
  }

  @Test func endsWhenTheLineHangsUp() throws {
    defer { _ = Glibc.close(far) }
    let tty = try TTY(input: far, output: far, term: "xterm", jobControl: .refused)
    _ = Glibc.close(near)
    #expect(tty.next(within: 1000) == .ended)
  }

  @Test func hidesALineWhileItIsTyped() {
    defer { close() }
    let lines = LineTerminal(input: far, output: far)
    #expect(Descriptors.write(Array("1234\n5678\n".utf8), to: near))
    #expect(lines.next(hiding: .hidden) == .line("1234"))
    #expect(echoes)
    #expect(lines.next(hiding: .shown) == .line("5678"))
  }
}
