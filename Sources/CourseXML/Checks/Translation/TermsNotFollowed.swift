import Diagnostics

/// A term has one name in a language: a trainee who meets two takes them for two things.
func termsNotFollowed(_ list: TermList, in translation: Translation, _ sha256: SHA256) -> [Diagnostic] {
  translation.notFollowing(list, sha256).flatMap { unit, terms in
    terms.map { term in
      let message =
        "term \"\(term.english)\" of \"\(unit.id)\" is said in other words; its forms are "
        + term.forms.map { "\"\($0)\"" }.joined(separator: ", ")
      return Diagnostic(.warning, .termNotFollowed, message, at: unit.places.target)
    }
  }
}

extension Diagnostic.Code {
  static let termNotFollowed = Self(rawValue: "term-not-followed")
}

extension Explanation {
  static let termNotFollowed = Explanation(
    .termNotFollowed, .warning,
    rule: "A translation says a term in one of the forms of its term list",
    why: """
      A trainee who meets two names takes them for two things. The list beside a translation holds the terms that the
      United Nations uses in the language, each with the forms of which a text must hold one. Where a form is missing from
      the list, put it in.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-report/prompt">
        <source>A suspicion is enough for a report.</source>
        <target>Un doute suffit pour signaler.</target>
      </trans-unit>
      <!-- locales/fr.terms.csv -->
      english,forms
      suspicion,soupçon
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-report/prompt">
        <source>A suspicion is enough for a report.</source>
        <target>Un soupçon suffit pour signaler.</target>
      </trans-unit>
      <!-- locales/fr.terms.csv -->
      english,forms
      suspicion,soupçon
      """)
}
