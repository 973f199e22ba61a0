import Testing

@testable import CourseXML

/// Which texts of a course there are to translate, and how they are named.
struct OriginalTests {
  private let original = TranslationSample().original

  @Test func namesATextByTheNearestElementWithAnIDAndTheWayFromThere() {
    let ids = original.texts.map(\.id)
    for id in [
      "minimal/title", "minimal/certificate/title", "one/title", "know", "rule/title", "rule/p[1]",
      "rule/list[1]/item[2]", "rule/callout[1]/p[1]", "rule/table[1]/row[2]/cell[1]", "try/prompt", "try/option[a]",
      "try/option[b]/feedback/p[2]", "claim/feedback[true]", "whom/pair[p1]/left", "whom/distractor[d1]",
      "steps/entry[e2]", "child/term", "child/meaning",
    ] { #expect(ids.contains(id), "\(id)") }
    #expect(Set(ids).count == ids.count)
  }

  @Test func givesEachTextOnceInTheOrderWritten() {
    let module = original.files.first { $0.path == "modules/01-one.xml" }?.texts.map(\.id) ?? []
    #expect(module.prefix(6) == ["one/title", "know", "report", "one/content-warning", "rule/title", "rule/p[1]"])
  }

  @Test func keepsMarksAndLeavesOutWhatIsATextOfItsOwn() {
    let texts = Dictionary(uniqueKeysWithValues: original.texts.map { ($0.id, $0.wording.line) })
    #expect(texts["rule/p[1]"] == "A <1>child</1> is <2>under 18</2>, <3>always</3>. <4/>")
    #expect(texts["try/option[a]"] == "This one")
    #expect(texts["try/option[a]/feedback"] == "Yes.")
  }

  @Test func tellsElementsOfTwoKindsWithOneIDApart() {
    var sample = TranslationSample()
    sample.course.replace("<page id=\"rule\"", in: "modules/01-one.xml", with: "<page id=\"one\"")
    let ids = sample.original.texts.map(\.id)
    #expect(ids.contains("one/title"))
    #expect(ids.contains("page:one/title"))
  }

  @Test func readsTheGapsOfATextAsMarksAndTheirOptionsAsTexts() {
    let bank = """
      <bank id="gaps" xmlns="urn:conduct:course:1" xml:lang="en">
        <gap-choice id="fill" objective="report" points="1">
          <prompt>Fill in.</prompt>
          <text>Tell <gap id="g1"><option id="a" correct="true">OIOS</option><option id="b">nobody</option></gap> <em>now</em>.</text>
          <explanation>So. <source ref="ST/SGB/2003/13"/></explanation>
        </gap-choice>
      </bank>
      """
    var sample = TranslationSample()
    sample.course.files["banks/gaps.xml"] = bank
    let texts = Dictionary(uniqueKeysWithValues: sample.original.texts.map { ($0.id, $0.wording.line) })
    #expect(texts["fill/text"] == "Tell <1/> <2>now</2>.")
    #expect(texts["fill/text/gap[g1]/option[b]"] == "nobody")
  }
}

struct WordingTests {
  @Test(arguments: ["", "Be calm.", "Be <1>calm</1>.<2/>", "a \\< b \\> c \\\\ d", "<1></1>"])
  func isReadAgainFromItsLine(_ line: String) {
    #expect(Wording(line: line)?.line == line)
  }

  @Test(arguments: ["<1>calm", "calm</1>", "<1>a<2/></1>", "<1>a</2>"])
  func refusesMarksThatAreNotClosed(_ line: String) {
    #expect(Wording(line: line) == nil)
  }

  @Test func takesASignThatIsNoMarkForText() {
    #expect(Wording(line: "a < b")?.plain == "a < b")
  }
}
