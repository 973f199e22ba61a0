import Testing

@testable import Records

@Suite struct IdentityTests {
  private func identity(_ names: Identity.Names, country: String? = nil, rank: String? = nil) throws -> Identity {
    try Identity(
      names: names, number: "1", country: country, rank: rank, unit: "NEPBAT 3", printed: nil, nfc: { $0 })
  }

  @Test func writesItsPartsInTheOrderOfTheirKeys() throws {
    let identity = try Identity(
      names: .familyAndGiven(family: "THAPA", given: "Anjali"), number: "7", country: "NPL", rank: "Maj",
      unit: "NEPBAT 3", printed: "A. THAPA", nfc: { $0 })
    let expected =
      #"{"country":"NPL","family":"THAPA","given":"Anjali","number":"7","printed":"A. THAPA","rank":"Maj","unit":"NEPBAT 3"}"#
    #expect(String(decoding: identity.canonical, as: UTF8.self) == expected)
    #expect(Identity(identity.canonical) == identity)
  }

  @Test func knowsPeopleOfOneName() throws {
    let identity = try identity(.single("Suharto"))
    #expect(
      String(decoding: identity.canonical, as: UTF8.self) == #"{"name":"Suharto","number":"1","unit":"NEPBAT 3"}"#)
    #expect(Identity(identity.canonical)?.printedName == "Suharto")
  }

  @Test func printsGivenNamesFirst() throws {
    #expect(try identity(.familyAndGiven(family: "THAPA", given: "Anjali")).printedName == "Anjali THAPA")
  }

  @Test func composesWhatIsTyped() throws {
    let identity = try Identity(
      names: .single("e\u{301}"), number: nil, country: nil, rank: nil, unit: nil, printed: nil,
      nfc: { $0 == "e\u{301}" ? "\u{e9}" : $0 })
    #expect(Array(identity.familyName.utf8) == [0xC3, 0xA9])
  }

  @Test func tellsTwoSpellingsApart() throws {
    #expect(try identity(.single("e\u{301}")) != identity(.single("\u{e9}")))
  }

  @Test(arguments: ["A\u{7}", "A\u{202E}B", "A\u{200B}B", "A\nB", "A\u{2028}B", "A\u{85}", "\u{FEFF}A", "A\u{E000}"])
  func refusesWhatCannotBeSeen(name: String) {
    #expect(throws: Identity.Fault.invisibleCharacter(.name)) { try identity(.single(name)) }
  }

  @Test(arguments: ["ක්\u{200D}ර", "می\u{200C}خواهم"]) func keepsTheJoinersOfScripts(name: String) throws {
    #expect(try identity(.single(name)).familyName == name)
  }

  @Test(arguments: ["", "  "]) func refusesAnEmptyRank(rank: String) {
    #expect(throws: Identity.Fault.empty(.rank)) { try identity(.single("A"), rank: rank) }
  }

  @Test func refusesAnEndlessName() {
    #expect(throws: Identity.Fault.tooLong(.name)) { try identity(.single(String(repeating: "é", count: 101))) }
  }

  @Test(arguments: ["np", "npl", "NEPAL", "NP1"]) func refusesWhatIsNoCountry(country: String) {
    #expect(throws: Identity.Fault.notACountry(country)) { try identity(.single("A"), country: country) }
  }

  @Test(arguments: [
    #"{"family":"A"}"#, #"{"family":"A","given":"B","name":"C"}"#, #"{"name":"A","zzz":"B"}"#, #"{"name":""}"#,
    #"{"name":"A","number":1}"#, #"{"name": "A"}"#, "",
  ]) func readsNothingElse(text: String) { #expect(Identity(Array(text.utf8)) == nil) }
}
