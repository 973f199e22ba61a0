internal import Glibc
internal import Text

/// What a system call refused: which, on what, and why in the system's words.
struct FileFault: Error, Equatable {
  let path: String
  let code: Int32

  var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
  var why: String { String(cString: strerror(code)) }
}

/// Foreign text as it may be shown.
func shown(_ text: String) -> String { Displayable(text).text }

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// The names in a folder; none where it cannot be read.
func names(in folder: String) -> [String] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names
}

/// The whole of a file of at most `limit` bytes.
func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
  defer { close(descriptor) }
  var content: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count == 0 { return content }
    if count < 0 {
      if errno == EINTR { continue }
      throw FileFault(path: path, code: errno)
    }
    content += buffer[..<count]
    guard content.count <= limit else { throw FileFault(path: path, code: EFBIG) }
  }
}

/// Makes the folder and those above it; only the owner may look into what is made.
func makeFolder(_ path: String) throws(FileFault) {
  guard !isFolder(path), path != "/" else { return }
  try makeFolder(Places.folder(of: path))
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(path: path, code: errno) }
}

/// Writes beside the file and puts it in place whole: whoever looks sees the old or the new, never a part. `mode` is
/// what the file has then, whatever the creation mask.
func replace(_ path: String, with content: [UInt8], mode: mode_t) throws(FileFault) {
  // A draft of our own: another program may be writing the same file.
  var template = Array((path + ".XXXXXX").utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw FileFault(path: path, code: errno) }
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { close(descriptor) }
  func fault() -> FileFault {
    let code = errno
    unlink(draft)
    return FileFault(path: path, code: code)
  }
  var done = 0
  while done < content.count {
    let count = content[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw fault() }
    done += count
  }
  guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0, rename(draft, path) == 0 else { throw fault() }
  let folder = open(Places.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if folder >= 0 {
    fsync(folder)
    close(folder)
  }
}
