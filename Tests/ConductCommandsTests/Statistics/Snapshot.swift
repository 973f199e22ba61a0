import FoundationEssentials
import Testing

/// Holds a text against the file of that name in Snapshots. With RECORD_SNAPSHOTS=1 it writes the file, and fails, so
/// that no run which records can pass for one which tests.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data((text + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text + "\n" == expected, sourceLocation: sourceLocation)
}
