import Glibc
import Testing

/// The table of Documentation/Design.md as data: what each room may import beside the standard library.
/// A wall stands only where a dependency or an effect must stop.
private let allowed: [String: Set<String>] = [
  "Courseware": [],
  "Encoding": [],
  "Diagnostics": [],
  "Text": ["_FoundationICU"],
  "SafeXML": ["CLibXML2", "Diagnostics"],
  "CourseXML": Set(["SafeXML", "Diagnostics"]).union(commonRooms).union(effects),
  "Records": Set(["CSQLite", "CSodium"]).union(commonRooms).union(effects),
  "Credentials": Set(["CSodium"]).union(commonRooms).union(effects),
  "TerminalUI": commonRooms.union(effects),
  "Publishing": commonRooms,
  "ConductCommands": Set([
    "ArgumentParser", "CSodium", "Diagnostics", "CourseXML", "Records", "Credentials", "TerminalUI",
    "Publishing",
  ]).union(commonRooms).union(effects),
  "conduct": ["ArgumentParser", "ConductCommands"],
]

/// Parts of the standard library that are imported by name.
private let standard: Set<String> = ["Synchronization"]

private let commonRooms: Set<String> = ["Courseware", "Encoding", "Text"]
private let effects: Set<String> = ["FoundationEssentials", "Glibc"]

@Suite struct WallsTests {
  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItsRoomMay(_ room: String) throws {
    let sources = files(under: sourcesFolder + "/" + room)
    #expect(!sources.isEmpty, "the room \(room) is empty")
    for file in sources {
      for name in try imports(of: file) where !(allowed[room] ?? []).union(standard).contains(name) {
        Issue.record("\(file) imports \(name)")
      }
    }
  }

  @Test func everyRoomStandsInTheTable() {
    let rooms = entries(of: sourcesFolder).filter { !$0.hasPrefix("C") || $0.hasPrefix("Co") || $0.hasPrefix("Cr") }
    #expect(Set(rooms) == Set(allowed.keys))
  }

  @Test func everyPhraseIsSaidSomewhere() throws {
    let list = sourcesFolder + "/Courseware/Phrases.swift"
    let cases = try text(of: list).split(separator: "\n").filter { $0.hasPrefix("  case ") }
      .compactMap { $0.dropFirst("  case ".count).split(separator: " ").first }
    #expect(cases.count > 100)
    let sources = try files(under: sourcesFolder).filter { $0 != list }.map(text(of:)).joined()
    for name in cases {
      let isSaid = sources.split(separator: "." + name).dropFirst().contains { rest in
        rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
      }
      #expect(isSaid, "nothing says \(name)")
    }
  }

  @Test func noFileIsLongerThanOneIdea() throws {
    for file in files(under: sourcesFolder) {
      let lines = try text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(file) has \(lines) lines")
    }
  }
}

private let sourcesFolder: String = {
  let parts = #filePath.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/") + "/Sources"
}()

private func entries(of folder: String) -> [String] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

private func files(under folder: String) -> [String] {
  entries(of: folder).flatMap { name -> [String] in
    let path = folder + "/" + name
    return name.hasSuffix(".swift") ? [path] : files(under: path)
  }
}

private struct Unreadable: Error { let path: String }

private func text(of path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// `public import struct A.B` imports A.
private func imports(of path: String) throws -> [String] {
  try text(of: path).split(separator: "\n").compactMap { line in
    var words = line.split(separator: " ")[...]
    while let first = words.first,
      ["public", "package", "internal", "private", "fileprivate", "@testable"].contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import" else { return nil }
    words.removeFirst()
    if let kind = words.first,
      ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(kind)
    {
      words.removeFirst()
    }
    return words.first.map { String($0.split(separator: ".")[0]) }
  }
}
