import CourseXML
import Courseware
import Testing

/// The finals of the courses that certify, as they are drawn.
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
}
