/// What is counted about the finals of one course in one MAJOR version. Every figure follows from it, it grows by one
/// attempt at a time, and the counts of two centres add up to the counts of both.
public struct Counts: Sendable {
  public let course: Course.ID
  public let major: Int
  /// The language that the course was written in: translations are held against it.
  public let sourceLanguage: String
  public let attempts: Which
  /// 1 to 100.
  public let passPercent: Int
  public var items = CountedItems()
  /// By BCP 47 tag.
  public var languages: [String: Tally] = [:]
  /// By ISO 3166 alpha-3.
  public var countries: [String: Sums] = [:]

  /// Who tries again has seen the questions: a second attempt says less about a question than the first.
  public enum Which: String, CaseIterable, Sendable {
    case first, all
  }

  public init(
    course: Course.ID, major: Int, sourceLanguage: String, attempts: Which, passPercent: Int
  ) {
    self.course = course
    self.major = major
    self.sourceLanguage = sourceLanguage
    self.attempts = attempts
    self.passPercent = passPercent
  }

  /// Where a group has no name, since it is not known or was merged.
  public static let otherGroup = "other"

  public mutating func add(_ attempt: CountedAttempt) {
    let score = attempt.score
    guard score.possible > 0 else { return }
    withUnsafeTemporaryAllocation(of: ItemSums.self, capacity: attempt.answers.count) { parts in
      for (place, answer) in attempt.answers.enumerated() {
        parts.initializeElement(at: place, to: score.part(of: answer))
      }
      let parts = UnsafeBufferPointer(parts)
      languages[attempt.language, default: Tally()].add(attempt, parts)
      countries[attempt.country ?? Self.otherGroup, default: Sums()].add(attempt, parts)
    }
  }

  /// Everybody.
  public var total: Tally { languages.values.reduce(into: Tally()) { $0 += $1 } }

  /// Why counts cannot be added to others.
  public enum Mismatch: Error, Equatable, Sendable {
    case course(String, String)
    /// One holds first attempts only, the other all.
    case attempts
    case passPercent(Int, Int)
    case sourceLanguage(String, String)
  }

  public mutating func add(_ other: Counts) throws(Mismatch) {
    guard course == other.course, major == other.major else {
      throw .course("\(course) \(major)", "\(other.course) \(other.major)")
    }
    guard attempts == other.attempts else { throw .attempts }
    guard passPercent == other.passPercent else { throw .passPercent(passPercent, other.passPercent) }
    guard sourceLanguage == other.sourceLanguage else { throw .sourceLanguage(sourceLanguage, other.sourceLanguage) }
    let guests = items.admit(other.items)
    for (language, tally) in other.languages {
      languages[language, default: Tally()] += tally.moved(to: guests)
    }
    for (country, sums) in other.countries {
      countries[country, default: Sums()] += sums.moved(to: guests)
    }
  }
}
