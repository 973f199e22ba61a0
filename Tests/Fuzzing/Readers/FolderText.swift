/// A course folder as one text, so that a fuzzer can change it and a person can read what it found: before each file
/// a line `=== PATH`.
public struct FolderText {
  public let entries: [(path: String, bytes: [UInt8])]

  /// Every sequence of bytes is some folder.
  public init(_ bytes: [UInt8]) {
    var entries: [(path: String, bytes: [UInt8])] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark) {
        entries.append((String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self), []))
      } else if !entries.isEmpty {
        entries[entries.count - 1].bytes += line + [UInt8(ascii: "\n")]
      }
    }
    self.entries = entries
  }

  private static let mark = Array("=== ".utf8)
}
