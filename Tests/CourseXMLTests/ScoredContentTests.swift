import CourseXML
import Testing

struct ScoredContentTests {
  private func scored(_ course: MinimalCourse) throws -> String {
    String(decoding: try #require(course.reading.value).scoredText, as: UTF8.self)
  }

  /// Frozen: records name the digest of this text. A change here needs a new `v`.
  @Test func isPinned() throws {
    let expected =
      #"{"assessment":{"at-least":1,"attempts":3,"critical-must-be-right":true,"draws":[{"count":2,"from":"one"},"#
      + #"{"audience":["manager","commander"],"count":1,"from":"two"}],"id":"final","pass-percent":80,"#
      + #""shuffles-items":true,"shuffles-options":true,"wait-minutes":1440},"banks":[{"id":"one","items":["#
      + #"{"critical":true,"id":"age","key":"a","kind":"single-choice","objective":"know","#
      + #""options":[{"id":"a","text":"Under 18"},{"id":"b","text":"Under 16"}],"points":1,"#
      + #""prompt":["Who is a child?"]},"#
      + #"{"critical":false,"id":"duties","key":["a","b"],"kind":"multiple-choice","objective":"report","#
      + #""options":[{"id":"a","text":"Report"},{"id":"b","text":"Protect"},{"id":"c","text":"Wait"}],"points":2,"#
      + #""prompt":["What do you do?"],"scoring":"partial"},"#
      + #"{"critical":false,"id":"silence","key":false,"kind":"true-false","objective":"report","points":1,"#
      + #""prompt":["Silence is allowed."]}]},{"id":"two","items":["#
      + #"{"audience":["manager","commander"],"critical":false,"id":"whom","kind":"matching","#
      + #""lefts":[{"id":"p1","text":"You"},{"id":"p2","text":"OIOS"}],"objective":"report","points":3,"#
      + #""prompt":["Who does what?"],"rights":[{"id":"p1","text":"report"},{"id":"p2","text":"investigates"},"#
      + #"{"id":"d1","text":"forgets"}],"scoring":"all-or-nothing"},"#
      + #"{"critical":false,"entries":[{"id":"e1","text":"See"},{"id":"e2","text":"Note"},"#
      + #"{"id":"e3","text":"Report"}],"#
      + #""id":"steps","kind":"ordering","objective":"report","points":1,"prompt":["In which order?"],"#
      + #""scoring":"all-or-nothing"}]}],"v":1}"#
    #expect(try scored(MinimalCourse()) == expected)
  }

  @Test func staysTheSameWhenOnlyTeachingChanges() throws {
    var course = MinimalCourse()
    course.replace("<explanation>It is not.", in: "banks/one.xml", with: "<explanation>Never.")
    course.replace("<p>You may pause.</p>", in: "modules/01-one.xml", with: "<p>Pause when you like.</p>")
    course.replace("version=\"1.0\"", in: "course.xml", with: "version=\"1.1\"")
    #expect(try scored(course) == scored(MinimalCourse()))
  }

  @Test(arguments: [
    ("Under 16", "Under 15"), ("points=\"2\"", "points=\"3\""), ("answer=\"false\"", "answer=\"true\""),
    ("scoring=\"partial\"", "scoring=\"all-or-nothing\""), ("Who is a child?", "Who is the child?"),
  ])
  func changesWithWhatDecidesAScore(old: String, new: String) throws {
    var course = MinimalCourse()
    course.replace(old, in: "banks/one.xml", with: new)
    #expect(try scored(course) != scored(MinimalCourse()))
  }
}
