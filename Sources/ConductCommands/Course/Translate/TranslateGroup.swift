internal import ArgumentParser

struct TranslateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "A course, or the program's own words, in other languages.",
    discussion: """
      conduct course translate extract fr Courses/sea-prevention
      conduct course translate merge Courses/sea-prevention
      conduct course translate status Courses/sea-prevention
      conduct course translate approve fr Courses/sea-prevention --by "Amina Diallo"
      conduct course translate extract sw Locales
      """,
    subcommands: [TranslateExtract.self, TranslateMerge.self, TranslateStatus.self, TranslateApprove.self])
}
