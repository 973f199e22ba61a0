import Glibc

@testable import ConductCommands

/// A world in which nothing happens by itself: clocks that the test sets, chance that repeats, streams that it reads.
final class FixedWorld {
  /// 2026-11-21T10:00:00Z.
  var wall: Int64 = 1_795_255_200_000
  var bootID = "boot-1"
  var bootMilliseconds: Int64 = 60_000
  var machine = "0011223344556677"
  var slept: [Int] = []
  var out: [UInt8] = []
  var talk: [String] = []
  /// What is typed where it is not shown, one after the other.
  var secrets: [String] = []
  /// What stood for a while on the line below the talk, when somebody looks.
  var passing: [String] = []
  var isLookedAt = false
  let folder: String
  private var seed: UInt64

  init(seed: UInt64 = 1) {
    self.seed = seed
    var template = Array("/tmp/conduct-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { preconditionFailure("no temporary folder") }
    folder = String(cString: made)
  }

  deinit { Self.remove(folder) }

  /// Lets time pass on both clocks.
  func wait(_ milliseconds: Int64) {
    wall += milliseconds
    bootMilliseconds += milliseconds
  }

  /// Switches the machine off and on; the wall clock then shows what it is given.
  func restart(at wall: Int64) {
    self.wall = wall
    bootID += "x"
    bootMilliseconds = 30_000
  }

  var text: String { String(decoding: out, as: UTF8.self) }

  var world: World {
    World(
      environment: [:], workingFolder: Self.project, programName: "conduct", programFolder: folder,
      wall: { self.wall }, boot: { (self.bootID, self.bootMilliseconds) }, monotonic: { self.bootMilliseconds },
      random: { count in (0..<count).map { _ in UInt8(truncatingIfNeeded: self.next()) } }, machine: machine,
      zone: "Asia/Kathmandu", sleep: { self.slept.append($0) }, out: { self.out += $0 }, talk: { self.talk.append($0) },
      overwrite: isLookedAt ? { self.passing.append($0) } : nil,
      secret: { _ in self.secrets.isEmpty ? nil : self.secrets.removeFirst() })
  }

  private func next() -> UInt64 {
    seed &+= 0x9e37_79b9_7f4a_7c15
    var z = seed
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// Paths of all files below a folder, relative to it.
  static func files(under folder: String, below prefix: String = "") throws -> [String] {
    guard let handle = opendir(folder) else { throw FileFault(path: folder, code: errno) }
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      found += isFolder(path) ? try files(under: path, below: prefix + name + "/") : [prefix + name]
    }
    return found
  }

  private static func remove(_ path: String) {
    if let handle = opendir(path) {
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(handle)
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
