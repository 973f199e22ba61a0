internal import Glibc

/// What one program at a time may do on a machine.
enum FileLock {
  /// Runs the body when no other program holds the lock. It ends with its descriptor, so a program that dies frees it.
  static func holding<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFault(path: path, code: errno) }
    }
    return try body()
  }
}
