import Courseware

/// Somebody who knows nothing of the matter and goes by the look of the options.
enum Guesser: CaseIterable {
  case chance, first, longest, shortest, mostCautious, reportIt

  /// Those whom another language leads to other answers, and who need not understand it.
  static let byLength: [Guesser] = [.longest, .shortest]

  private static let cautious: Set<String> = [
    "ask", "avoid", "careful", "don't", "leave", "never", "no", "not", "nothing", "politely", "refuse", "safe", "stay",
    "stop", "until", "wait", "without",
  ]
  private static let reporting: Set<String> = [
    "cdt", "commander", "complain", "complaint", "discipline", "focal", "hotline", "inform", "informs", "oios",
    "report",
    "reports", "superior", "tell", "tells",
  ]

  /// How much this guesser likes the look of a choice.
  func liking(_ choice: Choice) -> Int {
    let text = choice.text.plain
    return switch self {
    case .chance, .first: 0
    case .longest: text.count
    case .shortest: -text.count
    case .mostCautious: text.words.intersection(Self.cautious).count
    case .reportIt: text.words.intersection(Self.reporting).count
    }
  }

  /// - Parameters:
  ///   - shown: the order in which the form shows the choices; of those that it likes alike a guesser takes the first.
  ///   - liking: what `liking` says of each choice, or said before.
  func response(
    to item: Item, shown: [Choice.ID], liking: (Choice) -> Int, using random: inout SplitMix64
  ) -> Response {
    func ranked(_ choices: [Choice]) -> [Choice.ID] {
      if self == .chance { return choices.map(\.id).shuffled(using: &random) }
      return choices.enumerated()
        .map { (liked: liking($1), place: shown.firstIndex(of: $1.id) ?? $0, id: $1.id) }
        .sorted { (-$0.liked, $0.place) < (-$1.liked, $1.place) }.map(\.id)
    }
    switch item.kind {
    case .singleChoice(let kind):
      return .chosen([ranked(kind.options)[0]])
    case .multipleChoice(let kind):
      let half = (kind.options.count + 1) / 2
      let count = self == .chance ? Int.random(in: 1...kind.options.count, using: &random) : half
      return .chosen(Set(ranked(kind.options).prefix(count)))
    case .trueFalse:
      switch self {
      case .chance: return .truth(Bool.random(using: &random))
      case .first, .longest, .reportIt: return .truth(true)
      case .shortest, .mostCautious: return .truth(false)
      }
    case .matching(let kind):
      return .pairs(Dictionary(uniqueKeysWithValues: zip(kind.lefts.map(\.id), ranked(kind.rights))))
    case .ordering(let kind):
      return .order(ranked(kind.entries))
    case .categorising(let kind):
      return .pairs(Dictionary(uniqueKeysWithValues: kind.entries.map { ($0.choice.id, ranked(kind.categories)[0]) }))
    case .gapChoice(let kind):
      return .pairs(Dictionary(uniqueKeysWithValues: kind.gaps.map { ($0.id, ranked($0.options)[0]) }))
    // Who knows nothing hits upon no word and no number.
    case .shortText: return .text("x")
    case .number: return .number(.zero)
    case .scenario(let kind):
      var way: [Choice.ID] = []
      while case .scene(let scene)? = kind.walk(way)?.end { way.append(ranked(scene.choices.map(\.choice))[0]) }
      return .path(way)
    }
  }
}

extension String {
  fileprivate var words: Set<String> {
    Set(lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
  }
}
