internal import ArgumentParser
internal import Courseware
internal import Glibc

struct CourseNew: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "A small, complete course to change into your own.",
    discussion: """
      conduct course new fuel-and-vehicles
      conduct course new Courses/first-aid
      """)

  @Argument(help: ArgumentHelp("The folder to make. Its name becomes the course's id.", valueName: "dir"))
  var folder: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let (place, id) = try newFolder(in: world)
    guard isEmpty(place.absolute) else {
      throw Failure(
        "\(shown(place.named)) is there and not empty; nothing in it shall be lost.", next: "Name a new folder.")
    }
    do throws(FileFault) {
      try write(id, into: place, in: world)
    } catch {
      throw Failure(
        "\(shown(error.path)) cannot be written: \(error.why).", next: "Choose a folder that you may write to.")
    }
    world.quiet(options.quiet).talk("Next: conduct course check \(Invocation.quoted(place.named))")
    return .done
  }

  /// The folder is called as its course: only so is the course found.
  private func newFolder(
    in world: World
  ) throws(Failure) -> (place: (named: String, absolute: String), id: Course.ID) {
    let parts = folder.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last, last != ".." else {
      // The folder that one stands in: its name cannot be mended from here.
      let name = world.workingFolder.split(separator: "/").last.map(String.init) ?? ""
      if parts.isEmpty, folder.hasPrefix("."), let id = Course.ID(name) { return ((".", world.workingFolder), id) }
      throw Failure("\"\(shown(folder))\" gives the course no name.", next: Self.rule)
    }
    guard let id = Course.ID.nearest(to: String(last)) else {
      throw Failure("\"\(shown(String(last)))\" cannot be made the name of a course.", next: Self.rule)
    }
    let above = parts.dropLast().joined(separator: "/")
    let named = (folder.hasPrefix("/") ? "/" : "") + above + (above.isEmpty ? "" : "/") + id.text
    return ((named, Places.absolute(named, in: world)), id)
  }

  private static let rule = "Name a folder with letters a to z, digits and hyphens: conduct course new my-course"

  private func write(
    _ id: Course.ID, into place: (named: String, absolute: String), in world: World
  ) throws(FileFault) {
    for (path, text) in CourseTemplate.files(for: id) {
      let file = place.absolute + "/" + path
      try makeSharedFolder(Places.folder(of: file))
      try replace(file, with: Array(text.utf8), mode: 0o644)
      world.print(shown(place.named + "/" + path))
    }
  }

  private func isEmpty(_ path: String) -> Bool {
    guard exists(path) else { return true }
    // A folder that cannot be read has not even these two.
    return names(in: path).sorted() == [".", ".."]
  }

  /// As open to others as the creation mask lets it be: courses are there to be read.
  private func makeSharedFolder(_ path: String) throws(FileFault) {
    guard !isFolder(path), path != "/" else { return }
    try makeSharedFolder(Places.folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFault(path: path, code: errno) }
  }
}
