internal import Glibc

/// What can be said of a store's file before the database engine touches it.
enum StoreFile {
  enum Kind: Equatable {
    case empty
    case store(version: Int)
    case foreign
  }

  /// Makes an empty file that only its owner reads; one that is there already stays as it is.
  static func touch(_ path: String) throws(RecordFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    close(descriptor)
  }

  /// Reads the header: opening a database, even to ask whose it is, may write to it.
  static func kind(of path: String) throws(RecordFault) -> Kind {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    guard count >= 0 else { throw .file(path: path, errno: errno) }
    if count == 0 { return .empty }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)),
      bigEndian(header[68..<72]) == Schema.applicationID
    else { return .foreign }
    return .store(version: bigEndian(header[60..<64]))
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
