import Diagnostics
import Glibc
import SafeXML

/// A course folder on disk. Nothing outside it is read: no link is followed, whatever it points at.
public enum CourseFolder {
  /// The folder itself, or a file of it, could not be read.
  public struct Unreadable: Error, Equatable, Sendable {
    /// As given, with the file's path below it when one file is meant.
    public let path: String
    /// The system's reason, such as ENOENT or EACCES.
    public let errno: CInt

    public init(path: String, errno: CInt) {
      self.path = path
      self.errno = errno
    }
  }

  /// Reads every file of the folder and holds the folder to the rules.
  public static func read(_ path: String) throws(Unreadable) -> Reading<CourseFiles> {
    try read(path, leaving: { _ in false })
  }

  /// Holds the folder to the rules and leaves its banks on disk until they are asked for. Who asks for one must ask for
  /// `failure` in the end.
  public static func see(_ path: String) throws(Unreadable) -> Reading<CourseFiles> {
    try read(path, leaving: { CoursePath($0) == .bank })
  }

  private static func read(
    _ path: String, leaving isLeft: @escaping (String) -> Bool
  ) throws(Unreadable) -> Reading<CourseFiles> {
    let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw Unreadable(path: path, errno: errno) }
    defer { close(root) }
    var walk = Walk(path: path, isLeft: isLeft)
    try walk.visit(root, below: "")
    let onDisk = walk.left.isEmpty ? nil : FilesOnDisk(folder: path, sizes: walk.left)
    let files = CourseFiles.check(walk.files, onDisk: onDisk)
    return Reading(walk.faults + files.diagnostics) { files.value }
  }

  /// Reads one file of the folder, at most as much as a file may hold. No link is followed.
  static func bytes(of relative: String, in path: String) throws(Unreadable) -> [UInt8] {
    func unreadable() -> Unreadable { Unreadable(path: path + "/" + relative, errno: errno) }
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw unreadable() }
    defer { close(folder) }
    let parts = relative.split(separator: "/")
    for part in parts.dropLast() {
      let inner = openat(folder, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { throw unreadable() }
      close(folder)
      folder = inner
    }
    guard let name = parts.last, let bytes = contents(of: String(name), in: folder) else { throw unreadable() }
    return bytes
  }

  /// Nil when it cannot be read; `errno` says why.
  fileprivate static func contents(of name: String, in folder: CInt) -> [UInt8]? {
    // O_NONBLOCK: were the file changed into a pipe just now, opening it would wait for ever.
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    let size = min(Int(status.st_size), XMLLimits.bytes)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = 0
      while filled < size {
        let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count < 0, errno == EINTR { continue }
        failed = count < 0
        if count <= 0 { break }
        filled += count
      }
    }
    return failed ? nil : bytes
  }
}

private struct Walk {
  let path: String
  var files: [(path: String, bytes: [UInt8])] = []
  var faults: [Diagnostic] = []
  /// Sizes of the files that are not read now.
  var left: [String: Int] = [:]
  private let isLeft: (String) -> Bool
  private var seenBytes = 0

  init(path: String, isLeft: @escaping (String) -> Bool) {
    self.path = path
    self.isLeft = isLeft
  }

  mutating func visit(_ folder: CInt, below prefix: String) throws(CourseFolder.Unreadable) {
    for name in try names(in: folder, below: prefix) {
      let relative = prefix + name
      // One more than is allowed is enough to say so.
      guard files.count + left.count <= CourseFiles.mostFiles, seenBytes <= CourseFiles.mostBytes else { return }
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw unreadable(relative) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: try read(name, in: folder, as: relative, size: Int(status.st_size))
      case S_IFDIR where prefix.isEmpty && CoursePath.folders.contains(name):
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { throw unreadable(relative) }
        defer { close(inner) }
        try visit(inner, below: name + "/")
      case S_IFDIR: refuse(relative, "folder \"\(relative)\" is not part of a course: \(CoursePath.description)")
      case S_IFLNK: refuse(relative, "\"\(relative)\" is a link; a course holds plain files only")
      default: refuse(relative, "\"\(relative)\" is not a plain file; a course holds plain files only")
      }
    }
  }

  private mutating func read(
    _ name: String, in folder: CInt, as relative: String, size: Int
  ) throws(CourseFolder.Unreadable) {
    guard CoursePath(relative) != nil else {
      return refuse(relative, "\"\(relative)\" is no file of a course: \(CoursePath.description)")
    }
    guard size <= XMLLimits.bytes else {
      let message = "file of \(size) bytes is too large; a file holds at most 16 MiB"
      return faults.error(.fileTooLarge, message, at: .whole(relative))
    }
    if isLeft(relative) {
      left[relative] = size
      seenBytes += size
      return
    }
    guard let bytes = CourseFolder.contents(of: name, in: folder) else { throw unreadable(relative) }
    seenBytes += bytes.count
    files.append((relative, bytes))
  }

  private func names(in folder: CInt, below prefix: String) throws(CourseFolder.Unreadable) -> [String] {
    // fdopendir takes the descriptor over; ours is still needed.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw unreadable(prefix) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw unreadable(prefix)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A folder of a million files is refused without listing it.
      if name != ".", name != "..", names.count <= 4 * CourseFiles.mostFiles { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func refuse(_ relative: String, _ message: String) {
    faults.error(.unexpectedFile, message, at: .whole(relative))
  }

  private func unreadable(_ relative: String) -> CourseFolder.Unreadable {
    CourseFolder.Unreadable(path: relative.isEmpty ? path : path + "/" + relative, errno: errno)
  }
}
