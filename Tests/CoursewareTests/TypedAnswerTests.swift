import Courseware
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Eighteen", "EIGHTEEN"), ("à l'école", "A  LECOLE."), ("e\u{301}cole", "école"), ("١٨", "18"), ("१८", "18"),
    ("１８", "18"), ("Straße", "strasse"), ("ΟΔΟΣ", "οδος"), ("أحمد", "احمد"), ("مُحَمَّد", "محمد"),
    ("co-operate", "cooperate"),
    ("カタカナ", "かたかな"), ("ﬁeld", "field"), (" a \u{A0} b ", "a b"), ("don’t", "dont"),
  ])
  func countsAsTheSame(_ one: String, _ other: String) { #expect(Folding.first.fold(one) == Folding.first.fold(other)) }

  @Test(arguments: [("3.2", "32"), ("दिन", "दन"), ("か", "が"), ("report", "reports"), ("no one", "noone")])
  func countsAsDifferent(_ one: String, _ other: String) {
    #expect(Folding.first.fold(one) != Folding.first.fold(other))
  }

  @Test(arguments: ["école", "١٨٫٥", "Ｆｕｌｌ　ｗｉｄｔｈ", "½", "ǅ", "ﷺ", "İ", "a-b’c"])
  func foldsNothingTwice(_ text: String) {
    let once = Folding.first.fold(text)
    #expect(Folding.first.fold(once) == once)
  }

  @Test func isEmptyWhenOnlyPunctuationWasTyped() { #expect(Folding.first.fold(" … - ' ! ").isEmpty) }

  /// Every scalar that the table holds, and what becomes of it: a grader's version means the same for ever.
  @Test func isPinned() {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for byte in Folding.first.fold("a" + String(scalar) + "b").utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    #expect(sum == 15_622_339_195_812_018_025)
  }
}

struct DecimalNumberTests {
  @Test(arguments: [
    ("18", "18"), ("0018", "18"), ("-0.50", "-0.5"), ("1.000000000001", nil), ("123456789012", "123456789012"),
    ("0.00000000001", "0.00000000001"), ("-0", "0"), ("", nil), (".5", nil), ("5.", nil), ("1e3", nil), ("+1", nil),
    ("1,5", nil), ("1.2.3", nil), ("٣", nil),
  ])
  func readsDigitsAndAPointAndNothingElse(_ text: String, _ spelling: String?) {
    #expect(DecimalNumber(text)?.description == spelling)
  }

  @Test func isRightWithinTheToleranceAndNotBeyond() throws {
    let number = try #require(
      DecimalNumber("18").flatMap { value in
        DecimalNumber("0.1").flatMap { Numeric(value: value, tolerance: $0, unit: nil) }
      })
    for (text, isRight) in [("18.1", true), ("17.9", true), ("18.10000001", false), ("-18", false)] {
      #expect(try number.accepts(#require(DecimalNumber(text))) == isRight, "\(text)")
    }
  }
}

struct TypedAnswerTests {
  @Test func isRightWhenItFoldsToAnAcceptedAnswer() {
    let item = Sample.item("i", ShortText(answers: ["eighteen", "18"]).map(Item.Kind.shortText))
    #expect(Grader.first.mark(.text("EIGHTEEN!"), to: item).isFull)
    #expect(Grader.first.mark(.text("seventeen"), to: item).earned == Points(0))
  }

  @Test(arguments: [("word", true), ("", false), ("a\u{1B}b", false), (String(repeating: "x", count: 201), false)])
  func holdsWhatCanBeSeenAndIsNotTooLong(_ text: String, _ isHeld: Bool) {
    let item = Sample.item("i", ShortText(answers: ["word"]).map(Item.Kind.shortText))
    #expect(item.accepts(.text(text)) == isHeld)
  }
}

struct PartsTests {
  private func choice(_ id: String) -> Choice { Choice(id: name(id), text: [.text(id)]) }

  private var categorising: Item.Kind? {
    Categorising(
      categories: [choice("x"), choice("y")],
      entries: [("a", "x"), ("b", "y"), ("c", "y")].map {
        Categorising.Entry(choice: choice($0.0), category: name($0.1))
      }, scoring: .partial
    ).map(Item.Kind.categorising)
  }

  @Test func countsEntriesInTheirCategory() {
    let item = Sample.item("i", categorising)
    let response = Response.pairs([name("a"): name("x"), name("b"): name("x"), name("c"): name("y")])
    #expect(item.accepts(response))
    #expect(Grader.first.mark(response, to: item).earned == Points(2, over: 3))
  }

  @Test func countsGapsFilledRightly() throws {
    let gaps = try [("g1", ["a", "b"], "a"), ("g2", ["c", "d"], "d")].map { id, options, key in
      try #require(GapChoice.Gap(id: name(id), options: options.map(choice), key: name(key)))
    }
    let kind = GapChoice(
      text: [.words([.text("In ")]), .gap(name("g1")), .gap(name("g2"))], gaps: gaps, scoring: .partial)
    let item = Sample.item("i", kind.map(Item.Kind.gapChoice))
    let response = Response.pairs([name("g1"): name("a"), name("g2"): name("c")])
    #expect(item.accepts(response))
    #expect(!item.accepts(.pairs([name("g1"): name("c"), name("g2"): name("c")])))
    #expect(Grader.first.mark(response, to: item).earned == Points(1, over: 2))
  }
}

struct ConfidenceTests {
  @Test func paysToBeSureOnlyWhenRight() {
    #expect(Confidence.allCases.map { $0.mark(isRight: true) } == [1, 2, 3])
    #expect(Confidence.allCases.map { $0.mark(isRight: false) } == [0, -2, -6])
  }
}

struct ReadershipTests {
  @Test func showsTheTextsForEveryJobToWhoHasSaidNone() {
    let medics = Readership(audiences: nil, jobs: [name("medic")])
    #expect(medics.includes(Role(.personnel)))
    #expect(medics.includes(Role(.personnel, job: name("medic"))))
    #expect(!medics.includes(Role(.personnel, job: name("driver"))))
  }

  @Test func keepsAManagersTextFromPersonnel() {
    let managers = Readership(audiences: [.manager], jobs: nil)
    #expect(managers.includes(Role(.manager)) && !managers.includes(Role(.personnel)))
  }
}
