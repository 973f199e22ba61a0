internal import ArgumentParser

struct PersonGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "The trainees of this machine, and what staff allow them.",
    subcommands: [PersonList.self, PersonShow.self, PersonPIN.self, PersonAllow.self])
}
