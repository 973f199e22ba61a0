internal import ArgumentParser

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Courses/ and Locales/.", valueName: "dir"))
  var content: String?

  @Option(help: ArgumentHelp("The store: a file, or sqlite:FILE.", valueName: "url"))
  var store: String?

  @Option(help: ArgumentHelp("The file with the centre's answers to the set-up.", valueName: "file"))
  var centre: String?

  @Option(help: ArgumentHelp("The language to speak, such as fr.", valueName: "tag"))
  var lang: String?

  @Flag(help: "Lines only: for screen readers, pipes and scripts.")
  var plain = false

  @Flag(name: .customLong("no-color"), help: "No colour. There is none yet; scripts may say so all the same.")
  var noColor = false

  @Flag(help: "Say nothing but the result.")
  var quiet = false
}
