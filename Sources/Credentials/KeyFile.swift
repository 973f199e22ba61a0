internal import Encoding
internal import Glibc

/// A key in a file that only its owner can read, in a folder of the same kind.
///
/// ```
/// conduct-key 1
/// public d75a98…
/// seed 9d61b1…
/// ```
public enum KeyFile {
  /// What is in the way, with the path it is about.
  public enum Failure: Error, Sendable, Equatable {
    /// There is a file already. It is never replaced: what it signed would be nobody's.
    case exists(path: String)
    case missing(path: String)
    case symbolicLink(path: String)
    case notAFile(path: String)
    /// Owned by a user who is not the one running the program.
    case foreignOwner(path: String, owner: UInt32, user: UInt32)
    /// The file or its folder lets others in. The permission bits, such as 0o644.
    case openToOthers(path: String, mode: UInt32)
    /// Not a key file, or its two halves do not belong together.
    case damaged(path: String)
    /// The number that the system gave as its reason, and the call it came from.
    case system(path: String, call: String, errno: Int32)
  }

  /// Makes the file, and its folder if there is none. When it returns, both are on the disk; when it throws, there is
  /// no file of that name that was not there before.
  public static func create(_ key: SigningKey, at path: String) throws(Failure) {
    try create(text(of: key), at: path)
  }

  /// As with a key that is not sealed, since a copy of the file can be tried on another machine.
  public static func create(_ key: SealedKey, at path: String) throws(Failure) {
    try create(Array(key.text.utf8), at: path)
  }

  private static func create(_ content: [UInt8], at path: String) throws(Failure) {
    let folder = folder(of: path)
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .system(path: folder, call: "mkdir", errno: errno) }
    try checkFolder(folder)

    // Written under another name first: a power cut leaves the key whole or not there, never half of it.
    let unfinished = "\(path).new-\(getpid())"
    unlink(unfinished)
    try write(content, to: unfinished)
    defer { unlink(unfinished) }
    guard link(unfinished, path) == 0 else {
      throw errno == EEXIST ? .exists(path: path) : .system(path: path, call: "link", errno: errno)
    }
    try synchronise(folder)
  }

  public static func read(at path: String) throws(Failure) -> SigningKey {
    guard let key = key(in: try content(of: path)) else { throw .damaged(path: path) }
    return key
  }

  public static func readSealed(at path: String) throws(Failure) -> SealedKey {
    guard let key = SealedKey(String(decoding: try content(of: path), as: UTF8.self)) else {
      throw .damaged(path: path)
    }
    return key
  }

  private static func content(of path: String) throws(Failure) -> ArraySlice<UInt8> {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ELOOP: throw .symbolicLink(path: path)
      default: throw .system(path: path, call: "open", errno: errno)
      }
    }
    defer { close(descriptor) }
    try check(descriptor, path: path, kind: S_IFREG)
    try checkFolder(folder(of: path))

    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .system(path: path, call: "read", errno: errno) }
    return bytes.prefix(count)
  }
}

extension KeyFile {
  private static let header = "conduct-key 1"

  private static func text(of key: SigningKey) -> [UInt8] {
    Array("\(header)\npublic \(key.publicKey.hex)\nseed \(Hex.encode(key.seed))\n".utf8)
  }

  private static func key(in bytes: ArraySlice<UInt8>) -> SigningKey? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, lines[2].hasPrefix("seed "), let seed = try? Hex.decode(String(lines[2].dropFirst(5))),
      let key = SigningKey(seed: seed), bytes.elementsEqual(text(of: key))
    else { return nil }
    return key
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(path: path, call: "open", errno: errno) }
    defer { close(descriptor) }
    func fail(_ call: String, _ reason: Int32) -> Failure {
      unlink(path)
      return .system(path: path, call: call, errno: reason)
    }
    // The creation mask may have taken the owner's own rights away.
    guard fchmod(descriptor, 0o600) == 0 else { throw fail("fchmod", errno) }
    let written = Glibc.write(descriptor, bytes, bytes.count)
    // Fewer bytes than asked for, and no error: the disk took the last that fitted.
    guard written == bytes.count else { throw fail("write", written < 0 ? errno : ENOSPC) }
    guard fsync(descriptor) == 0 else { throw fail("fsync", errno) }
  }

  /// Makes the folder's entries last through a power cut, as `fsync` of a file does with its bytes.
  private static func synchronise(_ folder: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: folder, call: "open", errno: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(path: folder, call: "fsync", errno: errno) }
  }

  private static func checkFolder(_ folder: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: folder, call: "open", errno: errno) }
    defer { close(descriptor) }
    try check(descriptor, path: folder, kind: S_IFDIR)
  }

  /// Asked of the open descriptor, so that what was checked is what is read.
  private static func check(_ descriptor: Int32, path: String, kind: mode_t) throws(Failure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path: path, call: "fstat", errno: errno) }
    guard status.st_mode & S_IFMT == kind else { throw .notAFile(path: path) }
    let user = geteuid()
    guard status.st_uid == user else { throw .foreignOwner(path: path, owner: status.st_uid, user: user) }
    let mode = status.st_mode & 0o7777
    guard mode & 0o077 == 0 else { throw .openToOthers(path: path, mode: mode) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
