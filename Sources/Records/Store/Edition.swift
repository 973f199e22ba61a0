public import Courseware
internal import Encoding

/// One edition of a course, byte for byte: its manifest and the files that the manifest names.
public struct Edition: Sendable, Equatable {
  /// SHA-256 of the manifest: the edition's name.
  public let hash: SHA256
  public let course: Course.ID
  public let version: Course.Version
  /// Lines as `sha256sum` writes them, sorted by bytes.
  public let manifest: [UInt8]
  /// In the order of the manifest.
  public let files: [File]

  public struct File: Sendable, Equatable {
    public let name: String
    public let bytes: [UInt8]
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public enum Fault: Error, Sendable, Equatable {
    /// Not 64 digits, two spaces and a file's name; or out of order. `line` counts from 1.
    case manifest(line: Int)
    case fileMissing(String)
    /// Its bytes are not those of the manifest.
    case fileDiffers(String)
    case fileNotInManifest(String)
  }

  public init(course: Course.ID, version: Course.Version, manifest: [UInt8], files: [File]) throws(Fault) {
    let lines = try Self.lines(of: manifest)
    var given = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    var sorted: [File] = []
    for line in lines {
      guard let file = given.removeValue(forKey: line.name) else { throw .fileMissing(line.name) }
      guard SHA256(of: file.bytes) == line.hash else { throw .fileDiffers(line.name) }
      sorted.append(file)
    }
    if let stranger = given.keys.min() { throw .fileNotInManifest(stranger) }
    hash = SHA256(of: manifest)
    self.course = course
    self.version = version
    self.manifest = manifest
    self.files = sorted
  }

  static func lines(of manifest: [UInt8]) throws(Fault) -> [(hash: SHA256, name: String)] {
    var lines: [(hash: SHA256, name: String)] = []
    var previous: ArraySlice<UInt8> = []
    var rest = manifest[...]
    while !rest.isEmpty {
      let number = lines.count + 1
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw .manifest(line: number) }
      let line = rest[..<end]
      guard previous.lexicographicallyPrecedes(line), line.count > 66,
        let hash = SHA256(hex: String(decoding: line.prefix(64), as: UTF8.self)),
        line.dropFirst(64).starts(with: Array("  ".utf8)), isFileName(line.dropFirst(66))
      else { throw .manifest(line: number) }
      lines.append((hash, String(decoding: line.dropFirst(66), as: UTF8.self)))
      previous = line
      rest = rest[(end + 1)...]
    }
    return lines
  }

  /// `[a-z0-9][a-z0-9._/-]*`
  private static func isFileName(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard let first = bytes.first, isAlphanumeric(first) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || Array("._/-".utf8).contains($0) }
  }
}

extension RecordStore {
  /// Keeps an edition for good. Keeping it again changes nothing.
  public func keep(_ edition: Edition) throws(RecordFault) {
    if try isKept(edition: edition.hash.hex) { return }
    try database.transaction { () throws(RecordFault) in
      try database.run(
        "INSERT INTO edition VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        .text(edition.hash.hex), .text(edition.course.text), .text(edition.version.description),
        .blob(edition.manifest))
      for file in edition.files {
        try database.run(
          "INSERT INTO blob VALUES ($1, $2) ON CONFLICT DO NOTHING", .text(SHA256(of: file.bytes).hex),
          .blob(file.bytes))
      }
    }
  }

  /// An edition as it was kept; nil when it was not. Throws `.damagedEdition` when it is no longer what it was.
  public func edition(_ hash: SHA256) throws(RecordFault) -> Edition? {
    let row = try database.first("SELECT course, version, manifest FROM edition WHERE edition=$1", .text(hash.hex)) {
      (course: Course.ID($0.text(0)), version: Course.Version($0.text(1)), manifest: $0.blob(2))
    }
    guard let row else { return nil }
    guard let course = row.course, let version = row.version, SHA256(of: row.manifest) == hash,
      let lines = try? Edition.lines(of: row.manifest)
    else { throw .damagedEdition(hash) }
    var files: [Edition.File] = []
    for line in lines {
      let bytes = try database.first("SELECT bytes FROM blob WHERE sha256=$1", .text(line.hash.hex)) { $0.blob(0) }
      guard let bytes else { throw .damagedEdition(hash) }
      files.append(Edition.File(name: line.name, bytes: bytes))
    }
    guard let edition = try? Edition(course: course, version: version, manifest: row.manifest, files: files)
    else { throw .damagedEdition(hash) }
    return edition
  }

  func isKept(edition: String) throws(RecordFault) -> Bool {
    try database.first("SELECT 1 FROM edition WHERE edition=$1", .text(edition)) { _ in true } ?? false
  }
}
