import Diagnostics

extension Explanation {
  static let unknownPhrase = Explanation(
    .unknownPhrase, .error,
    rule: "A catalogue holds only phrases that the program says",
    why: """
      A phrase under a wrong id would never be shown, and its translator would not learn of it.
      """,
    bad: """
      <trans-unit id="wellcome-title"><source>Welcome</source><target>Bienvenue</target></trans-unit>
      """,
    good: """
      <trans-unit id="welcome-title"><source>Welcome</source><target>Bienvenue</target></trans-unit>
      """)
}

extension Explanation {
  static let missingPhrase = Explanation(
    .missingPhrase, .error,
    rule: "A catalogue holds every phrase of the program",
    why: """
      A trainee who reads French would meet a sentence in English in the middle of a final.
      """,
    bad: """
      <!-- Locales/fr.xlf -->
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="conduct" source-language="en" target-language="fr" datatype="plaintext">
          <body/>
        </file>
      </xliff>
      """,
    good: """
      <trans-unit id="welcome-title"><source>Welcome</source><target>Bienvenue</target></trans-unit>
      """)
}

extension Explanation {
  static let placeholders = Explanation(
    .placeholders, .error,
    rule: "A translation has the placeholders of its source, and no others",
    why: """
      The program puts a name or a number in the place of {name}. Without it the sentence says nothing; a foreign one
      is shown as it stands.
      """,
    bad: """
      <trans-unit id="catalogue-signed-in">
        <source>Signed in: {name}.</source><target>Vous êtes : {nom}.</target>
      </trans-unit>
      """,
    good: """
      <trans-unit id="catalogue-signed-in">
        <source>Signed in: {name}.</source><target>Vous êtes : {name}.</target>
      </trans-unit>
      """)
}
