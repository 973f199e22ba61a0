internal import CSodium
internal import Glibc
internal import TerminalUI
internal import Text

extension World {
  /// The one place that reads the machine's clocks, chance and names.
  public static func live() -> World {
    World(
      environment: environment(), workingFolder: workingFolder(),
      programName: CommandLine.arguments.first ?? "conduct", programFolder: programFolder(),
      wall: { milliseconds(CLOCK_REALTIME) },
      boot: { (firstLine(of: "/proc/sys/kernel/random/boot_id") ?? "unknown", milliseconds(CLOCK_BOOTTIME)) },
      monotonic: { milliseconds(CLOCK_MONOTONIC) },
      random: randomBytes, machine: machine(), zone: zone(),
      sleep: sleep, out: output, talk: { _ = write(Array(($0 + "\n").utf8), to: STDERR_FILENO) },
      overwrite: isatty(STDERR_FILENO) == 1 ? { _ = write(Array($0.utf8), to: STDERR_FILENO) } : nil,
      secret: { HiddenLine.ask($0) })
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func randomBytes(_ count: Int) -> [UInt8] {
    precondition(sodium_init() >= 0, "libsodium cannot reach the system's randomness")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// To a point in time: a signal cuts a span short, and a trainee sends one by resizing the window or with Ctrl-C.
  private static func sleep(seconds: Int) {
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    end.tv_sec += max(0, seconds)
    while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, nil) == EINTR {}
  }

  private static func environment() -> [String: String] {
    var values: [String: String] = [:]
    var entry = environ
    while let variable = entry.pointee {
      let text = String(cString: variable)
      if let equals = text.firstIndex(of: "=") {
        values[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    return values
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func programFolder() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return "/" }
    defer { free(path) }
    return String(String(cString: path).split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })
  }

  /// A tag and not the machine's id itself, which systemd asks to keep inside the machine.
  private static func machine() -> String {
    let id = firstLine(of: "/etc/machine-id") ?? firstLine(of: "/var/lib/dbus/machine-id") ?? "unknown"
    let bytes = Array("conduct machine 1\n\(id)".utf8)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func zone() -> String {
    if let path = realpath("/etc/localtime", nil) {
      defer { free(path) }
      let parts = String(cString: path).split(separator: "/")
      if let root = parts.firstIndex(of: "zoneinfo") {
        let name = parts[(root + 1)...].joined(separator: "/")
        if IANAZone(name) != nil { return name }
      }
    }
    return "UTC"
  }

  private static func firstLine(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, 256, file) != nil else { return nil }
    let line = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// A result of which a part is missing must not look like the whole: the program says so and ends.
  private static func output(_ bytes: [UInt8]) {
    guard let code = write(bytes, to: STDOUT_FILENO) else { return }
    let failure = Failure(
      "The output could not be written: \(String(cString: strerror(code))).", next: "What was written is not whole.")
    _ = write(Array((failure.sentence + "\n").utf8), to: STDERR_FILENO)
    exit(ExitStatus.couldNot.rawValue)
  }

  /// nil when all was written, else the system's reason.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          var stalled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&stalled, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

/// A trap is our mistake; scripts tell it from a fault by its code.
public func endWithSeventyAfterATrap() {
  for number in [SIGILL, SIGTRAP] { signal(number) { _ in _exit(ExitStatus.ourMistake.rawValue) } }
}

/// Ends the program with a code that scripts read.
public func end(with status: Int32) -> Never { exit(status) }
