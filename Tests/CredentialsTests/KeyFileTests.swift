import Credentials
import Glibc
import Testing

struct KeyFileTests {
  @Test func aKeyIsReadBack() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try KeyFile.create(Golden.key, at: "\(folder.path)/store.key")
    #expect(try KeyFile.read(at: "\(folder.path)/store.key").publicKey == Golden.key.publicKey)
    #expect(folder.names() == ["store.key"])
  }

  @Test func onlyTheOwnerCanReadTheNewFileAndItsFolder() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let keys = "\(folder.path)/keys"
    defer { rmdir(keys) }
    defer { unlink("\(keys)/store.key") }
    try KeyFile.create(Golden.key, at: "\(keys)/store.key")
    #expect(mode(of: "\(keys)/store.key") == 0o600)
    #expect(mode(of: keys) == 0o700)
  }

  @Test func aKeyIsNeverReplaced() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/store.key"
    try KeyFile.create(Golden.key, at: path)
    #expect(throws: KeyFile.Failure.exists(path: path)) { try KeyFile.create(Golden.otherKey, at: path) }
    #expect(try KeyFile.read(at: path).publicKey == Golden.key.publicKey)
    #expect(folder.names() == ["store.key"])
  }

  @Test func whatAPowerCutLeftIsNoObstacle() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("store.key.new-\(getpid())", Array("half a k".utf8))
    try KeyFile.create(Golden.key, at: "\(folder.path)/store.key")
    #expect(folder.names() == ["store.key"])
  }

  @Test func tellsAMissingFile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/store.key"
    #expect(throws: KeyFile.Failure.missing(path: path)) { try KeyFile.read(at: path) }
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o620] as [mode_t])
  func refusesAFileThatLetsOthersIn(mode: mode_t) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/store.key"
    try KeyFile.create(Golden.key, at: path)
    chmod(path, mode)
    #expect(throws: KeyFile.Failure.openToOthers(path: path, mode: mode)) { try KeyFile.read(at: path) }
  }

  @Test func refusesAFolderThatLetsOthersIn() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/store.key"
    try KeyFile.create(Golden.key, at: path)
    chmod(folder.path, 0o755)
    #expect(throws: KeyFile.Failure.openToOthers(path: folder.path, mode: 0o755)) { try KeyFile.read(at: path) }
    #expect(throws: KeyFile.Failure.openToOthers(path: folder.path, mode: 0o755)) {
      try KeyFile.create(Golden.key, at: "\(folder.path)/other.key")
    }
  }

  @Test func refusesASymbolicLink() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try KeyFile.create(Golden.key, at: "\(folder.path)/store.key")
    let path = "\(folder.path)/link.key"
    symlink("\(folder.path)/store.key", path)
    #expect(throws: KeyFile.Failure.symbolicLink(path: path)) { try KeyFile.read(at: path) }
  }

  @Test func refusesAFolderInAFilesPlace() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(throws: KeyFile.Failure.notAFile(path: folder.path)) { try KeyFile.read(at: folder.path) }
  }

  @Test func refusesAFileOfAnotherUser() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    // Root can give a file away; anybody else finds one of root's.
    let (path, owner): (String, uid_t) = geteuid() == 0 ? ("\(folder.path)/store.key", 65_534) : ("/etc/passwd", 0)
    if geteuid() == 0 {
      try KeyFile.create(Golden.key, at: path)
      chown(path, owner, 65_534)
    }
    #expect(throws: KeyFile.Failure.foreignOwner(path: path, owner: owner, user: geteuid())) {
      try KeyFile.read(at: path)
    }
  }

  @Test(arguments: [
    "", "conduct-key 2\n", "conduct-key 1\npublic 00\nseed 00\n", String(repeating: "x", count: 2000),
    // The public half of another key.
    """
    conduct-key 1
    public 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c
    seed 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60

    """,
  ])
  func refusesADamagedFile(text: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = try folder.write("store.key", Array(text.utf8))
    #expect(throws: KeyFile.Failure.damaged(path: path)) { try KeyFile.read(at: path) }
  }

  @Test func tellsTheReasonOfTheSystem() {
    let path = "/proc/no-such-folder/store.key"
    #expect(throws: KeyFile.Failure.system(path: "/proc/no-such-folder", call: "mkdir", errno: ENOENT)) {
      try KeyFile.create(Golden.key, at: path)
    }
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}
