internal import ArgumentParser
internal import CourseXML
internal import Credentials

struct CourseSign: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign a packed course with its author's key.",
    discussion: """
      conduct key new keys/author.key                          once
      conduct course pack Courses/sea-prevention
      conduct course sign Courses/sea-prevention --key keys/author.key
      minisign -V -p keys/author.key.pub -m Courses/sea-prevention/MANIFEST

      Writes MANIFEST.minisig. Its signed comment names the course and its version.
      """)

  @Argument(help: "The course folder.")
  var path: String

  @Option(help: ArgumentHelp("The author's key, as \"conduct key new\" made it.", valueName: "file"))
  var key: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let authored = try AuthoredCourse(at: path, in: world) else {
      world.quiet(options.quiet).talk("The course has errors; nothing was signed.")
      return .notGood
    }
    guard let manifest = authored.files.bytes["MANIFEST"], authored.files.manifestFaults(sha256).isEmpty else {
      throw Failure(
        "\(shown(path)) is not packed as it is now.",
        next: "Pack it first: conduct course pack \(Invocation.quoted(path))")
    }
    let signingKey: SigningKey
    do { signingKey = try KeyFile.read(at: Places.absolute(key, in: world)) } catch { throw error.failureOfAuthor }
    let comment = authored.course.signedComment
    let signature = FileSignature(of: manifest, trustedComment: comment, signedBy: signingKey)
    try authored.write(Array(signature.text.utf8), to: "MANIFEST.minisig")
    world.print(comment)
    world.print("key: \(signature.keyName)")
    return .done
  }
}
