import Courseware
import TerminalUI
import Testing

@testable import ConductCommands

@Suite struct CourseLanguagesTests {
  private let fixed = FixedWorld()

  /// One course in English and a second one in French.
  private func shelf(_ translations: [String: String]) throws -> Shelf {
    let folder = fixed.folder + "/Courses"
    for (id, language) in [("one", "en"), ("two", "fr")] {
      try makeFolder("\(folder)/\(id)/locales")
      try replace("\(folder)/\(id)/course.xml", with: Array("<course xml:lang='\(language)'/>".utf8), mode: 0o600)
    }
    for (path, text) in translations { try replace("\(folder)/\(path)", with: Array(text.utf8), mode: 0o600) }
    return Shelf(folder: folder, authors: AuthorKeys(beside: fixed.folder))
  }

  private let whole = "<trans-unit id='a'><source>a</source><target>b</target></trans-unit>"
  private let signed =
    "<trans-unit id='a' approved='yes' extradata='approved=1'><source>a</source><target>b</target></trans-unit>"

  @Test func aLanguageWithoutCoursesHasItsMenusOnly() throws {
    #expect(CourseLanguages(of: nil, in: try shelf([:])).coverage(in: "th") == .menusOnly)
  }

  @Test func theLanguageOfItsAuthorsIsComplete() throws {
    let found = CourseLanguages(of: nil, in: try shelf([:])).coverage(in: "fr")
    #expect(found == .courses(complete: 1, of: 2, areReviewed: true))
  }

  @Test func aTranslationCountsWhenItIsComplete() throws {
    let languages = CourseLanguages(
      of: nil,
      in: try shelf([
        "one/locales/fr.xlf": whole, "one/locales/pt-br.xlf": "<trans-unit/>", "two/locales/pt-br.xlf": "",
      ]))
    #expect(languages.coverage(in: "fr") == .courses(complete: 2, of: 2, areReviewed: false))
    #expect(languages.coverage(in: "pt-BR") == .courses(complete: 0, of: 2, areReviewed: false))
  }

  @Test func isReviewedWhenEachTranslationIs() throws {
    let languages = CourseLanguages(of: nil, in: try shelf(["one/locales/fr.xlf": signed]))
    #expect(languages.coverage(in: "fr") == .courses(complete: 2, of: 2, areReviewed: true))
  }

  @Test func tellsOfOneCourse() throws {
    let languages = CourseLanguages(of: Course.ID("one"), in: try shelf([:]))
    #expect(languages.coverage(in: "en") == .courses(complete: 1, of: 1, areReviewed: true))
    #expect(languages.coverage(in: "fr") == .menusOnly)
  }

  @Test func aCourseWhoseLanguageCannotBeToldDoesNotCount() throws {
    let languages = CourseLanguages(of: nil, in: try shelf(["two/course.xml": "no course"]))
    #expect(languages.coverage(in: "en") == .courses(complete: 1, of: 1, areReviewed: true))
  }
}
