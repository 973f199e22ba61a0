internal import Glibc

/// Reading, writing and waiting, with the interruptions that every Unix program must bear.
enum Descriptors {
  /// All bytes, however long the other end stalls. False when it is gone.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var stalled = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
        poll(&stalled, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// What has come; empty at the end, nil when there is nothing yet.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count >= 0 { return Array(bytes.prefix(count)) }
    return errno == EAGAIN || errno == EINTR ? nil : []
  }

  /// Those that have something to read, take something to write, or have hung up; none after so many milliseconds, if
  /// that is given.
  static func wait(
    for readers: [Int32], toWrite writers: [Int32] = [], within milliseconds: Int32?
  ) -> Set<Int32> {
    var polled =
      readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      + writers.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
    while poll(&polled, nfds_t(polled.count), milliseconds ?? -1) < 0 && errno == EINTR {}
    return Set(polled.filter { $0.revents != 0 }.map(\.fd))
  }
}
