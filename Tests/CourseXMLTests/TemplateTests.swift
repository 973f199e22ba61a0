import Courseware
import Diagnostics
import FoundationEssentials
import SafeXML
import Testing

@testable import CourseXML

/// The course that `conduct course new` writes shows an author everything that there is.
@Suite struct TemplateTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private func names(in path: String) throws -> (elements: Set<String>, attributes: Set<String>) {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let document = try #require(XMLDocument.read(bytes, file: path).document)
    return Node(element: document.root).names
  }

  @Test func usesEveryElementAndAttributeOfTheLanguage() throws {
    var (elements, attributes): (Set<String>, Set<String>) = ([], [])
    let files = try #require(try CourseFolder.read(Self.root + "/Documentation/Template").value)
    for path in files.paths where path.hasSuffix(".xml") {
      let found = try names(in: Self.root + "/Documentation/Template/" + path)
      elements.formUnion(found.elements)
      attributes.formUnion(found.attributes)
    }
    let schema = try #require(
      XMLDocument.read(
        [UInt8](try Data(contentsOf: URL(filePath: Self.root + "/Courses/course.rng"))), file: "course.rng"
      ).document)
    let node = Node(element: schema.root)
    let known = Set(node.descendants(named: "element").compactMap { $0.attribute("name")?.value })
    // Another course is required in a comment only: the sample can be taken on a machine that has no other course. A
    // refresher is another kind of course, and a guide is for courses that somebody leads.
    #expect(known.subtracting(elements) == ["requires", "refreshes", "guide"])
    #expect(known.count > 50)
    let knownAttributes = Set(node.descendants(named: "attribute").compactMap { $0.attribute("name")?.value })
    #expect(
      knownAttributes.subtracting(attributes) == [
        "course", "courses", "days", "then", "refreshes", "changed", "feedback",
      ])
    let course = [UInt8](try Data(contentsOf: URL(filePath: Self.root + "/Documentation/Template/course.xml")))
    #expect(String(decoding: course, as: UTF8.self).contains("<requires course="))
  }

  @Test func isSilentlySound() throws {
    let files = try #require(try CourseFolder.read(Self.root + "/Documentation/Template").value)
    #expect(CourseReader.read(files).diagnostics == [])
  }

  @Test func hasOneQuestionOfEveryKindOrMore() throws {
    let files = try #require(try CourseFolder.read(Self.root + "/Documentation/Template").value)
    let course = try #require(CourseReader.read(files).value)
    let practised = course.modules.flatMap(\.steps).flatMap { step in
      if case .practice(let practice) = step { practice.items } else { [] as [Item] }
    }
    let kinds = Set((practised + course.banks.flatMap(\.items)).map(\.kind.word))
    #expect(kinds == Set(itemElements))
  }

  @Test func tellsItsAuthorsWhatADraftLacksAndWhyAWarningIsMeant() throws {
    let files = try #require(try CourseFolder.read(Self.root + "/Documentation/Template").value)
    let manuscript = CourseReader.manuscript(files)
    #expect(manuscript.drafts.map { $0.id?.text } == ["own-commander"])
    #expect(manuscript.drafts.flatMap(\.lacks).map(\.code) == [.numberOfChoices, .missingPoints, .missingElement])
    #expect(manuscript.acceptances.map(\.element) == ["bank \"spare\""])
    #expect(manuscript.acceptances.map(\.code) == ["undrawn-bank"])
  }
}

extension Node {
  fileprivate var names: (elements: Set<String>, attributes: Set<String>) {
    elements.reduce(into: ([name], Set(element.attributes.map(\.name)))) { names, child in
      let found = child.names
      names.0.formUnion(found.elements)
      names.1.formUnion(found.attributes)
    }
  }
}
