public import Diagnostics

extension CourseFiles {
  /// What is to be said about the translations of a course whose own files are sound.
  public func translationFaults(_ sha256: @escaping SHA256) -> [Diagnostic] {
    let paths = paths(of: .locale)
    guard !paths.isEmpty, let original = Original.of(self).value else { return [] }
    return paths.flatMap { path -> [Diagnostic] in
      let list = languageOf(path).flatMap(termList)
      let reading = Translation.read(bytes[path, default: []], file: path)
      guard let translation = reading.value else { return reading.diagnostics + (list?.diagnostics ?? []) }
      let merged = translation.merged(with: original, sha256)
      let faults =
        merged.check(against: original, sha256) + (list?.diagnostics ?? [])
        + (list?.value.map { termsNotFollowed($0, in: merged, sha256) } ?? [])
      guard !faults.hasErrors else { return faults.inReadingOrder }
      let read = CourseReader.read(translated(by: merged, of: original, sha256).files)
      return faults.inReadingOrder + unusableTranslation(read.diagnostics, tag: translation.tag)
    }
  }
}

/// The course in a language is a course: what the grammar refuses there would leave a trainee without it. The other
/// checks say what is wrong more exactly; this one stands behind them.
private func unusableTranslation(_ diagnostics: [Diagnostic], tag: SourceRange) -> [Diagnostic] {
  guard let first = diagnostics.first(where: { $0.severity == .error }) else { return [] }
  let message = "course cannot be read in this language: \(first.range.file): \(first.message)"
  return [Diagnostic(.error, .unusableTranslation, message, at: tag)]
}

extension Diagnostic.Code {
  static let unusableTranslation = Self(rawValue: "unusable-translation")
}

extension Explanation {
  static let unusableTranslation = Explanation(
    .unusableTranslation, .error,
    rule: "The course can be read in every language that it has",
    why: """
      What the grammar refuses in the other language would leave a trainee without the course.
      """,
    bad: """
      <!-- banks/duty.xml -->
      <short-text id="name-it" objective="report" points="1">
        <prompt>Which body investigates?</prompt>
        <answer>OIOS</answer>
        <explanation>It is independent. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      <!-- locales/fr.xlf -->
      <trans-unit id="name-it/answer[1]"><source>OIOS</source><target>...</target></trans-unit>
      """,
    good: """
      <!-- banks/duty.xml -->
      <short-text id="name-it" objective="report" points="1">
        <prompt>Which body investigates?</prompt>
        <answer>OIOS</answer>
        <explanation>It is independent. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      <!-- locales/fr.xlf -->
      <trans-unit id="name-it/answer[1]"><source>OIOS</source><target>BSCI</target></trans-unit>
      """)
}
