internal import ArgumentParser
internal import CourseXML
internal import Courseware
internal import Encoding

struct CoursePack: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Make an edition of a course: write down what it consists of.",
    discussion: """
      conduct course pack Courses/sea-prevention

      Writes MANIFEST, the list of the files and their hashes, and packed.txt, what the next edition is compared with.
      A course with errors is not packed. What was packed once is changed under a higher version only.
      """)

  @Argument(help: "The course folder.")
  var path: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let authored = try AuthoredCourse(at: path, in: world) else {
      world.quiet(options.quiet).talk("The course has errors; nothing was packed.")
      return .notGood
    }
    let before = authored.files.bytes
    let edition = authored.files.packed(authored.course, sha256)
    // MANIFEST last: until it is there, a power cut leaves a course that is not as it was packed, and says so.
    for name in ["MANIFEST.minisig", "packed.txt", "MANIFEST"] where before[name] != edition.bytes[name] {
      if let content = edition.bytes[name] {
        try authored.write(content, to: name)
      } else {
        try authored.remove(name)
      }
    }
    world.print("\(authored.course.id) \(authored.course.version)")
    world.print("edition: \(Hex.encode(edition.edition(sha256)))")
    return .done
  }
}
