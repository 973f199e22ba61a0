internal import ArgumentParser

struct RecordGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "What the records hold, and how it follows from the answers.",
    subcommands: [RecordList.self, RecordShow.self, RecordExplain.self, RecordExport.self, RecordAudit.self])
}
