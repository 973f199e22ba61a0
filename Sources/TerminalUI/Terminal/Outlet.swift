internal import Glibc

/// The way to the screen, which may stall, as a line does that has lost its far end for a while.
///
/// A frame that has begun to go out is finished, and none begins before that: so nobody waits for the screen, the newest
/// page is what comes next, and no more than one frame is ever held.
final class Outlet {
  let descriptor: Int32
  private let isOwn: Bool
  private var rest: ArraySlice<UInt8> = []

  /// Opens the terminal once more, since whoever else has it (the shell that started the program) would otherwise find
  /// it not waiting too. Where that is not allowed, writing waits.
  init(_ terminal: Int32) {
    let opened = open("/proc/self/fd/\(terminal)", O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    isOwn = opened >= 0
    descriptor = isOwn ? opened : terminal
  }

  deinit { if isOwn { close(descriptor) } }

  var isStalled: Bool { !rest.isEmpty }

  /// Sends what can go now and keeps the rest. False when nobody is there any more.
  func send(_ bytes: [UInt8]) -> Bool {
    rest += bytes
    return flush()
  }

  /// Sends more of the rest. False when nobody is there any more.
  func flush() -> Bool {
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        rest = []
        return false
      }
    }
    return true
  }

  /// Gives a stalled line a moment to take the rest, and lets go of what it does not take. Then waits as long for room:
  /// what gives the terminal back is written once, and must not find the line full of the last page.
  func settle(within milliseconds: Int32) {
    if isStalled, hasRoom(within: milliseconds) { _ = flush() }
    rest = []
    _ = hasRoom(within: milliseconds)
  }

  private func hasRoom(within milliseconds: Int32) -> Bool {
    Descriptors.wait(for: [], toWrite: [descriptor], within: milliseconds).contains(descriptor)
  }
}
