import Diagnostics

/// A page above the school grade that the course promises. The grade is that of Kincaid, Fishburne, Rogers and Chissom,
/// "Derivation of new readability formulas for Navy enlisted personnel" (1975):
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59. It was made for English, and says nothing of less
/// than a hundred words.
func readingGrade(of page: Node, atMost limit: Int) -> [Diagnostic] {
  var (words, syllables, sentences) = (0, 0, 0)
  var isOpen = false
  page.walkText { part in
    switch part {
    case .word(let word):
      words += 1
      syllables += word.syllables
      isOpen = true
    case .end:
      if isOpen { sentences += 1 }
      isOpen = false
    }
  }
  guard words >= 100, sentences > 0 else { return [] }
  // In hundredths, by whole numbers: the same page has the same grade on every machine.
  let grade = 39 * words / sentences + 1180 * syllables / words - 1559
  guard grade > limit * 100 else { return [] }
  let shown = "\(grade / 100).\(grade % 100 / 10)"
  let message = "page reads at grade \(shown), above the course's \(limit); use shorter sentences and shorter words"
  return [Diagnostic(.warning, .readingGrade, message, at: page.attribute("id")?.range ?? page.tag)]
}

extension Diagnostic.Code {
  static let readingGrade = Self(rawValue: "reading-grade")
}
