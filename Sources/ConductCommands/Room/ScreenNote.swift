internal import Glibc

/// That a program has the whole screen of a terminal, noted beside the store for as long as it has it.
///
/// A program that is killed cannot give the screen back. The next one on that terminal finds the note of one that is
/// gone, and does it.
struct ScreenNote {
  private let folder: String
  private let path: String

  /// nil where input is no terminal that has a name.
  init?(beside home: String) {
    guard let name = ttyname(STDIN_FILENO).map({ String(cString: $0) }), name.hasPrefix("/dev/") else { return nil }
    folder = home + "/screens"
    path = folder + "/" + name.dropFirst("/dev/".count).map { $0 == "/" ? "-" : String($0) }.joined()
  }

  /// Notes this program. A comfort: where it cannot be written, the screen is used all the same, and a preview on a
  /// machine without a store leaves nothing behind.
  func write() {
    guard isFolder(Places.folder(of: folder)), let start = Self.start(of: getpid()) else { return }
    try? makeFolder(folder)
    try? replace(path, with: Array("\(getpid()) \(start)\n".utf8), mode: 0o600)
  }

  func remove() { unlink(path) }

  /// Whether the program that noted itself was stopped before it could give the screen back.
  var isOrphaned: Bool {
    guard let content = try? bytes(of: path, limit: 64) else { return false }
    let parts = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let process = pid_t(parts[0]) else { return true }
    return Self.start(of: process) != parts[1]
  }

  /// When a process began, in the kernel's own count; another process with its number began at another time.
  private static func start(of process: pid_t) -> Substring? {
    guard let content = try? bytes(of: "/proc/\(process)/stat", limit: 4096) else { return nil }
    // The second field is the program's name in brackets, whatever is in it.
    let fields = String(decoding: content, as: UTF8.self).split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 19 else { return nil }
    return fields[19]
  }
}
