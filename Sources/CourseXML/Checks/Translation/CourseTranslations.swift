public import Diagnostics

extension CourseFiles {
  /// What is to be said about the translations of a course whose own files are sound.
  public func translationFaults(_ sha256: @escaping SHA256) -> [Diagnostic] {
    let paths = paths(of: .locale)
    guard !paths.isEmpty, let original = Original.of(self).value else { return [] }
    return paths.flatMap { path -> [Diagnostic] in
      let reading = Translation.read(bytes[path, default: []], file: path)
      guard let translation = reading.value else { return reading.diagnostics }
      let merged = translation.merged(with: original, sha256)
      let faults = merged.check(against: original, sha256)
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
