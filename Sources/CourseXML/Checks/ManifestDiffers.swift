public import Diagnostics

extension CourseFiles {
  /// Where there is a MANIFEST, it names these files and no others, each with its hash. Every file for which that is
  /// not so is named. Nothing of the files themselves is parsed: who loads a course asks this first.
  public func manifestFaults(_ sha256: SHA256) -> [Diagnostic] {
    guard let written = bytes["MANIFEST"] else { return [] }
    let manifest = manifest(sha256)
    guard written != manifest else { return [] }
    let (found, named) = (lines(of: manifest), lines(of: written))
    var faults: [Diagnostic] = []
    for line in named.values.sorted(by: { $0.number < $1.number }) where found[line.path] == nil {
      let place = SourcePosition(line: line.number, column: 1)
      faults.error(
        .manifestDiffers, "file \"\(line.path)\" is named in MANIFEST and is not in the folder",
        at: SourceRange(file: "MANIFEST", from: place, to: place))
    }
    for line in found.values.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if let hash = named[line.path]?.hash, hash == line.hash { continue }
      let message =
        named[line.path] == nil
        ? "file \"\(line.path)\" is not named in MANIFEST: it was added after the course was packed"
        : "file \"\(line.path)\" was changed after the course was packed: MANIFEST has another hash"
      faults.error(.manifestDiffers, message, at: .whole(line.path))
    }
    if faults.isEmpty {
      let message = "MANIFEST is not as \"conduct course pack\" writes it: one line a file, sorted by bytes"
      faults.error(.manifestDiffers, message, at: .whole("MANIFEST"))
    }
    return faults
  }

  private struct Line {
    let number: Int
    let hash: [UInt8]
    let path: String
  }

  /// By path, the first of each. What has not the form of a line names no file.
  private func lines(of manifest: [UInt8]) -> [String: Line] {
    var lines: [String: Line] = [:]
    for (index, line) in manifest.split(separator: UInt8(ascii: "\n")).enumerated() where line.count > 66 {
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      if lines[path] == nil { lines[path] = Line(number: index + 1, hash: Array(line.prefix(64)), path: path) }
    }
    return lines
  }
}

extension Diagnostic.Code {
  static let manifestDiffers = Self(rawValue: "manifest-differs")
}
