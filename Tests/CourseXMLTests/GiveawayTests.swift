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
      return "<single-choice id='q\(index)' objective='know'><prompt>Question \(index)</prompt>"
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
        "right option is the longest in 11 of 13 choices; by chance it is in 7: "
          + "shorten it, or lengthen others"
      ])
    #expect(reading.diagnostics.map(\.code.rawValue) == ["longest-option"])
    #expect(reading.diagnostics.first?.notes.count == 10)
    #expect(reading.value != nil)
  }

  @Test func warnsWhenTheRightOptionStandsAtTheSamePlaceTooOften() {
    #expect(codes(course(8, right: "left", wrong: "back")) == ["option-position"])
  }

  @Test func warnsWhenAbsoluteWordsStandInWrongOptionsOnly() {
    let reading = course(12, right: "same here", wrong: "never any", keyFirst: false).reading
    #expect(reading.diagnostics.map(\.code.rawValue) == ["absolute-words"])
    #expect(
      reading.diagnostics.map(\.message) == [
        "\"always\", \"never\", \"only\" and the like stand in 12 options, of which 0 are right; by chance 6 are: take "
          + "them out of wrong ones"
      ])
  }

  @Test(arguments: [true, false]) func warnsWhenMostClaimsHaveTheSameKey(key: Bool) {
    let claims = (1...12).map { number in
      "<true-false id='claim-\(number)' objective='report' points='1' answer='\(key)'><prompt>Claim \(number) holds.</prompt>"
        + "<explanation>e <source ref='r'/></explanation></true-false>"
    }
    var course = MinimalCourse()
    course.replace("</bank>", in: "banks/one.xml", with: claims.joined() + "</bank>")
    #expect(codes(course) == ["true-false-balance"])
    #expect(
      course.reading.diagnostics.map(\.message) == [
        "13 of 14 claims are \(key); about half should be, or \"\(key)\" is a good guess"
      ])
  }

  @Test func saysNothingOfFewItems() {
    #expect(codes(course(5, right: "much longer", wrong: "short")) == [])
  }

  @Test func saysNothingWhenItIsAsChanceWouldHaveIt() {
    #expect(codes(course(9, right: "left", wrong: "back", keyFirst: false)) == [])
  }
}
