import CourseXML
import Courseware
import Testing

/// The finals of the courses that certify, as they are drawn.
///
/// A session of a refresher is none of them: five questions at sixty percent cannot keep a guesser out. It certifies
/// nothing on its own, since only who passed one of these finals may take it.
@Suite struct DrawnFinalsTests {
  @Test(arguments: ShippedCourses.certifying) func twoFinalsDiffer(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    var random = SplitMix64(seed: 3)
    for audience in Audience.allCases {
      let finals = try (0..<50).map { _ in
        Set(try #require(course.drawForm(for: audience, using: &random)).entries.map(\.item))
      }
      #expect(Set(finals).count == finals.count)
    }
  }

  @Test(arguments: ShippedCourses.certifying) func everyFinalAsksAboutEveryObjective(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    let graded = course.gradedItems
    var random = SplitMix64(seed: 4)
    for audience in Audience.allCases {
      let due = Set(course.assessedObjectives(for: audience).map(\.id))
      for _ in 0..<50 {
        let form = try #require(course.drawForm(for: audience, using: &random))
        #expect(Set(form.entries.compactMap { graded[$0.item]?.objective }) == due)
      }
    }
  }

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
