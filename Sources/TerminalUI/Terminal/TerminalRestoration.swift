internal import Glibc

/// The one way back: whatever ends the program, the terminal is as it was found.
///
/// Armed while the terminal is not; released on the orderly ways out, at exit, and when the program traps. What a trap's
/// handler may do is little: it writes, sets the terminal's mode, and raises the signal again.
enum TerminalRestoration {
  private static let fatal = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT]

  /// Remembers a terminal's mode, and the bytes that undo what will be sent to it. False when it is no terminal.
  static func arm(_ terminal: Int32, output: Int32, undoing bytes: [UInt8]) -> Bool {
    precondition(!isArmed, "one terminal at a time")
    guard tcgetattr(terminal, &modeBefore) == 0 else { return false }
    undo?.deallocate()
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    (undo, undoCount, terminalInput, terminalOutput) = (copy, bytes.count, terminal, output)
    if !isWatching {
      isWatching = true
      atexit { restoreTerminal() }
      for number in fatal { watch(number) }
    }
    isArmed = true
    return true
  }

  /// Remembers a terminal's mode, and shows nothing of what is typed there from now on but the end of the line. False
  /// when it is no terminal.
  static func hide(_ terminal: Int32, output: Int32) -> Bool {
    guard arm(terminal, output: output, undoing: []) else { return false }
    var mode = modeBefore
    mode.c_lflag &= ~tcflag_t(ECHO)
    mode.c_lflag |= tcflag_t(ECHONL)
    tcsetattr(terminal, TCSADRAIN, &mode)
    return true
  }

  static func release() { restoreTerminal() }

  private static func watch(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      restoreTerminal()
      // The handler is gone by now: a trap ends as the program says it does, another signal as it would have.
      if number == SIGILL || number == SIGTRAP { _exit(70) }
      raise(number)
    }
    action.sa_flags = Int32(bitPattern: SA_RESETHAND)
    sigaction(number, &action, nil)
  }
}

/// Safe inside a signal handler.
private func restoreTerminal() {
  guard isArmed else { return }
  isArmed = false
  if let undo { _ = write(terminalOutput, undo, undoCount) }
  tcsetattr(terminalInput, TCSANOW, &modeBefore)
}

// Plain values that a signal handler can read; written only by `arm`, before there is anything to restore.
nonisolated(unsafe) private var isArmed = false
nonisolated(unsafe) private var isWatching = false
nonisolated(unsafe) private var modeBefore = termios()
nonisolated(unsafe) private var terminalInput: Int32 = -1
nonisolated(unsafe) private var terminalOutput: Int32 = -1
nonisolated(unsafe) private var undo: UnsafeMutablePointer<UInt8>?
nonisolated(unsafe) private var undoCount = 0
