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
      syllables += Syllables.count(in: page.source.bytes[word.range])
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

extension Explanation {
  static let readingGrade = Explanation(
    .readingGrade, .warning,
    rule: "No page reads above the grade that the course promises in reading-grade",
    why: """
      The grade is the years of school that a reader in English needs for it (Flesch-Kincaid, 1975). Shorter sentences
      and shorter words lower it. It is counted for pages of 100 words and more, of courses in English that name a
      reading-grade.
      """,
    bad: """
      <!-- course.xml says reading-grade="9" -->
      <page id="duties">
        <title>Help</title>
        <p>Personnel participating in peacekeeping operations are categorically obligated to communicate allegations concerning
          exploitative relationships immediately. Confidentiality considerations notwithstanding, organizational accountability
          necessitates comprehensive documentation of observable circumstances, chronological particulars and identifiable
          participants. Individuals experiencing uncertainty regarding appropriate institutional procedures should consult
          designated representatives without unnecessary hesitation.</p>
        <p>Retaliation against complainants constitutes misconduct. Administrative authorities additionally guarantee
          psychological assistance, medical consultation and practical accommodation for affected individuals. Investigators
          exclusively possess the competence necessary for establishing evidentiary foundations; consequently, unauthorized
          interrogation jeopardizes vulnerable witnesses and subsequent proceedings. Organizational documentation remains
          permanently accessible. Supervisory personnel demonstrate exemplary responsibility continuously,
          supporting organizational transparency and strengthening institutional credibility among local communities and partner
          governments throughout the entire operational area.</p>
      </page>
      """,
    good: """
      <!-- course.xml says reading-grade="9" -->
      <page id="duties">
        <title>Help</title>
        <p>You must report what you see. You need no proof. Your name is kept safe. Nobody may harm you for it.</p>
      </page>
      """)
}
