import CourseXML
import Courseware
import Diagnostics
import SafeXML

/// What is asked of every reader of foreign bytes: that it comes to an end, and that what it says can be shown. The
/// fuzzers ask it of bytes that nobody wrote, the corpus test of those that once broke a reader.
public enum HostileReading: String, CaseIterable, Sendable {
  case xml, course, xliff, table

  public func survives(_ bytes: [UInt8]) {
    switch self {
    case .xml: show(XMLDocument.read(bytes, file: "a.xml").faults, of: ["a.xml": bytes])
    case .course: readCourse(in: FolderText(bytes))
    case .xliff: readTranslation(bytes)
    case .table:
      let reading = SampleTranslation.empty.taking(table: bytes, file: "fr.csv")
      show(reading.diagnostics, of: ["fr.csv": bytes])
    }
  }

  private func readCourse(in folder: FolderText) {
    let checked = CourseFiles.check(folder.entries)
    guard let files = checked.value else { return show(checked.diagnostics, of: [:]) }
    show(files.manifestFaults(standInForSHA256), of: files.bytes)
    let reading = CourseReader.read(files, comparing: standInForSHA256)
    show(reading.diagnostics, of: files.bytes)
    _ = CourseReader.readAgain(files)
    _ = Original.of(files)
    guard let course = reading.value else { return }
    _ = course.scoredText
    _ = files.packed(course, standInForSHA256)
    _ = files.translated(into: "fr", standInForSHA256)
    var chance = SystemRandomNumberGenerator()
    for audience in Audience.allCases { _ = course.drawForm(for: audience, using: &chance) }
  }

  private func readTranslation(_ bytes: [UInt8]) {
    show(Catalogue.read(bytes, file: "fr.xlf").diagnostics, of: ["fr.xlf": bytes])
    let reading = Translation.read(bytes, file: "locales/fr.xlf")
    show(reading.diagnostics, of: ["locales/fr.xlf": bytes])
    guard let translation = reading.value else { return }
    _ = translation.status(standInForSHA256)
    _ = Translation.read(translation.bytes, file: "locales/fr.xlf")
    _ = translation.taking(table: translation.table(standInForSHA256), file: "fr.csv")
    if let original = SampleTranslation.original { _ = translation.merged(with: original, standInForSHA256).bytes }
  }

  private func show(_ diagnostics: [Diagnostic], of sources: [String: [UInt8]]) {
    _ = TextRenderer(sources: sources).render(diagnostics)
    _ = JSONRenderer.render(diagnostics)
  }
}

/// FNV-1a in the place of SHA-256: a reader's bytes decide what it does, not their digest.
func standInForSHA256(_ bytes: [UInt8]) -> [UInt8] {
  let digest = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return (0..<32).map { UInt8(truncatingIfNeeded: digest >> (8 * ($0 % 8))) }
}
