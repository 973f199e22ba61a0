internal import ArgumentParser
internal import Courseware
internal import TerminalUI

struct Take: WorldCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go straight to a course.",
    discussion: """
      conduct take first-steps
      conduct take sea-prevention --lang fr
      conduct take first-steps --plain < answers.txt
      """)

  @Argument(help: "The course's id: the name of its folder.")
  var course: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let id = Course.ID(course) else {
      throw Failure("\"\(shown(course))\" is no course's id.", next: "Ids are small letters, digits and hyphens.")
    }
    return try TrainingSession(options, in: world).run(.course(id))
  }
}

struct SetUpCentre: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Five questions about this centre.",
    discussion: """
      conduct setup
      conduct setup --centre /etc/conduct/centre
      """)

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    try TrainingSession(options, in: world).run(.setUp)
  }
}
