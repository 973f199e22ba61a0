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

  @Option(help: ArgumentHelp("Columns of a line in line mode; 0 breaks none.", valueName: "columns"))
  var wrap = 72

  @Flag(name: .customLong("no-color"), help: "No colour. There is none yet; scripts may say so all the same.")
  var noColor = false

  @Flag(help: "Say nothing but the result.")
  var quiet = false

  func validate() throws {
    guard wrap == 0 || (20...1000).contains(wrap) else {
      throw ValidationError("\"\(wrap)\" columns are no width of a line: give 20 to 1000, or 0 to break none")
    }
  }
}
