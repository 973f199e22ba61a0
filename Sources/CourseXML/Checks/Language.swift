import Diagnostics

/// Every file of a course is written in the course's language; translations stand in files of their own.
func languageDiffers(_ root: Node, from language: String) -> [Diagnostic] {
  guard let written = root.attribute("xml:lang"), !written.value.utf8.elementsEqual(language.utf8) else { return [] }
  let message = "xml:lang \"\(written.value)\" is not the course's language; course.xml says \"\(language)\""
  let fix = Diagnostic.FixIt(replace: written.range, with: language)
  return [Diagnostic(.error, .languageDiffers, message, at: written.range, fixIts: [fix])]
}

/// The shape of a BCP 47 tag: letters, then letters and digits, in parts of at most eight.
func notALanguageTag(_ tag: Placed<String>) -> [Diagnostic] {
  if isLanguageTag(tag.value) { return [] }
  let message = "xml:lang \"\(tag.value)\" is not a language tag such as en, fr or zh-Hans"
  return [Diagnostic(.error, .wrongValue, message, at: tag.range)]
}

/// Whether it has the shape of a BCP 47 tag.
public func isLanguageTag(_ tag: String) -> Bool {
  let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return
    parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 || index > 0 && (0x30...0x39).contains(byte)
        }
    } && tag.utf8.count <= 35
}

extension Diagnostic.Code {
  static let languageDiffers = Self(rawValue: "language-differs")
}

extension Explanation {
  static let languageDiffers = Explanation(
    .languageDiffers, .error,
    rule: "Every file of a course is written in the course's language",
    why: """
      The reader's lines, a screen reader's voice and the reading checks follow the language. Translations stand in
      files of their own, in locales/.
      """,
    bad: """
      <!-- glossary.xml -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="fr">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """,
    good: """
      <!-- glossary.xml -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """)
}
