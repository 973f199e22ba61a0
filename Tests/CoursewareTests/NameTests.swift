import Courseware
import Testing

@Suite struct NameTests {
  @Test(arguments: ["a", "under-18", "0", String(repeating: "x", count: 64)])
  func takesSmallLettersDigitsAndHyphens(_ text: String) { #expect(Name<Item>(text)?.text == text) }

  @Test(arguments: ["", "-a", "A", "é", "a b", "a_b", "a/b", String(repeating: "x", count: 65)])
  func refusesWhatIsNone(_ text: String) { #expect(Name<Item>(text) == nil) }
}

@Suite struct UniqueIDTests {
  @Test func carriesVersionVariantAndTime() {
    var random = Seeded(7)
    let id = Attempt.ID(milliseconds: 0x0192_f0c1_0000, random: &random)
    #expect(id.description.hasPrefix("0192f0c1-0000-7"))
    #expect(id.bytes[8] & 0xc0 == 0x80)
  }

  @Test func readsBackWhatItWrites() {
    var random = Seeded(8)
    let id = Attempt.ID(milliseconds: 1_795_255_200_000, random: &random)
    #expect(Attempt.ID(id.description) == id)
  }

  @Test(arguments: [
    "", "0192f0c1", "0192F0C1-0000-7000-8000-000000000001", "0192f0c10000700080000000000000 1",
    "0192f0c1-0000-7000-8000-0000000000011", "0192f0c1-00007-000-8000-000000000001",
  ])
  func refusesAnyOtherForm(_ text: String) { #expect(Attempt.ID(text) == nil) }
}

@Suite struct VersionTests {
  @Test(arguments: ["1.0", "0.1", "12.34"]) func takesMajorAndMinor(_ text: String) {
    #expect(Course.Version(text)?.description == text)
  }
  @Test(arguments: ["1", "1.0.0", "01.0", "1.-1", "v1.0", "1.", "+1.0"]) func refusesTheRest(_ text: String) {
    #expect(Course.Version(text) == nil)
  }
}

@Suite struct CentreTests {
  @Test(arguments: ["NPL-0417", "ABC"]) func takesCapitalsDigitsAndHyphens(_ text: String) {
    #expect(Centre.ID(text)?.text == text)
  }
  @Test(arguments: ["npl-0417", "AB", "-ABC", "ABC-", "A B", "ABC/1"]) func refusesOtherNames(_ text: String) {
    #expect(Centre.ID(text) == nil)
  }
  @Test func readsACountryInAnyCase() { #expect(Country("npl")?.code == "NPL") }
  @Test(arguments: ["", "NP", "XXX", "NEPAL"]) func refusesWhatIsNoCountry(_ text: String) {
    #expect(Country(text) == nil)
  }
}
