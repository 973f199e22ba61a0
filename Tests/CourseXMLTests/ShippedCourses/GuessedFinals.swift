import Courseware

/// What guessers make of the finals of one course. Each final is drawn once and marked for all of them.
struct GuessedFinals {
  /// A guesser, and the language that is read.
  struct Seat: Hashable, CustomStringConvertible {
    let guesser: Guesser
    let language: String
    var description: String { "\(guesser) in \(language)" }
  }

  private let course: Course
  private let seats: [Seat]
  private let guesses: [Item.ID: Guesses]
  private var random = SplitMix64(seed: 5)

  struct NothingDrawn: Error {}

  /// - Parameter translations: what is read instead; chance, and who takes the first, guess alike in every language.
  init(of course: Course, translations: [Course]) {
    self.course = course
    let read =
      Guesser.allCases.map { (guesser: $0, course: course) }
      + translations.flatMap { translated in Guesser.byLength.map { (guesser: $0, course: translated) } }
    seats = read.map { Seat(guesser: $0.guesser, language: $0.course.language) }
    let readings = read.map { (guesser: $0.guesser, items: $0.course.gradedItems) }
    var random = random
    guesses = course.gradedItems.mapValues { item in
      Guesses(readings.map { GuessedItem($0.items[item.id] ?? item, by: $0.guesser, using: &random) })
    }
  }

  /// Of so many finals, how many each passes by points alone: that a duty may not be failed is not counted.
  mutating func passes(of count: Int, for audience: Audience) throws -> [(seat: Seat, passes: Int)] {
    var passed = seats.map { _ in 0 }
    for _ in 0..<count {
      guard let form = course.drawForm(for: audience, using: &random) else { throw NothingDrawn() }
      var earned = seats.map { _ in 0 }
      var possible = 0
      for entry in form.entries {
        guard let guesses = guesses[entry.item] else { throw NothingDrawn() }
        possible += guesses.possible
        for seat in seats.indices { earned[seat] += guesses.always[seat] }
        for (seat, item) in guesses.byTheDraw { earned[seat] += item.earned(shown: entry.choices, using: &random) }
      }
      for seat in seats.indices where earned[seat] * 100 >= possible * course.assessment.passPercent {
        passed[seat] += 1
      }
    }
    return zip(seats, passed).map { (seat: $0, passes: $1) }
  }
}

/// What all of them earn on one item. Most guesses are the same in every final, and so only looked up.
private struct Guesses {
  let possible: Int
  /// By seat; nothing where it depends on the draw.
  let always: [Int]
  let byTheDraw: [(seat: Int, item: GuessedItem)]

  /// - Parameter items: one item as each seat sees it.
  init(_ items: [GuessedItem]) {
    possible = items[0].possible
    always = items.map { $0.always ?? 0 }
    byTheDraw = items.enumerated().filter { $1.always == nil }.map { (seat: $0, item: $1) }
  }
}

/// What a guesser earns on one item: found beforehand, as far as it does not depend on the order that is shown.
private struct GuessedItem {
  /// In parts of a point, so that parts of points add up as whole numbers.
  let possible: Int
  private let guess: Guess

  private enum Guess {
    case always(Int)
    /// One of these, all of them as likely.
    case oneOf([Int])
    /// The one of these that is shown first; it is the key or not.
    case firstShown(of: [Choice.ID], key: Choice.ID)
    case asShown(Guesser, Item, likings: [Choice.ID: Int])
  }

  /// What it earns whatever is drawn.
  var always: Int? { if case .always(let earned) = guess { earned } else { nil } }

  init(_ item: Item, by guesser: Guesser, using random: inout SplitMix64) {
    possible = item.points * Self.parts
    func response(shown: [Choice.ID]) -> Response {
      guesser.response(to: item, shown: shown, liking: guesser.liking, using: &random)
    }
    if guesser == .chance {
      guess = .oneOf((0..<240).map { _ in Self.earned(response(shown: []), on: item) })
      return
    }
    // Where two choices that are liked alike decide, it turns round with their order.
    let there = response(shown: item.choices)
    if there == response(shown: item.choices.reversed()) {
      guess = .always(Self.earned(there, on: item))
    } else if case .singleChoice(let kind) = item.kind {
      let best = kind.options.map(guesser.liking).max()
      guess = .firstShown(of: kind.options.filter { guesser.liking($0) == best }.map(\.id), key: kind.key)
    } else {
      guess = .asShown(guesser, item, likings: item.ranked.reduce(into: [:]) { $0[$1.id] = guesser.liking($1) })
    }
  }

  func earned(shown: [Choice.ID], using random: inout SplitMix64) -> Int {
    switch guess {
    case .always(let earned): earned
    case .oneOf(let earned): earned[Int.random(in: earned.indices, using: &random)]
    case .firstShown(let favourites, let key): shown.first(where: favourites.contains) == key ? possible : 0
    case .asShown(let guesser, let item, let likings):
      Self.earned(
        guesser.response(to: item, shown: shown, liking: { likings[$0.id, default: 0] }, using: &random), on: item)
    }
  }

  /// Divisible by every count of parts that an item can have.
  private static let parts = 27_720

  private static func earned(_ response: Response, on item: Item) -> Int {
    let points = Grader.current.mark(response, to: item).earned
    return points.numerator * parts / points.denominator
  }
}

extension Item {
  /// What can be liked more or less, and is shown in an order of its own.
  fileprivate var ranked: [Choice] {
    switch kind {
    case .singleChoice(let kind): kind.options
    case .multipleChoice(let kind): kind.options
    case .matching(let kind): kind.rights
    case .ordering(let kind): kind.entries
    case .gapChoice(let kind): kind.gaps.flatMap(\.options)
    // Categories and a scenario's choices are shown as they are written.
    case .trueFalse, .categorising, .shortText, .number, .scenario: []
    }
  }
}
