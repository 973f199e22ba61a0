import CourseXML
import Diagnostics
import Testing

/// What a trainee could guess from, over all single-choice items of a course.
struct GiveawayTests {
  /// The minimal course with a practice of so many more items of two options, `a` the right one.
  private func course(_ count: Int, right: String, wrong: String, keyFirst: Bool = true) -> MinimalCourse {
    let feedback = "<feedback>f</feedback></option>"
    let items = (1...count).map { index in
      let options = [
        "<option id='a' correct='true'>\(right)" + feedback, "<option id='b'>\(wrong)" + feedback,
      ]
      return "<single-choice id='q\(index)' objective='know'><prompt>p</prompt>"
        + (keyFirst || index.isMultiple(of: 2) ? options : options.reversed()).joined()
        + "<explanation>e <source ref='r'/></explanation></single-choice>"
    }
    var course = MinimalCourse()
    course.replace(
      "</module>", in: "modules/01-one.xml", with: "<practice id='many'>\(items.joined())</practice></module>")
    return course
  }

  private func codes(_ course: MinimalCourse) -> [String] { course.reading.diagnostics.map(\.code.rawValue) }

  @Test func warnsWhenTheRightOptionIsTheLongestTooOften() {
    let reading = course(10, right: "much longer", wrong: "short", keyFirst: false).reading
    #expect(
      reading.diagnostics.map(\.message) == [
        "right option is the longest in 10 of 12 single-choice items; by chance it is in 6: "
          + "shorten it, or lengthen others"
      ])
    #expect(reading.diagnostics.map(\.code.rawValue) == ["longest-option"])
    #expect(reading.diagnostics.first?.notes.count == 9)
    #expect(reading.value != nil)
  }

  @Test func warnsWhenTheRightOptionStandsAtTheSamePlaceTooOften() {
    #expect(codes(course(8, right: "same", wrong: "same")) == ["option-position"])
  }

  @Test func saysNothingOfFewItems() {
    #expect(codes(course(5, right: "much longer", wrong: "short")) == [])
  }

  @Test func saysNothingWhenItIsAsChanceWouldHaveIt() {
    #expect(codes(course(9, right: "same", wrong: "same", keyFirst: false)) == [])
  }
}
