import CourseXML
import Testing

struct TranslationGlanceTests {
  private func glance(_ units: String...) -> Translation.Glance {
    Translation.glance(at: Array("<xliff><file><body>\(units.joined())</body></file></xliff>".utf8))
  }

  private func unit(_ target: String, _ attributes: String = "") -> String {
    "<trans-unit id='a' \(attributes)><source>a</source>\(target)</trans-unit>"
  }

  private let done = "<target state='translated'>b</target>"
  private let signature = "approved='yes' extradata='source=1 approved=2'"

  @Test func isCompleteWhenEveryTextHasATranslation() {
    #expect(glance(unit(done), unit("<target>a <g id='1'>b</g></target>")).isComplete)
  }

  @Test(arguments: [
    "", "<target/>", "<target></target>", "<target state='needs-translation'>b</target>",
    "<target state='new'>a</target>",
    "<target state='needs-review-translation'>b</target>", "<alt-trans><target>b</target></alt-trans>",
  ])
  func isNotCompleteWhileATextWaits(target: String) { #expect(!glance(unit(done), unit(target)).isComplete) }

  @Test func whatIsKeptAsideDoesNotWait() {
    let inner = "<group>" + unit("") + "</group>" + unit("")
    #expect(glance(unit(done), "<group restype='x-obsolete'>\(inner)</group>").isComplete)
    #expect(!glance(unit(done), "<group restype='x-obsolete'>\(inner)</group>", unit("")).isComplete)
  }

  @Test func theGuideIsNotForWhomTheListIs() {
    func file(_ path: String, _ unit: String) -> String { "<file original='\(path)'><body>\(unit)</body></file>" }
    func glance(_ files: String) -> Translation.Glance { Translation.glance(at: Array("<xliff>\(files)</xliff>".utf8)) }
    #expect(glance(file("guide.xml", unit("")) + file("course.xml", unit(done, signature))).isReviewed)
    #expect(!glance(file("guide.xml", unit(done)) + file("glossary.xml", unit(""))).isComplete)
  }

  @Test func aTagThatClosesItselfOpensNothing() {
    #expect(glance(unit("<alt-trans/>" + done)).isComplete)
    #expect(!glance("<group restype='x-obsolete'/>", unit("")).isComplete)
  }

  @Test func isReviewedWhenEveryTextWasSignedOff() {
    #expect(glance(unit(done, signature), unit(done, signature)).isReviewed)
    #expect(!glance(unit(done, signature), unit(done)).isReviewed)
  }

  @Test func aToolsMarkAloneIsNoSignature() { #expect(!glance(unit(done, "approved='yes'")).isReviewed) }

  @Test(arguments: ["", "<", "<trans-unit", "<xliff/>", "no file at all"])
  func saysNothingGoodOfOtherFiles(text: String) {
    #expect(Translation.glance(at: Array(text.utf8)) == Translation.glance(at: []))
    #expect(!Translation.glance(at: Array(text.utf8)).isComplete)
  }

  @Test func tellsTheLanguageOfACourseFromItsFirstTag() {
    #expect(
      CourseFiles.language(at: Array("<?xml version='1.0'?><!-- <course> --><course xml:lang='en'>".utf8)) == "en")
    #expect(CourseFiles.language(at: Array("<course>".utf8)) == nil)
    #expect(CourseFiles.language(at: Array("<courses xml:lang='en'>".utf8)) == nil)
  }
}
