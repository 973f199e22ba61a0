internal import ArgumentParser
internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Publishing

struct CoursePrint: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "A course as one booklet to print: for whoever approves it, or its guide for whoever leads a session.",
    discussion: """
      conduct course print Courses/sea-prevention --output booklet.html
      conduct course print Courses/sea-prevention --lang fr --output livret.html
      conduct course print Courses/sea-prevention --keys --date 2026-11-21 --output keys.html
      conduct course print --guide Courses/sea-prevention --output guide.html
      """)

  @Flag(help: "Say what is right, with feedback and explanations. Keep it as you keep an examination paper.")
  var keys = false

  @Flag(help: "The facilitator's guide of the course alone.")
  var guide = false

  @Option(help: "The date to stand on the paper; otherwise there is a line for it.")
  var date: String?

  @Option(help: ArgumentHelp("Write the HTML file here instead of to the standard output.", valueName: "file"))
  var output: String?

  @Argument(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var folder: String

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if guide, keys { throw ValidationError("A guide holds no keys: print --guide and --keys one after the other.") }
  }

  func run(in world: World) throws -> ExitStatus {
    guard let authored = try AuthoredCourse(at: folder, in: world) else { return .notGood }
    let acceptances = authored.manuscript.acceptances.map { accepted in
      Booklet.Acceptance(
        code: accepted.code, place: "\(accepted.place.file), \(accepted.element)", reason: accepted.reason)
    }
    let (course, notice) = try inLanguage(authored)
    let booklet = Booklet(
      of: course, edition: authored.edition, date: date, showsKeys: keys, notice: notice, acceptances: acceptances)
    let html = Array((try guide ? guideAlone(booklet) : booklet.html).utf8)
    guard let output else {
      world.out(html)
      return .done
    }
    // A booklet with keys is for its owner's eyes until its owner says otherwise.
    do { try replace(Places.absolute(output, in: world), with: html, mode: keys ? 0o600 : 0o644) } catch {
      throw Failure("\(shown(error.path)) cannot be written: \(error.why).", next: "Name another file: --output FILE.")
    }
    return .done
  }

  private func guideAlone(_ booklet: Booklet) throws(Failure) -> String {
    if let html = booklet.guideHTML { return html }
    throw Failure(
      "This course has no guide.",
      next: "Write one in guide.xml and name it in course.xml: <guide src=\"guide.xml\"/> "
        + "(Documentation/CourseLanguage.md, \"A guide\").")
  }

  /// The course as trainees read it in the language that was asked for, and what has to be said about it.
  private func inLanguage(_ authored: AuthoredCourse) throws(Failure) -> (course: Course, notice: String?) {
    let source = authored.course
    guard let tag = options.lang, tag.lowercased() != source.language.lowercased() else { return (source, nil) }
    guard let translated = authored.files.translated(into: tag, sha256),
      let course = CourseReader.read(translated.files).value
    else {
      let known = [source.language] + authored.files.translations
      throw Failure(
        "The course cannot be read in \"\(shown(tag))\". It has: \(known.joined(separator: ", ")).",
        next: "See how far each is: conduct course translate status \(Invocation.quoted(folder))")
    }
    let extent = guide ? translated.guide : translated.lessons
    guard extent.state != .reviewed else { return (course, nil) }
    let left = extent.untranslated
    let untranslated = left == 0 ? "" : " \(left) texts are not translated and begin with [\(source.language)]."
    return (course, "This translation has not been reviewed as a whole." + untranslated)
  }
}
