import Diagnostics
import Testing

@testable import CourseXML

/// One fault at a time in a translation that is otherwise whole, at the place that the marks show.
struct TranslationCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let message: String
    let old: String
    let new: String

    init(_ code: String, _ message: String, _ old: String, _ new: String) {
      (self.code, self.message, self.old, self.new) = (code, message, old, new)
    }

    var testDescription: String { "\(code): \(message)" }
  }

  private static let paragraph = #"fr: A <g id="1" ctype="x-term">child</g>"#

  @Test(arguments: [
    Case(
      "missing-mark", #"mark "1" (term) of the source is not in the target"#,
      #"<target state="translated">"# + paragraph,
      #"<target state="translated">«fr: »A child"#),
    Case(
      "foreign-mark", #"mark "7" is not in the source; remove it"#, "fr: You must report.",
      #"«fr: You <g id="7">must</g> report.»"#),
    Case(
      "repeated-mark", #"mark "1" stands twice; each stands once"#, #"<target state="translated">"# + paragraph,
      #"<target state="translated">«<g id="1">x</g>»"# + paragraph),
    Case(
      "wrong-mark", #"mark "1" stands around words in the source; write a g"#,
      #"<target state="translated">"# + paragraph, #"<target state="translated">«fr: A <x id="1"/>»"#),
    Case(
      "empty-target",
      #"target of "claim/prompt" is empty, though its state is "translated"; the trainee reads the source"#,
      #"<target state="translated">fr: You must report.</target>"#, #"<«target» state="translated"></target>"#),
    Case(
      "target-like-source",
      #"target of "claim/explanation/p[1]" is the same as its source; translate it, or leave the target out"#,
      "fr: It is a duty.", "«It is a duty.»"),
    Case(
      "equal-translations",
      #""fr: This one" translates "try/option[a]" too; the choices of one question must differ"#, "fr: That one",
      "«fr: This one»"),
    Case(
      "approval-without-name",
      #"approval of "claim/prompt" names no reviewer; approve it with conduct course approve"#,
      #"<trans-unit id="claim/prompt""#, #"<trans-unit id="claim/prompt" approved="«yes»""#),
    Case(
      "unknown-unit",
      #"unit "claim/promt" belongs to no text of the course; conduct course translate merge puts it aside; did you mean "claim/prompt"?"#,
      "</body>",
      #"<trans-unit id="«claim/promt»"><source>a</source><target>b</target></trans-unit></body>"#),
    Case(
      "broken-hash", #"extradata "source=12" is not source= or approved= and 64 hexadecimal digits; remove it"#,
      #"<trans-unit id="claim/prompt" extradata="HASH""#, #"<trans-unit id="claim/prompt" extradata="«source=12»""#),
    Case(
      "nested-mark", #"mark inside the mark "1"; marks stand beside each other"#, paragraph,
      #"fr: A <«g» id="1">c<x id="9"/></g>"#),
    Case(
      "unknown-mark", #"mark "ph" is not known; a text holds the g and x of its source"#, "fr: You must report.",
      #"fr: <«ph» id="1"/>You must report."#),
    Case(
      "duplicate-id", #"unit "rule/title" is already in this file"#, #"<trans-unit id="claim/prompt""#,
      #"<trans-unit id="«rule/title»""#),
    Case(
      "language-differs", #"target-language "de" is not that of the first file, "fr""#,
      #"original="glossary.xml" source-language="en" target-language="fr""#,
      #"original="glossary.xml" source-language="en" target-language="«de»""#),
    Case(
      "forbidden-character", "direction override U+202E is not allowed: it cannot be seen in the text; remove it",
      "fr: You must report.", "fr: «\u{202E}»You must report."),
    Case(
      "unknown-element", #"element "bin-unit" is not known in "body"; a translation holds trans-units"#, "</body>",
      "<«bin-unit»/></body>"),
  ])
  func reportsAFaultAtItsPlace(_ fault: Case) throws {
    let (faults, marked) = try check(fault.old, fault.new)
    let found = try #require(faults.first { $0.code.rawValue == fault.code }, "\(faults.map(\.message))")
    #expect(found.message == fault.message)
    let place = try #require(marked.first)
    #expect(found.range.start == place.start)
    #expect(found.range.file == place.file)
  }

  /// The translation with one stretch changed, and what is said about it.
  private func check(_ old: String, _ new: String) throws -> ([Diagnostic], [SourceRange]) {
    var sample = TranslationSample()
    let whole = sample.whole
    var text = String(decoding: whole.bytes, as: UTF8.self)
    let hash = whole.unit("claim/prompt")?.seal.source ?? ""
    let old = old.replacing("HASH", with: "source=" + hash)
    try #require(text.contains(old), "\(old) does not stand in the translation")
    text = text.replacing(old, with: new, maxReplacements: 1)
    let marked = MarkedText(text, file: TranslationSample.file)
    sample.course.files[TranslationSample.file] = text
    return (sample.files.translationFaults(TranslationSample.hash), marked.ranges)
  }

  @Test func saysNothingOfAWholeTranslation() {
    var sample = TranslationSample()
    sample.course.files[TranslationSample.file] = String(decoding: sample.whole.bytes, as: UTF8.self)
    #expect(sample.files.translationFaults(TranslationSample.hash).map(\.message) == [])
  }

  @Test func warnsOnceOfWhatIsMissing() {
    var sample = TranslationSample()
    let begun = Translation(of: sample.original, into: "fr", file: TranslationSample.file)
    sample.course.files[TranslationSample.file] = String(decoding: begun.bytes, as: UTF8.self)
    let faults = sample.files.translationFaults(TranslationSample.hash)
    let count = sample.original.texts.count
    #expect(faults.map(\.code.rawValue) == ["missing-translation"])
    #expect(
      faults.map(\.message) == [
        "\"fr\" lacks \(count) of \(count) texts, the first \"one/prompt\"; the trainee reads the source there"
          .replacing("one/prompt", with: sample.original.texts.first?.id ?? "")
      ])
  }

  @Test func warnsOfATextThatWasChangedSince() {
    var sample = TranslationSample()
    let whole = sample.whole
    sample.course.files[TranslationSample.file] = String(decoding: whole.bytes, as: UTF8.self)
    sample.course.replace("You must report.", in: "modules/01-one.xml", with: "You must report at once.")
    let faults = sample.files.translationFaults(TranslationSample.hash)
    #expect(faults.map(\.code.rawValue) == ["stale-translation"])
    #expect(faults.first?.range.start == whole.reread.unit("claim/prompt")?.places.target.start)
  }

  @Test func warnsOfAnApprovalThatIsOlderThanItsText() {
    var sample = TranslationSample()
    var approved = sample.whole.approved(by: "Amina Diallo", on: "2026-11-22", TranslationSample.hash).translation
    approved.change("claim/prompt") { $0.target = Wording("Autre chose.") }
    sample.course.files[TranslationSample.file] = String(decoding: approved.bytes, as: UTF8.self)
    let faults = sample.files.translationFaults(TranslationSample.hash)
    #expect(faults.map(\.code.rawValue) == ["approval-outdated"])
    #expect(faults.first?.range == approved.reread.unit("claim/prompt")?.places.approved)
  }

  @Test func refusesALanguageThatIsNotTheFiles() {
    var sample = TranslationSample()
    let text = String(decoding: sample.whole.bytes, as: UTF8.self)
    sample.course.files[TranslationSample.file] = text.replacing(
      "target-language=\"fr\"", with: "target-language=\"de\"")
    let faults = sample.files.translationFaults(TranslationSample.hash)
    #expect(faults.map(\.message) == [#"target-language "de" is not the language in the file's name, "fr""#])
  }

  @Test func refusesATranslationThatTheGrammarCannotRead() {
    var sample = TranslationSample()
    sample.course.replace(
      "</bank>", in: "banks/two.xml",
      with: """
        <short-text id="word" objective="report" points="1"><prompt>Whom?</prompt><answer>OIOS</answer>
          <explanation>So. <source ref="ST/SGB/2003/13"/></explanation></short-text></bank>
        """)
    var translation = sample.whole
    translation.change("word/answer[1]") { $0.target = Wording("...") }
    sample.course.files[TranslationSample.file] = String(decoding: translation.bytes, as: UTF8.self)
    let faults = sample.files.translationFaults(TranslationSample.hash)
    #expect(faults.map(\.code.rawValue) == ["unusable-translation"])
  }
}
