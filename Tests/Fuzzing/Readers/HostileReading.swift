import CourseXML
import Courseware
import Diagnostics
import SafeXML

/// What is asked of every reader of foreign bytes: that it comes to an end, and that what it says can be shown. The
/// fuzzers ask it of bytes that nobody wrote, the corpus test of those that once broke a reader.
public enum HostileReading: String, CaseIterable, Sendable {
  case xml, course, xliff

  public func survives(_ bytes: [UInt8]) {
    switch self {
    case .xml: show(XMLDocument.read(bytes, file: "a.xml").faults, of: ["a.xml": bytes])
    case .xliff: show(Catalogue.read(bytes, file: "fr.xlf").diagnostics, of: ["fr.xlf": bytes])
    case .course: readCourse(in: FolderText(bytes))
    }
  }

  private func readCourse(in folder: FolderText) {
    let checked = CourseFiles.check(folder.entries)
    guard let files = checked.value else { return show(checked.diagnostics, of: [:]) }
    let reading = CourseReader.read(files)
    show(reading.diagnostics, of: files.bytes)
    _ = CourseReader.readAgain(files)
    guard let course = reading.value else { return }
    _ = course.scoredText
    var chance = SystemRandomNumberGenerator()
    for audience in Audience.allCases { _ = course.drawForm(for: audience, using: &chance) }
  }

  private func show(_ diagnostics: [Diagnostic], of sources: [String: [UInt8]]) {
    _ = TextRenderer(sources: sources).render(diagnostics)
    _ = JSONRenderer.render(diagnostics)
  }
}
