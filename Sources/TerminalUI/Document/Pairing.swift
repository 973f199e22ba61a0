/// The draft of a field that gives each numbered place one of its lettered options: pairs, categories, gaps.
struct Pairing: Equatable, Sendable {
  /// How many options each place has.
  private let options: [Int]
  /// For each place the option it has so far.
  private(set) var chosen: [Int?]
  /// The place that is worked on.
  private(set) var focus = 0

  /// Nil when there is no place, or a place has no option or more than there are letters.
  init?(options: [Int], chosen: [Int?]?) {
    guard !options.isEmpty, options.allSatisfy({ (1...Self.letters.count).contains($0) }) else { return nil }
    let chosen = chosen ?? options.map { _ in nil }
    precondition(chosen.count == options.count, "every place has its place in the draft")
    precondition(
      zip(chosen, options).allSatisfy { $0.map((0..<$1).contains) ?? true }, "what is chosen is an option")
    self.options = options
    self.chosen = chosen
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  static func letter(_ option: Int) -> Character { letters[option] }

  /// Whether a letter names an option somewhere, so that it is no command here.
  func takes(_ letter: Character) -> Bool { option(lettered: letter) != nil }

  var lastLetter: Character { Self.letter((options.max() ?? 1) - 1) }

  mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .up, .backTab: return move(to: focus - 1)
    case .down, .tab: return move(to: focus + 1)
    case .home: return move(to: 0)
    case .end: return move(to: options.count - 1)
    case .right, .character(" "): return turn(by: 1)
    case .left: return turn(by: -1)
    case .enter: return confirm()
    case .character(let character): return type(character)
    case .escape, .backspace, .delete, .pageUp, .pageDown, .function, .control, .paste, .unknown: return .ignored
    }
  }

  /// Pairs as "1-B 2-A" or "A-2", some or all; those given before stay.
  mutating func read(line: String) -> Reaction {
    switch TypedPairs.read(line, options: options, letters: Self.letters) {
    case .failure(let fault): return .refused(fault)
    case .success(let pairs):
      for (place, option) in pairs { chosen[place] = option }
      return confirm()
    }
  }

  private mutating func move(to place: Int) -> Reaction {
    guard options.indices.contains(place), place != focus else { return .ignored }
    focus = place
    return .changed
  }

  private mutating func turn(by step: Int) -> Reaction {
    let count = options[focus]
    chosen[focus] = chosen[focus].map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    return .changed
  }

  /// A number goes to a place, a letter gives it its option and goes on to the next.
  private mutating func type(_ character: Character) -> Reaction {
    if let digit = character.wholeNumberValue, digit < 10 {
      guard options.indices.contains(digit - 1) else { return .refused(.noSuchNumber(digit)) }
      focus = digit - 1
      return .changed
    }
    guard let option = option(lettered: character) else { return .ignored }
    guard option < options[focus] else {
      let last = Self.letter(options[focus] - 1)
      return .refused(.noSuchFilling(character.uppercased(), gap: focus + 1, last: String(last)))
    }
    chosen[focus] = option
    focus = min(focus + 1, options.count - 1)
    return .changed
  }

  private func confirm() -> Reaction {
    let missing = chosen.indices.filter { chosen[$0] == nil }.map { $0 + 1 }
    return missing.isEmpty ? .answered(.pairs(chosen.compactMap { $0 })) : .refused(.missing(missing))
  }

  private func option(lettered character: Character) -> Int? {
    Self.letters.prefix(options.max() ?? 0).firstIndex { $0.lowercased() == character.lowercased() }
  }
}
