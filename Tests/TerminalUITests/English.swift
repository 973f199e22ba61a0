import Courseware
import FoundationEssentials

/// The program's English words as they are shipped, by a scan of the lines; the reader of the format has its own tests.
let english: Phrasebook = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = (try? Data(contentsOf: root.appending(path: "Locales/en.xlf"))) ?? Data()
  let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
  var texts: [Phrase: String] = [:]
  var forms: [Phrase: [PluralCategory: String]] = [:]
  for line in lines {
    guard let id = line.between("id=\"", "\""), let text = line.between("<source>", "</source>") else { continue }
    let words = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    let parts = id.split(whereSeparator: { "[]".contains($0) }).map(String.init)
    guard let phrase = Phrase(rawValue: parts[0]) else { continue }
    if let form = parts.dropFirst().first.flatMap(PluralCategory.init(rawValue:)) {
      forms[phrase, default: [:]][form] = words
    } else {
      texts[phrase] = words
    }
  }
  guard
    let phrases = Phrasebook(
      language: "en", texts: texts, forms: forms, category: { $0 == 1 ? .one : .other })
  else {
    preconditionFailure("Locales/en.xlf lacks \(Phrase.allCases.filter { texts[$0] == nil && forms[$0] == nil })")
  }
  return phrases
}()

extension Substring {
  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
      return nil
    }
    return String(self[first.upperBound..<last.lowerBound])
  }
}
