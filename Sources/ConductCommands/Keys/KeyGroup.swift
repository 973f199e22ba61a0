internal import ArgumentParser

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Keys that sign.", subcommands: [KeyNew.self])
}
