internal import CourseXML
internal import Courseware
internal import Encoding

/// A language in which the course can be read.
struct LanguageOutline {
  let tag: String
  let state: State

  enum State {
    case source
    /// - Parameter terms: nil where there is no term list.
    case translated(TranslationStatus, terms: Translation.TermStatus?)
    /// The translation has errors and nobody reads it: the compiler says which.
    case faulty
  }

  static func all(of authored: AuthoredCourse) -> [LanguageOutline] {
    let files = authored.files
    let source = LanguageOutline(tag: authored.course.language, state: .source)
    let original = Original.of(files).value
    return [source]
      + files.translations.map { tag in
        let path = "locales/\(tag).xlf"
        guard let original, files.translated(into: tag, sha256) != nil,
          let translation = Translation.read(files.bytes[path, default: []], file: path).value
        else { return LanguageOutline(tag: tag, state: .faulty) }
        let merged = translation.merged(with: original, sha256)
        let terms = files.termList(of: tag)?.value.map { merged.status(of: $0, sha256) }
        return LanguageOutline(tag: tag, state: .translated(merged.status(sha256), terms: terms))
      }
  }

  var words: String {
    switch state {
    case .source: "as it was written"
    case .faulty: "has errors: conduct course check"
    case .translated(let status, let terms):
      "\(status.translated) of \(status.texts) texts translated, \(status.reviewed) of them reviewed; "
        + "\(status.stale) stale, \(status.missing) missing"
        + (terms.map { "; " + $0.words } ?? "")
    }
  }

  var json: JSON {
    switch state {
    case .source: return ["state": "source", "tag": .string(tag)]
    case .faulty: return ["state": "faulty", "tag": .string(tag)]
    case .translated(let status, let terms):
      var object: JSON.Object = [
        "missing": .integer(status.missing), "reviewed": .integer(status.reviewed), "stale": .integer(status.stale),
        "state": "translated", "tag": .string(tag), "texts": .integer(status.texts),
        "translated": .integer(status.translated),
      ]
      object["terms"] = terms.map { .integer($0.terms) }
      object["texts-in-other-words"] = terms.map { .integer($0.textsNotFollowing) }
      return .object(object)
    }
  }
}
