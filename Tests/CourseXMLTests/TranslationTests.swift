import Courseware
import Testing

@testable import CourseXML

/// From the author's texts to a course in another language, and what becomes of a translation when a text changes.
struct TranslationTests {
  private static let module = "modules/01-one.xml"

  @Test func isReadAsItWasWritten() {
    let written = TranslationSample().whole
    #expect(written.reread.bytes == written.bytes)
    #expect(written.reread.status(TranslationSample.hash) == written.status(TranslationSample.hash))
  }

  @Test func beginsWithEveryTextMissing() {
    let sample = TranslationSample()
    let status = Translation(of: sample.original, into: "fr", file: TranslationSample.file)
      .status(TranslationSample.hash)
    #expect(status.missing == sample.original.texts.count)
    #expect(status.translated == 0)
  }

  @Test func givesTheCourseInTheOtherLanguageWithTheSameKeys() throws {
    let sample = TranslationSample()
    let translated = sample.files.translated(by: sample.whole, of: sample.original, TranslationSample.hash)
    let source = try #require(CourseReader.readAgain(sample.files))
    let course = try #require(CourseReader.readAgain(translated.files))
    #expect(course.language == "fr")
    #expect(course.title == "fr: Minimal")
    #expect(translated.lessons.untranslated == 0)
    #expect(course.gradedItems.keys.sorted() == source.gradedItems.keys.sorted())
    for (id, item) in source.gradedItems { #expect(course.gradedItems[id]?.choices == item.choices) }
    #expect(course.scored(TranslationSample.hash) != source.scored(TranslationSample.hash))
  }

  @Test func putsEveryMarkBackAroundItsWordsWhereTheTranslatorSetIt() throws {
    let sample = TranslationSample()
    var translation = sample.whole
    translation.change("rule/p[1]") {
      $0.target = Wording(line: "<4/> <3>Toujours</3>: un <1>enfant</1> a <2>moins</2>.")
    }
    let translated = sample.files.translated(by: translation, of: sample.original, TranslationSample.hash)
    let course = try #require(CourseReader.readAgain(translated.files))
    guard case .page(let page)? = course.modules.first?.steps.first,
      case .paragraph(let runs)? = page.blocks.first?.content
    else {
      Issue.record("there is no paragraph")
      return
    }
    let child = try #require(Term.ID("child"))
    #expect(
      runs == [
        .source(Source(reference: "ST/SGB/2003/13", place: "3.2(b)")), .text(" "), .emphasis("Toujours"),
        .text(": un "), .term(child, "enfant"), .text(" a "), .strong("moins"), .text("."),
      ])
  }

  @Test func marksATextThatIsReadInTheSourceLanguage() throws {
    let sample = TranslationSample()
    var translation = sample.whole
    translation.change("rule/title") { $0.target = nil }
    let translated = sample.files.translated(by: translation, of: sample.original, TranslationSample.hash)
    let course = try #require(CourseReader.readAgain(translated.files))
    guard case .page(let page)? = course.modules.first?.steps.first else { return }
    #expect(page.title == "[en] The rule")
    #expect(translated.lessons.untranslated == 1)
  }

  @Test func aParagraphPutInBeforeOthersOrphansNone() {
    var sample = TranslationSample()
    let before = sample.whole
    sample.course.replace("<p>A <term", in: Self.module, with: "<p>New first.</p><p>A <term")
    let merged = before.merged(with: sample.original, TranslationSample.hash)
    #expect(merged.standing("rule/p[1]") == .missing)
    #expect(merged.standing("rule/p[2]") == .unreviewed)
    #expect(merged.unit("rule/p[2]")?.target?.line == before.unit("rule/p[1]")?.target?.line)
    #expect(merged.status(TranslationSample.hash).obsolete == 0)
  }

  @Test func aChangedTextMakesItsTranslationStaleAndKeepsWhatItWasMadeFrom() {
    var sample = TranslationSample()
    let before = sample.whole
    sample.course.replace("You must report.", in: Self.module, with: "You must report at once.")
    let merged = before.merged(with: sample.original, TranslationSample.hash)
    #expect(merged.standing("claim/prompt") == .stale)
    #expect(merged.unit("claim/prompt")?.previous?.source.plain == "You must report.")
    #expect(merged.unit("claim/prompt")?.target?.plain == "fr: You must report.")
    #expect(merged.reread.merged(with: sample.original, TranslationSample.hash).standing("claim/prompt") == .stale)
  }

  @Test func aStaleTranslationIsFreshAgainWhenTheTranslatorHasChangedIt() {
    var sample = TranslationSample()
    let before = sample.whole
    sample.course.replace("You must report.", in: Self.module, with: "You must report at once.")
    var merged = before.merged(with: sample.original, TranslationSample.hash)
    merged.change("claim/prompt") { $0.target = Wording("Vous devez rapporter tout de suite.") }
    let again = merged.reread.merged(with: sample.original, TranslationSample.hash)
    #expect(again.standing("claim/prompt") == .unreviewed)
    #expect(again.unit("claim/prompt")?.previous == nil)
  }

  @Test func aStaleTranslationIsFreshAgainWhenTheTranslatorSaysThatItStillFits() {
    var sample = TranslationSample()
    let before = sample.whole
    sample.course.replace("You must report.", in: Self.module, with: "You must report!")
    var merged = before.merged(with: sample.original, TranslationSample.hash)
    merged.change("claim/prompt") { $0.state = "translated" }
    #expect(merged.merged(with: sample.original, TranslationSample.hash).standing("claim/prompt") == .unreviewed)
  }

  @Test func anApprovalComesBackWhenTheAuthorTakesTheChangeBack() {
    var sample = TranslationSample()
    let first = sample.original
    let approved = sample.whole.approved(by: "Amina Diallo", on: "2026-11-22", TranslationSample.hash).translation
    sample.course.replace("You must report.", in: Self.module, with: "You must report!")
    let stale = approved.merged(with: sample.original, TranslationSample.hash)
    #expect(stale.standing("claim/prompt") == .stale)
    #expect(stale.reread.merged(with: first, TranslationSample.hash).standing("claim/prompt") == .reviewed)
  }

  @Test func aTextThatIsGoneIsKeptAsideAndComesBack() {
    var sample = TranslationSample()
    let (whole, first) = (sample.whole, sample.original)
    sample.course.replace("<item>Second</item>", in: Self.module, with: "")
    let merged = whole.merged(with: sample.original, TranslationSample.hash).reread
    #expect(merged.obsoleteUnit("was:rule/list[1]/item[2]")?.target?.plain == "fr: Second")
    let back = merged.merged(with: first, TranslationSample.hash)
    #expect(back.standing("rule/list[1]/item[2]") == .unreviewed)
    #expect(back.status(TranslationSample.hash).obsolete == 0)
  }

  @Test func aPageThatGetsAnotherIDKeepsItsTranslation() {
    var sample = TranslationSample()
    let before = sample.whole
    sample.course.replace("<page id=\"rule\"", in: Self.module, with: "<page id=\"the-rule\"")
    let merged = before.merged(with: sample.original, TranslationSample.hash)
    #expect(merged.standing("the-rule/p[1]") == .unreviewed)
    #expect(merged.status(TranslationSample.hash).missing == 0)
  }

  @Test func anApprovalCoversExactlyWhatWasApproved() {
    let sample = TranslationSample()
    var approved = sample.whole.approved(by: "Amina Diallo", on: "2026-11-22", TranslationSample.hash).translation
    #expect(approved.reread.status(TranslationSample.hash).reviewed == sample.original.texts.count)
    approved.change("claim/prompt") { $0.target = Wording("Autre chose.") }
    #expect(
      approved.reread.merged(with: sample.original, TranslationSample.hash).standing("claim/prompt") == .unreviewed)
  }

  @Test func approvesOnlyWhatIsNamed() {
    let sample = TranslationSample()
    let approval = sample.whole.approved(
      by: "Amina Diallo", on: "2026-11-22", only: ["rule/title", "claim"], TranslationSample.hash)
    #expect(approval.translation.standing("rule/title") == .reviewed)
    #expect(approval.translation.standing("claim/feedback[true]") == .reviewed)
    #expect(approval.translation.standing("rule/p[1]") == .unreviewed)
  }

  @Test func keepsWhatToolsAndTranslatorsWrote() {
    let sample = TranslationSample()
    let text = String(decoding: sample.whole.bytes, as: UTF8.self)
    let noted = text.replacing(
      "<trans-unit id=\"rule/title\"", with: "<trans-unit id=\"rule/title\" resname=\"r1\""
    )
    .replacing("</target><note from=\"conduct\"", with: "</target><note from=\"Luc\">?</note><note from=\"conduct\"")
    .replacing("<body>", with: "<header><note>by Luc</note></header><body>")
    let merged = Translation.read(Array(noted.utf8), file: TranslationSample.file).value?
      .merged(with: sample.original, TranslationSample.hash)
    let again = String(decoding: merged?.bytes ?? [], as: UTF8.self)
    #expect(again.contains("resname=\"r1\""))
    #expect(again.contains("<note from=\"Luc\">?</note>"))
    #expect(again.contains("<header><note>by Luc</note></header>"))
  }

  @Test func theScoredDigestIsThatOfTheCourseInItsOwnLanguage() throws {
    var sample = TranslationSample()
    let before = try #require(CourseReader.readAgain(sample.files)).scored(TranslationSample.hash)
    sample.course.files[TranslationSample.file] = String(decoding: sample.whole.bytes, as: UTF8.self)
    #expect(try #require(CourseReader.readAgain(sample.files)).scored(TranslationSample.hash) == before)
  }

  @Test func aTranslationIsPartOfTheEdition() {
    var sample = TranslationSample()
    let before = sample.files.edition(TranslationSample.hash)
    sample.course.files[TranslationSample.file] = String(decoding: sample.whole.bytes, as: UTF8.self)
    #expect(sample.files.edition(TranslationSample.hash) != before)
  }

  @Test func aTypedAnswerIsRightInEveryLanguageAndTheScoredDigestIsTheSame() throws {
    var sample = TranslationSample()
    sample.course.replace(
      "</bank>", in: "banks/two.xml",
      with: """
        <short-text id="word" objective="report" points="1"><prompt>Whom?</prompt><answer>OIOS</answer>
          <explanation>So. <source ref="ST/SGB/2003/13"/></explanation></short-text></bank>
        """)
    var translation = sample.whole
    translation.change("word/answer[1]") { $0.target = Wording("BSCI") }
    sample.course.files[TranslationSample.file] = String(decoding: translation.bytes, as: UTF8.self)
    let source = try #require(CourseReader.readAgain(sample.files))
    let course = source.accepting(sample.files.translatedAnswers(in: source, TranslationSample.hash))
    let word = try #require(Item.ID("word"))
    guard case .shortText(let kind)? = course.gradedItems[word]?.kind else { return }
    #expect(kind.accepts("bsci", folding: .first))
    #expect(kind.accepts("oios", folding: .first))
    #expect(!kind.accepts("fr", folding: .first))
    #expect(course.scored(TranslationSample.hash) == source.scored(TranslationSample.hash))
  }
}
