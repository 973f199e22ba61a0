import ArgumentParser
import CourseXML
import Courseware
import Credentials
import Testing

@testable import ConductCommands

/// Packing and signing by commands, and what loading says to a course that was changed afterwards.
@Suite struct CoursePackTests {
  private let fixed = FixedWorld()
  private var home: String { fixed.folder + "/home" }
  private var course: String { fixed.folder + "/Courses/first-steps" }
  private var key: String { fixed.folder + "/keys/author.key" }

  init() throws {
    let files = try #require(try CourseFolder.read(FixedWorld.project + "/Courses/first-steps").value)
    for (name, content) in files.bytes where !name.hasPrefix("MANIFEST") { try write(content, to: name) }
    try makeFolder(home)
  }

  private func write(_ content: [UInt8], to name: String) throws {
    try makeFolder(Places.folder(of: course + "/" + name))
    try replace(course + "/" + name, with: content, mode: 0o600)
  }

  private func change(_ name: String, _ old: String, to new: String) throws {
    let text = String(decoding: try bytes(of: course + "/" + name, limit: 1 << 20), as: UTF8.self)
    #expect(text.contains(old))
    try write(Array(text.replacing(old, with: new).utf8), to: name)
  }

  /// Runs a command to its end; gives its exit code and what it printed.
  @discardableResult
  private func run(_ arguments: String...) throws -> (status: ConductCommands.ExitStatus, text: String) {
    fixed.out = []
    fixed.talk = []
    let command = try Conduct.parseAsRoot(arguments + ["--store", home + "/store.sqlite"])
    let status = Conduct.status(of: try #require(command as? any WorldCommand), in: fixed.world)
    return (status, fixed.text)
  }

  /// What taking the course says against it; nil when it is taken.
  private func refusal() throws -> String? {
    let authors = AuthorKeys(beside: home, administrators: fixed.folder + "/nowhere")
    let shelf = Shelf(folder: fixed.folder + "/Courses", authors: authors)
    do {
      _ = try shelf.course(#require(Course.ID("first-steps")))
      return nil
    } catch let fault as Shelf.Fault {
      return fault.failure(in: fixed.folder + "/Courses").what
    }
  }

  private func packAndSign(knowingTheAuthor: Bool = true) throws {
    #expect(try run("course", "pack", course).status == .done)
    #expect(try run("key", "new", key).status == .done)
    if knowingTheAuthor {
      try replace(home + "/authors.pub", with: try bytes(of: key + ".pub", limit: 1000), mode: 0o600)
    }
    #expect(try run("course", "sign", course, "--key", key).status == .done)
  }

  @Test func printsTheEditionThatItPacked() throws {
    let (status, text) = try run("course", "pack", course)
    #expect(status == .done)
    let edition = sha256(try bytes(of: course + "/MANIFEST", limit: 10_000)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    #expect(text == "first-steps 1.0\nedition: \(edition)\n")
    #expect(try refusal() == nil)
  }

  @Test func packsNoCourseWithErrors() throws {
    try change("course.xml", "<title>", to: "<titel>")
    let (status, text) = try run("course", "pack", course)
    #expect(status == .notGood)
    #expect(text.contains("course.xml:"))
    #expect(!exists(course + "/MANIFEST"))
  }

  @Test func theSignedCommentNamesTypeIDAndVersion() throws {
    try packAndSign()
    let text = String(decoding: try bytes(of: course + "/MANIFEST.minisig", limit: 1000), as: UTF8.self)
    #expect(try FileSignature(reading: text).trustedComment == "conduct-course-1 id=first-steps version=1.0")
    #expect(try refusal() == nil)
  }

  @Test func signsOnlyWhatIsPackedAsItIs() throws {
    try packAndSign()
    try change("course.xml", "</title>", to: " </title>")
    #expect(try run("course", "sign", course, "--key", key).status == .notGood)
    try change("course.xml", #"id="first-steps" version="1.0""#, to: #"id="first-steps" version="1.1""#)
    #expect(try run("course", "sign", course, "--key", key).status == .couldNot)
    #expect(try run("course", "pack", course).status == .done)
    #expect(!exists(course + "/MANIFEST.minisig"))
  }

  @Test func aSignedCourseThatWasChangedIsRefusedWithTheFilesName() throws {
    try packAndSign()
    try change("banks/keys.xml", "<prompt>", to: "<prompt> ")
    #expect(try refusal()?.contains(#"file "banks/keys.xml" was changed after the course was packed"#) == true)
  }

  @Test func aManifestThatTheKeyDidNotSignIsRefused() throws {
    try packAndSign()
    try change("banks/keys.xml", "<prompt>", to: "<prompt> ")
    let files = try #require(try CourseFolder.read(course).value)
    try write(files.manifest(sha256), to: "MANIFEST")
    #expect(try refusal()?.contains("over this MANIFEST") == true)
    #expect(try run("course", "check", course).text.contains("[wrong-signature]"))
  }

  @Test func aSignatureOfAnotherCourseIsRefused() throws {
    try packAndSign()
    let signer = try KeyFile.read(at: key)
    let manifest = try bytes(of: course + "/MANIFEST", limit: 10_000)
    let other = FileSignature(
      of: manifest, trustedComment: "conduct-course-1 id=first-steps version=2.0", signedBy: signer)
    try write(Array(other.text.utf8), to: "MANIFEST.minisig")
    #expect(try refusal()?.contains("version=2.0") == true)
  }

  @Test func aKeyThatIsNotKnownIsSaidToBeSo() throws {
    try packAndSign(knowingTheAuthor: false)
    #expect(try refusal() == nil)
    #expect(try run("course", "check", course).status == .done)
    #expect(fixed.talk.contains { $0.hasSuffix("which is not known here: nothing says whose it is") })
  }

  @Test func aKnownKeyIsNamed() throws {
    try packAndSign()
    #expect(try run("course", "check", course).status == .done)
    let id = try KeyFile.read(at: key).publicKey.id
    #expect(fixed.talk.contains("\(course): signed by key \(id), which is known here"))
  }

  @Test func theAdministratorsKeysCountAlone() throws {
    try packAndSign()
    let administrators = fixed.folder + "/authors.pub"
    try replace(administrators, with: Array("nobody\n".utf8), mode: 0o600)
    #expect(AuthorKeys(beside: home, administrators: administrators).keys.isEmpty)
  }

  @Test func aKeyIsNeverReplaced() throws {
    #expect(try run("key", "new", key).status == .done)
    let before = try bytes(of: key, limit: 1000)
    #expect(try run("key", "new", key).status == .couldNot)
    #expect(try bytes(of: key, limit: 1000) == before)
  }
}
