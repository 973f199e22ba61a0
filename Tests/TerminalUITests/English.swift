import Courseware
import FoundationEssentials

/// The program's English words as they are shipped, by a scan of the lines; the reader of the format has its own tests.
let english: Phrasebook = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = (try? Data(contentsOf: root.appending(path: "Locales/en.xlf"))) ?? Data()
  let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
  var texts: [Phrase: String] = [:]
  for line in lines {
    guard let id = line.between("id=\"", "\""), let text = line.between("<source>", "</source>") else { continue }
    guard let phrase = Phrase(rawValue: id) else { continue }
    texts[phrase] =
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
  guard let phrases = Phrasebook(language: "en", texts: texts) else {
    preconditionFailure("Locales/en.xlf lacks \(Phrase.allCases.filter { texts[$0] == nil })")
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
