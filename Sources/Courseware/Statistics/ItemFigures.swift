/// What the counts say about one question.
public struct ItemFigures: Sendable {
  public let id: Item.ID
  /// People type here, or go ways of their own.
  public let isOpen: Bool
  public let asked: Int
  /// The share of forms that held it, 0 to 1: what many have seen, many can tell others.
  public let exposure: Double
  public let facility: Double?
  public let discrimination: Double?
  /// Half of the people took less.
  public let medianSeconds: Double?
  /// Foreseen ones as they are written, typed ones by how often they came.
  public let answers: [Answer]
  /// For each language with enough answers, against the one that the course was written in.
  public let languages: [LanguageFigures]

  /// One answer's share, 0 to 1, among those who were asked: of everybody, of the weakest and of the strongest third.
  public struct Answer: Equatable, Sendable {
    public let saying: Saying
    public let count: Int
    public let share: Double
    /// nil where the scores lie too close together for thirds, or where nobody of the third was asked.
    public let inLowerThird: Double?
    public let inUpperThird: Double?
  }
}

/// How a question behaves in a translation.
public struct LanguageFigures: Equatable, Sendable {
  /// BCP 47.
  public let language: String
  public let difference: MantelHaenszel
  /// The wrong answer that is more often given in it than in the language that the course was written in, and by whom
  /// as a share of those who were asked; nil where none is by a tenth of them.
  public let pull: Pull?

  public struct Pull: Equatable, Sendable {
    public let saying: Saying
    public let share: Double
    public let shareInSource: Double
  }
}

/// Every figure, from the counts.
public struct Figures: Sendable {
  public let assessment: AssessmentFigures?
  /// Sorted by id.
  public let items: [ItemFigures]

  public init(of counts: Counts) {
    let total = counts.total
    assessment = AssessmentFigures(total.sums, passPercent: counts.passPercent)
    let thirds = Thirds(scores: total.scores)
    items = counts.items.ids.indices
      .compactMap { ItemFigures(at: $0, of: counts, total: total, thirds: thirds) }
      .sorted { $0.id < $1.id }
  }
}

extension ItemFigures {
  fileprivate init?(at place: Int, of counts: Counts, total: Tally, thirds: Thirds?) {
    guard place < total.sums.items.count, total.sums.items[place].asked > 0 else { return nil }
    let sums = total.sums.items[place]
    id = counts.items.ids[place]
    isOpen = counts.items.isOpen(at: place)
    asked = Int(sums.asked)
    exposure = sums.asked / Double(total.sums.attempts)
    facility = sums.facility
    discrimination = sums.discrimination
    medianSeconds = TimeBands.median(of: total.times(at: place))
    let cell = counts.items.firstCell(at: place)
    answers = Self.answers(at: place, of: counts, total: total, thirds: thirds)
    let source = counts.languages[counts.sourceLanguage]
    languages = counts.languages.sorted { $0.key < $1.key }.compactMap { language, tally in
      guard let source, language != counts.sourceLanguage, language != Counts.otherGroup else { return nil }
      return MantelHaenszel(source, tally, firstCell: cell).map { difference in
        LanguageFigures(
          language: language, difference: difference, pull: Self.pull(at: place, of: counts.items, tally, source))
      }
    }
  }

  private static func pull(
    at place: Int, of items: CountedItems, _ tally: Tally, _ source: Tally
  ) -> LanguageFigures.Pull? {
    let asked = items.firstCell(at: place)
    func share(_ cell: Int, _ tally: Tally) -> Double {
      Double(tally.row(cell).reduce(0, +)) / Double(max(1, tally.row(asked).reduce(0, +)))
    }
    let isOpen = items.isOpen(at: place)
    return items.sayings(at: place).filter { !$0.saying.isRight && $0.saying != .other }
      .filter { !isOpen || tally.row($0.cell).reduce(0, +) >= smallestGroup }
      .map {
        LanguageFigures.Pull(saying: $0.saying, share: share($0.cell, tally), shareInSource: share($0.cell, source))
      }
      .filter { $0.share - $0.shareInSource >= 0.1 }
      .max { $0.share - $0.shareInSource < $1.share - $1.shareInSource }
  }

  private static func answers(at place: Int, of counts: Counts, total: Tally, thirds: Thirds?) -> [Answer] {
    let asked = total.row(counts.items.firstCell(at: place))
    func share(_ row: [Int], _ bands: some Sequence<Int>) -> Double? {
      var (some, all) = (0, 0)
      for band in bands {
        some += row[band]
        all += asked[band]
      }
      return all > 0 ? Double(some) / Double(all) : nil
    }
    let isOpen = counts.items.isOpen(at: place)
    var rare = 0
    var answers = counts.items.sayings(at: place).compactMap { saying, cell -> Answer? in
      let row = total.row(cell)
      let count = row.reduce(0, +)
      // What a few people typed could tell who they are.
      guard !isOpen || (count >= smallestGroup && saying != .other) else {
        rare += count
        return nil
      }
      return Answer(
        saying: saying, count: count, share: share(row, 0..<ScoreBand.count) ?? 0,
        inLowerThird: thirds.flatMap { share(row, 0...$0.lowest) },
        inUpperThird: thirds.flatMap { share(row, $0.highest..<ScoreBand.count) })
    }
    if isOpen {
      answers.sort { ($1.count, $0.saying) < ($0.count, $1.saying) }
      let all = asked.reduce(0, +)
      if rare > 0, all > 0 {
        answers.append(
          Answer(
            saying: .other, count: rare, share: Double(rare) / Double(all), inLowerThird: nil, inUpperThird: nil))
      }
    }
    return answers
  }
}
