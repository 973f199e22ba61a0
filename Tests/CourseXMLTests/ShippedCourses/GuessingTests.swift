import CourseXML
import Courseware
import Testing

/// Nobody passes by the form of the options.
///
/// A session of a refresher is left out: five questions at sixty percent cannot keep a guesser out. It certifies nothing
/// on its own, since only who passed one of these finals may take it.
@Suite struct GuessingTests {
  /// A guesser must not pass: in fewer than 1 % of the finals that are drawn, whatever the guess goes by.
  @Test(arguments: Self.distinctFinals) func noGuesserPasses(_ name: String, _ audience: Audience) throws {
    let translations = try ShippedCourses.files(name).translations.map { try ShippedCourses.course(name, in: $0) }
    var finals = GuessedFinals(of: try ShippedCourses.course(name), translations: translations)
    for (seat, passes) in try finals.passes(of: 10_000, for: audience) {
      #expect(passes < 100, "\(seat) passes \(passes) of 10,000")
    }
  }

  /// A course that is the same for everybody is drawn for one audience.
  private static let distinctFinals: [(String, Audience)] = ShippedCourses.certifying.flatMap { name in
    let varies = (try? ShippedCourses.course(name).variesByAudience) ?? true
    return (varies ? Audience.allCases : [.personnel]).map { (name, $0) }
  }
}
