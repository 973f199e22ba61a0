import CourseXML
import Courseware
import Diagnostics
import Testing

@testable import CourseXML

/// The program's own words as they are shipped: complete, of today, and alike.
struct CatalogueConsistencyTests {
  @Test func thereAreCatalogues() {
    let due = ["ar", "bn", "en", "es", "fr", "hi", "id", "ja", "ne", "ru", "sw", "th", "ur", "vi", "zh"]
    #expect(Set(due).isSubset(of: ShippedCatalogues.languages))
  }

  @Test(arguments: ShippedCatalogues.languages)
  func hasEveryPhraseInItsFormsAndNoOther(language: String) throws {
    let bytes = try ShippedCatalogues.bytes(of: language)
    let file = ShippedCatalogues.file(of: language)
    let found = Catalogue.read(bytes, file: file).diagnostics
    #expect(found.isEmpty, "\(TextRenderer(sources: [file: bytes]).render(found))")
  }

  @Test(arguments: ShippedCatalogues.translations)
  func isMadeFromTheEnglishOfToday(language: String) throws {
    let english = try english(for: language)
    let stale = try units(of: language).filter { english[$0.id] != $0.english }
      .map { "\(ShippedCatalogues.file(of: language)): \($0.id): made from \"\($0.english)\"" }
    #expect(stale == [])
  }

  @Test(arguments: ShippedCatalogues.translations)
  func aProofReaderFindsNothing(language: String) throws {
    let terms = TermList.read(try ShippedCatalogues.terms(of: language), file: "Locales/terms/\(language).csv")
    #expect(terms.diagnostics.map(\.message) == [])
    let same = try ShippedCatalogues.table("terms/same-as-english").filter { ["*", language].contains($0[0]) }
    let reading = ProofReading(language: language, units: try units(of: language))
    #expect(reading.faults(terms: terms.value ?? TermList([]), same: Set(same.map { $0[1] })) == [])
  }

  @Test func englishIsHeldToTheSameWidths() throws {
    let units = try english(for: "en").map { ProofReading.Unit(id: $0, english: "", words: $1) }
    #expect(ProofReading(language: "en", units: units).faults() == [])
  }

  private func english(for language: String) throws -> [String: String] {
    let original = try #require(
      Original.ofInterface(try ShippedCatalogues.bytes(of: "en"), file: ShippedCatalogues.file(of: "en")).value)
    return Dictionary(
      uniqueKeysWithValues: original.inForms(of: language).texts.map { ($0.id, $0.wording.plain) })
  }

  private func units(of language: String) throws -> [ProofReading.Unit] {
    let file = ShippedCatalogues.file(of: language)
    let translation = try #require(Translation.read(try ShippedCatalogues.bytes(of: language), file: file).value)
    return translation.sections.flatMap(\.units).map { unit in
      ProofReading.Unit(id: unit.id, english: unit.source.plain, words: unit.target?.plain ?? "")
    }
  }
}

struct ProofReadingTests {
  private func faults(_ language: String, _ id: String, _ english: String, _ words: String) -> [String] {
    let unit = ProofReading.Unit(id: id, english: english, words: words)
    return ProofReading(language: language, units: [unit]).faults(
      terms: TermList([.init(english: "commander", forms: ["команд"])]), same: ["key-escape"]
    )
    .map { String($0.dropFirst("Locales/\(language).xlf: \(id): ".count)) }
  }

  @Test(arguments: [
    ("fr", "x", "Rule", "Rule", "reads as in English"),
    ("ru", "x", "Warning: {word}", "Внимание: Warning {word}", "Latin letters: Warning"),
    ("ru", "x", "Tell a commander", "Скажите офицеру", "\"commander\" is none of: команд"),
    ("fr", "hint-help", "help", "aide pour toutes les pages ici", "30 columns; at most 26"),
    ("fr", "x", "Rule", "Ru\u{AD}le", "an invisible character, U+AD"),
    ("ar", "x", "Rule", "\u{200F}قاعدة", "an invisible character, U+200F"),
    ("es", "x", "Rule", "La\u{A0}regla", "a blank that does not break, U+A0"),
    ("fr", "x", "Rule", "La\u{A0}règle", "a blank that does not break, U+A0"),
    ("fr", "x", "Rule", "Re\u{301}gle", "not in Normalization Form C"),
    ("th", "x", "Rule", "ก\u{200D}ฎ", "a joiner, U+200D"),
    ("hi", "digits", "0123456789", "०१२३४५६७८८", "not the ten digits from nought to nine"),
    ("zh", "x", "Type: conduct setup", "请输入：conduct", "Latin letters: conduct"),
  ])
  func findsAFault(language: String, id: String, english: String, words: String, fault: String) {
    #expect(faults(language, id, english, words).contains(fault))
  }

  @Test(arguments: [
    ("fr", "x", "Rule", "Règle\u{A0}: oui"), ("ru", "key-escape", "Esc", "Esc"), ("ru", "x", "{word}: 1", "{word}: 1"),
    ("ru", "x", "Commanders", "Командиры"), ("zh", "x", "Type: conduct setup", "请输入：conduct setup"),
    ("ar", "x", "[en] NPL, Asia/Kathmandu, F1, Enter", "[en] NPL، Asia/Kathmandu، F1، Enter"),
    ("hi", "digits", "0123456789", "०१२३४५६७८९"), ("ur", "x", "Rule", "قا\u{200C}عدہ"),
  ])
  func leavesAloneWhatIsRight(language: String, id: String, english: String, words: String) {
    #expect(faults(language, id, english, words) == [])
  }
}
