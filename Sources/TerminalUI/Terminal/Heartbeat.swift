internal import Glibc

/// A sentence that is said for as long as some work goes on, so that who hears nothing knows that nothing is broken.
///
/// The alarm interrupts whatever is being done; its handler may only write, so the bytes are ready before.
enum Heartbeat {
  /// Nobody hears a thing for half a minute at most.
  static let seconds = 30

  /// Does the work, and writes the bytes each time so many seconds of it have passed.
  static func during(_ work: () -> Void, writing bytes: [UInt8], to descriptor: Int32, every seconds: Int = seconds) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.initialize(from: bytes, count: bytes.count)
    defer { copy.deallocate() }
    (beat, beatCount, beatOutput) = (copy, bytes.count, descriptor)
    var (ours, before) = (sigaction(), sigaction())
    ours.__sigaction_handler.sa_handler = { _ in
      let saved = errno
      if let beat { _ = write(beatOutput, beat, beatCount) }
      errno = saved
    }
    ours.sa_flags = SA_RESTART
    sigaction(SIGALRM, &ours, &before)
    set(every: seconds)
    work()
    set(every: 0)
    sigaction(SIGALRM, &before, nil)
    beat = nil
  }

  private static func set(every seconds: Int) {
    var interval = itimerval(
      it_interval: timeval(tv_sec: seconds, tv_usec: 0), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &interval, nil)
  }
}

// Read by the signal handler; written only while no alarm is set.
nonisolated(unsafe) private var beat: UnsafeMutablePointer<UInt8>?
nonisolated(unsafe) private var beatCount = 0
nonisolated(unsafe) private var beatOutput: Int32 = -1
