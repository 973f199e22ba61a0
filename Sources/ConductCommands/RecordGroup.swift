internal import ArgumentParser

struct RecordGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "What the records hold, and how it follows from the answers.",
    subcommands: [])
}
struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Certificates: show them, check them.", subcommands: [])
}
struct StoreGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "The store itself.", subcommands: [])
}
