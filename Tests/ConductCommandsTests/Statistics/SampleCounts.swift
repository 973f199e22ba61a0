import Courseware

@testable import ConductCommands

/// Finals made by chance from a seed: 300 people in two languages and four countries, of unlike ability. In French one
/// question misleads.
enum SampleCounts {
  static func counted(people: Range<Int> = 0..<300) -> CountedCourse {
    guard let course = Course.ID("sample") else { preconditionFailure("sample is a course's name") }
    var counts = Counts(course: course, major: 1, sourceLanguage: "en", attempts: .first, passPercent: 70)
    for person in people {
      var chance = Chance(seed: UInt64(person) &* 7919 &+ 11)
      let language = person % 3 == 0 ? "fr" : "en"
      let country = person % 50 == 1 ? "URY" : ["KEN", "NPL", "RWA"][person % 7 % 3]
      let ability = chance.number()
      var attempt = CountedAttempt(language: language, country: country, isFirst: true, passed: ability > 0.5)
      for item in items {
        let misleads = item.id.text == "whom-to-tell" && language == "fr"
        let isRight = chance.number() < (misleads ? 0.1 : 0.35) + 0.6 * ability
        attempt.add(
          item, earned: Points(isRight ? item.points : 0), milliseconds: 4_000 + Int(chance.number() * 40_000),
          sayings: item.sayings(in: isRight ? item.key : item.wrong), in: &counts.items)
      }
      counts.add(attempt)
    }
    return CountedCourse(counts: counts, items: Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) }))
  }

  static let items: [Item] = [
    item(
      "whom-to-tell", "You hear of a serious breach of conduct. Whom do you tell?",
      SingleChoice(
        options: [
          choice("focal", "The conduct focal point"),
          choice("nobody", "Nobody, until it is proved", feedback: "Reporting needs a reasonable concern, no proof."),
          choice("friend", "A friend in the unit"),
        ], key: name("focal")
      ).map(Item.Kind.singleChoice)),
    item(
      "who-is-bound", "Who is bound by the standards of conduct?",
      MultipleChoice(
        options: [choice("soldiers", "Soldiers"), choice("police", "Police"), choice("guests", "Visitors")],
        keys: [name("soldiers"), name("police")], scoring: .allOrNothing
      ).map(Item.Kind.multipleChoice)),
    item(
      "duty-to-report", "A report may be made in good faith and still be mistaken.",
      .trueFalse(TrueFalse(key: true, feedbackForTrue: nil, feedbackForFalse: nil))),
    item(
      "an-id-that-is-much-longer-than-its-column", "Put each office to what it does.",
      Matching(
        pairs: [
          (choice("cdt", "Conduct and discipline team"), choice("cdt", "Advises")),
          (choice("oios", "Oversight office"), choice("oios", "Investigates")),
        ], distractors: [], scoring: .allOrNothing
      ).map(Item.Kind.matching)),
  ]

  private static func item(_ id: String, _ prompt: String, _ kind: Item.Kind?) -> Item {
    guard let kind else { preconditionFailure("a sample question is sound") }
    return Item(
      id: name(id), objective: name("report"), points: 1, critical: false, audience: nil,
      prompt: Prose([[.text(prompt)]]), kind: kind, explanation: Prose([]))
  }

  private static func choice(_ id: String, _ text: String, feedback: String? = nil) -> Choice {
    Choice(id: name(id), text: [.text(text)], feedback: feedback.map { Prose([[.text($0)]]) })
  }

  private static func name<Kind>(_ text: String) -> Name<Kind> {
    guard let name = Name<Kind>(text) else { preconditionFailure("\(text) is no name") }
    return name
  }

  /// SplitMix64.
  struct Chance {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }

    /// 0 to 1.
    mutating func number() -> Double { Double(next() >> 11) / Double(1 << 53) }
  }
}
