internal import Glibc

/// Signals as bytes in a pipe, so that they are taken up in turn with the keys and not in the middle of anything.
///
/// One a process: the handlers know no other pipe.
final class SignalPipe {
  enum Signal: Equatable {
    case resized, interrupted, suspensionAsked, continued
    /// By the signal with this number.
    case ended(by: Int32)
  }

  private static let watched = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

  let reader: Int32
  private let writer: Int32
  private var before: [(number: Int32, action: sigaction)] = []

  /// Nil when the process has no room for two more files.
  init?(watching signals: [Int32] = SignalPipe.watched) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (reader, writer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      // A full pipe has news enough; a handler must never wait.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    signalWriter = writer
    for number in signals {
      var action = sigaction()
      var old = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(signalWriter, &byte, 1)
        errno = saved
      }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, &old)
      before.append((number, old))
    }
  }

  deinit {
    for (number, action) in before {
      var action = action
      sigaction(number, &action, nil)
    }
    signalWriter = -1
    close(reader)
    close(writer)
  }

  /// Stops the program as the signal would have, and comes back when it goes on.
  static func suspend() {
    var (ours, standard) = (sigaction(), sigaction())
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &standard, &ours)
    raise(SIGTSTP)
    sigaction(SIGTSTP, &ours, nil)
  }

  /// The most urgent of what has come; a storm of resizing is one.
  func take() -> Signal? {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(reader, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let numbers = Set(bytes.prefix(count).map(Int32.init))
    if let number = [SIGTERM, SIGHUP].first(where: numbers.contains) { return .ended(by: number) }
    if numbers.contains(SIGINT) { return .interrupted }
    if numbers.contains(SIGTSTP) { return .suspensionAsked }
    if numbers.contains(SIGCONT) { return .continued }
    return .resized
  }
}

/// Read by signal handlers, so it is a plain number that needs no set-up.
nonisolated(unsafe) private var signalWriter: Int32 = -1
