public import ArgumentParser
internal import Glibc
internal import TerminalUI

/// The command tree: a noun, then a verb. Without either it opens the training room.
public struct Conduct: WorldCommand {
  public static let version = "0.1.0"

  public static let configuration = CommandConfiguration(
    commandName: "conduct",
    abstract: "Conduct-and-discipline training in a terminal: courses, finals, certificates, records.",
    discussion: """
      conduct                              open the training room
      conduct take first-steps             go straight to a course
      conduct certificate verify FILE      check a certificate
      conduct record export --format csv   one row for every completion
      """,
    version: version,
    subcommands: [
      Take.self, SetUpCentre.self, CourseGroup.self, PersonGroup.self, RecordGroup.self, CertificateGroup.self,
      StoreGroup.self,
      KeyGroup.self,
    ])

  @OptionGroup var options: GlobalOptions

  public init() {}

  func run(in world: World) throws -> ExitStatus {
    try TrainingSession(options, in: world).run(.catalogue)
  }

  /// Reads the command line, does what it says and tells how that ended.
  public static func start(in world: World) -> Int32 {
    do {
      var command = try parseAsRoot()
      if let command = command as? any WorldCommand { return status(of: command, in: world).rawValue }
      // A noun without a verb, or `help`: the parser has something to say.
      try command.run()
      return ExitStatus.done.rawValue
    } catch {
      exit(withError: error)
    }
  }

  /// A fault that nobody put into words ends like one that somebody did: 1 would be a verdict.
  static func status(of command: any WorldCommand, in world: World) -> ExitStatus {
    do {
      return try command.run(in: world)
    } catch let failure as Failure {
      world.talk(failure.sentence)
    } catch {
      let failure = Failure(
        "This could not be done (\(shown("\(error)"))).", next: "See what the records hold: conduct record audit")
      world.talk(failure.sentence)
    }
    return .couldNot
  }
}

/// A command that is run in a world instead of reaching for the machine by itself.
protocol WorldCommand: ParsableCommand {
  func run(in world: World) throws -> ExitStatus
}
