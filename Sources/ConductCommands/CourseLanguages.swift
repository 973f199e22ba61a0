internal import CourseXML
internal import Courseware
internal import TerminalUI

/// How much of the courses can be read in each language, from what the files say of themselves: a list of languages does
/// not wait until every translation has been read.
struct CourseLanguages {
  private var courses = 0
  private var readings: [String: [Translation.Glance]] = [:]

  /// - Parameter course: the only one that is asked about; nil asks about all.
  init(of course: Course.ID?, in shelf: Shelf) {
    for id in course.map({ [$0] }) ?? shelf.ids() {
      let folder = shelf.folder + "/" + id.text
      guard let source = Self.content(folder + "/course.xml").flatMap(CourseFiles.language(at:)) else { continue }
      courses += 1
      readings[source.lowercased(), default: []].append(.ofTheSource)
      for name in names(in: folder + "/locales") where name.hasSuffix(".xlf") {
        let language = name.dropLast(4).lowercased()
        guard language != source.lowercased(), let bytes = Self.content(folder + "/locales/" + name) else { continue }
        readings[language, default: []].append(Translation.glance(at: bytes))
      }
    }
  }

  func coverage(in language: String) -> Tongue.Coverage {
    guard let found = readings[language.lowercased()] else { return .menusOnly }
    return .courses(
      complete: found.count { $0.isComplete }, of: courses, areReviewed: found.allSatisfy(\.isReviewed))
  }

  private static func content(_ path: String) -> [UInt8]? { try? bytes(of: path, limit: 16 << 20) }
}

extension [Tongue] {
  func surveyed(_ courses: CourseLanguages) -> [Tongue] {
    map { tongue in
      var tongue = tongue
      tongue.coverage = courses.coverage(in: tongue.language)
      return tongue
    }
  }
}
