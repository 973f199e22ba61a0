import Diagnostics

/// A trainee may have been harmed. A module that names sexual violence says so before its first page.
func missingContentWarning(in module: Node) -> [Diagnostic] {
  guard !module.elements.contains(where: { $0.name == "content-warning" }) else { return [] }
  var first: Range<Int>?
  module.walkText { part in
    if first == nil, case .word(let word) = part, gravestWords.contains(word.hash) { first = word.range }
  }
  guard let first else { return [] }
  let message = "module names sexual violence but has no <content-warning>; say so before its first page"
  let note = Diagnostic.Note("named here first", at: module.source.range(first))
  return [
    Diagnostic(
      .warning, .missingContentWarning, message, at: module.attribute("id")?.range ?? module.tag, notes: [note])
  ]
}

private let gravestWords = WordSet(
  "sexual", "sexually", "rape", "raped", "rapes", "rapist", "molest", "molested", "prostitution", "trafficking")

extension Diagnostic.Code {
  static let missingContentWarning = Self(rawValue: "missing-content-warning")
}

extension Explanation {
  static let missingContentWarning = Explanation(
    .missingContentWarning, .warning,
    rule: "A module that names sexual violence has a `<content-warning>`",
    why: """
      Some trainees were harmed themselves. Nobody should meet the subject without being told before. Asked of courses
      in English only.
      """,
    bad: """
      <module src="modules/02-words.xml"/>
      <!-- modules/02-words.xml -->
      <module id="words" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>What the words mean</title>
        <page id="definition">
          <title>Exploitation</title>
          <p>To abuse power or trust for sexual purposes is exploitation. <source ref="ST/SGB/2003/13" at="1"/></p>
        </page>
      </module>
      """,
    good: """
      <module src="modules/02-words.xml"/>
      <!-- modules/02-words.xml -->
      <module id="words" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>What the words mean</title>
        <content-warning>This module names sexual exploitation. You may pause at any time.</content-warning>
        <page id="definition">
          <title>Exploitation</title>
          <p>To abuse power or trust for sexual purposes is exploitation. <source ref="ST/SGB/2003/13" at="1"/></p>
        </page>
      </module>
      """)
}
