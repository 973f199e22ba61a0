import CourseXML
import Courseware
import Testing

struct CatalogueGlanceTests {
  private func glance(_ units: String, approved: Bool = true, _ language: String = "fr") -> Catalogue.Glance? {
    let target = language == "en" ? "" : " target-language='fr'"
    let yes = approved ? "yes" : "no"
    let text =
      "<?xml version='1.0'?><xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
      + "<file original='conduct' source-language='en' datatype='plaintext'\(target)><body>"
      + "<trans-unit id='chosen' resname='a>b' approved='\(yes)' extradata='approved=2'><source>a</source><target>b</target></trans-unit>"
      + "\(units)<trans-unit id=\"with-mark\" approved=\"yes\" extradata='source=1 approved=2'><source>a</source></trans-unit></body></file></xliff>"
    return Catalogue.glance(at: Array(text.utf8), for: [.languageName], file: "Locales/\(language).xlf")
  }

  private let name =
    "<trans-unit id='language-name' approved='yes' extradata='approved=2'><source>English</source>"
    + "<target>Français &amp; <!-- no --> créole</target></trans-unit>"

  @Test func findsWhatIsAskedForAndReadsNothingElse() {
    #expect(glance(name)?.texts == [.languageName: "Français & créole"])
    #expect(glance(name)?.language == "fr")
  }

  @Test func isReviewedWhenEveryUnitIsApproved() {
    #expect(glance(name)?.state == .reviewed)
    #expect(glance(name, approved: false)?.state == .unreviewed)
  }

  @Test func theSourceLanguageNeedsNoReview() {
    #expect(glance("<trans-unit id='language-name'><source>English</source></trans-unit>", "en")?.state == .source)
  }

  @Test func passesOverCommentsAndWhatIsKeptAside() {
    #expect(
      glance("<!--" + name.replacing("Français", with: "A") + "-->" + name)?.texts[.languageName] == "Français & créole"
    )
    let aside = "<group restype='x-obsolete'><trans-unit id='language-name'><source>a</source></trans-unit></group>"
    #expect(glance(name + aside)?.texts == [.languageName: "Français & créole"])
    #expect(glance(name + aside)?.state == .reviewed)
  }

  @Test(arguments: [
    "", "<trans-unit id='language-name'><source>English</source></trans-unit>",
    "<trans-unit id='language-name'><source>English</source><target>a", "<x:trans-unit id='language-name'/>",
  ])
  func cannotTellWhatIsNotThere(unit: String) { #expect(glance(unit) == nil) }

  @Test(arguments: [
    "", "<xliff/>", "<", "<trans-unit", "<!--", "<body></body>", "<trans-unit id='language-name'></body>",
  ])
  func cannotTellOfOtherFiles(text: String) {
    #expect(Catalogue.glance(at: Array(text.utf8), for: [.languageName], file: "Locales/fr.xlf") == nil)
  }

  @Test(arguments: ShippedCatalogues.languages)
  func saysOfTheShippedOnesWhatReadingThemSays(language: String) throws {
    let file = ShippedCatalogues.file(of: language)
    let bytes = try ShippedCatalogues.bytes(of: language)
    let whole = try #require(Catalogue.read(bytes, file: file).value)
    let glance = try #require(Catalogue.glance(at: bytes, for: [.languageName, .languageNotReviewed], file: file))
    #expect(glance.state == whole.state)
    for (phrase, text) in glance.texts { #expect(text == whole.phrasebook(phrase)) }
  }
}
