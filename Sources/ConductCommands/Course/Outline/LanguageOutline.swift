internal import CourseXML
internal import Courseware
internal import Encoding

/// A language in which the course can be read.
struct LanguageOutline {
  let tag: String
  let state: State

  enum State {
    case source
    case translated(TranslationStatus)
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
        return LanguageOutline(tag: tag, state: .translated(translation.merged(with: original, sha256).status(sha256)))
      }
  }

  var words: String {
    switch state {
    case .source: "as it was written"
    case .faulty: "has errors: conduct course check"
    case .translated(let status):
      "\(status.translated) of \(status.texts) texts translated, \(status.reviewed) of them reviewed; "
        + "\(status.stale) stale, \(status.missing) missing"
    }
  }

  var json: JSON {
    switch state {
    case .source: ["state": "source", "tag": .string(tag)]
    case .faulty: ["state": "faulty", "tag": .string(tag)]
    case .translated(let status):
      [
        "missing": .integer(status.missing), "reviewed": .integer(status.reviewed), "stale": .integer(status.stale),
        "state": "translated", "tag": .string(tag), "texts": .integer(status.texts),
        "translated": .integer(status.translated),
      ]
    }
  }
}
