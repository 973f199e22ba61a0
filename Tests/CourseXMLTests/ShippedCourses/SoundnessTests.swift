import CourseXML
import Courseware
import Diagnostics
import Testing

/// What the author's compiler says of the courses that are shipped, and of their translations: nothing.
@Suite struct SoundnessTests {
  @Test func everyCourseIsLookedAt() {
    #expect(Set(ShippedCourses.names).isSuperset(of: ["conduct-foundations", "field-scenarios", "first-steps"]))
    #expect(Set(ShippedCourses.names).isSuperset(of: ["refresher", "sea-prevention"]))
  }

  /// The check of a course holds its translations and its last edition against it too.
  @Test(arguments: ShippedCourses.names) func theCompilerHasNothingToSay(_ name: String) throws {
    let said = CourseReader.check(try ShippedCourses.files(name), comparing: sha256).diagnostics
    #expect(said.map { "\($0.range.file):\($0.range.start.line): \($0.message)" } == [])
  }

  /// The facilitator's guide too.
  @Test(arguments: ShippedCourses.names) func everyTextOfATranslationIsTranslated(_ name: String) throws {
    let files = try ShippedCourses.files(name)
    for language in files.translations {
      let translated = try #require(files.translated(into: language, sha256), "\(name) in \(language)")
      #expect(translated.lessons.untranslated + translated.guide.untranslated == 0, "\(name) in \(language)")
    }
  }

  /// In another language a question has the same key, and a trainee the same choices.
  @Test(arguments: ShippedCourses.names) func aTranslationAsksTheSame(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    for language in try ShippedCourses.files(name).translations {
      let translated = try ShippedCourses.course(name, in: language)
      #expect(translated.gradedItems.mapValues(\.choices) == course.gradedItems.mapValues(\.choices))
      let (theirs, ours) = (translated.gradedItems.mapValues(\.fixedKey), course.gradedItems.mapValues(\.fixedKey))
      #expect(theirs == ours, "\(name) in \(language)")
    }
  }

  /// The attribute makes the compiler hold every page to that school grade.
  @Test(arguments: ShippedCourses.names.filter { $0 != "first-steps" })
  func everyCoursePromisesToBeEasyToRead(_ name: String) throws {
    let file = String(decoding: try #require(ShippedCourses.files(name).content(of: "course.xml")), as: UTF8.self)
    let promised = try #require(file.firstMatch(of: /reading-grade="(\d+)"/)?.1)
    #expect(try #require(Int(promised)) <= 8)
  }

  @Test(arguments: ShippedCourses.names) func noCourseSaysThatTheUnitedNationsApprovedIt(_ name: String) throws {
    guard case .counts = try ShippedCourses.course(name).certificate.standing else { return }
    let summary = try ShippedCourses.course(name).summary
    #expect(summary.contains("It is not issued, approved or endorsed by the United Nations."))
  }
}

extension Item {
  /// The key, where it does not depend on what is written; nil where an answer is typed.
  fileprivate var fixedKey: Response? {
    switch kind {
    case .shortText: nil
    case .singleChoice, .multipleChoice, .trueFalse, .matching, .ordering, .categorising, .gapChoice, .number,
      .scenario:
      key
    }
  }
}
