/// Words in a text that are nobody's to translate: they stand in every language as they are typed.
extension String {
  /// Without the commands of the program, and without what `withoutNames` leaves out.
  var withoutTypedWords: String { commands.reduce(self) { $0.replacing($1, with: " ") }.withoutNames }

  /// Without placeholders, language tags in brackets, names of time zones and files.
  var withoutNames: String {
    replacing(#/\{[^}]*\}|\[[a-z-]+\]|Documentation\/[A-Za-z.]+|[A-Z][a-z]+\/[A-Z][A-Za-z]+/#, with: " ")
  }

  /// Commands of the program that stand in it.
  var commands: [String] {
    matches(of: #/conduct (certificate|course|key|person|record|setup|store)( [a-z-]+)*/#).map { String($0.output.0) }
  }
}
