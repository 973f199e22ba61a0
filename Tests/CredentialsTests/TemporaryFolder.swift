import Glibc

/// A folder of this test alone, mode 0700.
struct TemporaryFolder {
  struct CannotWrite: Error {
    let errno: Int32
  }

  let path: String

  init() throws {
    var template = Array("/tmp/conduct-credentials-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotWrite(errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path of the new file.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY, mode)
    guard descriptor >= 0 else { throw CannotWrite(errno: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw CannotWrite(errno: errno) }
    guard fchmod(descriptor, mode) == 0 else { throw CannotWrite(errno: errno) }
    return file
  }

  func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func remove() {
    for name in names() { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
