internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Glibc
internal import TerminalUI

/// The languages that the program speaks here: one catalogue of `Locales/` each.
struct Languages {
  /// The chosen one first.
  let tongues: [House.Tongue]
  /// The words that papers are written in.
  var chosen: Phrasebook { tongues[0].words }

  /// English must be whole, since everything is measured by it; a fault in another catalogue leaves that one out and
  /// says so.
  init(in folder: String, asked: String?, world: World) throws(Failure) {
    var catalogues: [Catalogue] = []
    for name in Self.names(in: folder) {
      let path = folder + "/" + name
      let content: [UInt8]
      do { content = try bytes(of: path, limit: 16 << 20) } catch { throw error.failure }
      let reading = Catalogue.read(content, file: path)
      if let catalogue = reading.value {
        catalogues.append(catalogue)
      } else {
        world.talk(
          "conduct: The words in \(shown(path)) have faults and are not used (\(reading.diagnostics.first?.message ?? ""))."
        )
      }
    }
    guard let english = catalogues.first(where: { $0.phrasebook.language == "en" }) else {
      throw Failure("The English words are missing in \(shown(folder)).", next: "Put en.xlf back, then try again.")
    }
    if asked == "en-XA" { catalogues.append(Catalogue.pseudo(of: english)) }
    let wanted = asked.flatMap { tag in catalogues.first { $0.phrasebook.language == tag } }
    if let asked, wanted == nil {
      throw Failure(
        "There are no words in \"\(shown(asked))\".",
        next: "Choose one of: " + catalogues.map(\.phrasebook.language).joined(separator: ", "))
    }
    let first = wanted ?? english
    let others = catalogues.filter { $0.phrasebook.language != first.phrasebook.language }
    tongues = ([first] + others).map { House.Tongue(words: $0.phrasebook, isReviewed: $0.state != .unreviewed) }
  }

  func words(in language: String) -> Phrasebook? { tongues.first { $0.words.language == language }?.words }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".xlf") { names.append(name) }
    }
    return names.sorted()
  }
}
