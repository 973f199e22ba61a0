import Courseware
import FoundationEssentials
import Testing

/// Every statement of a rule can be looked up, and a source that is new is seen by whoever reviews the change.
@Suite struct CitedSourcesTests {
  @Test(arguments: ShippedCourses.names) func everyGradedItemCitesItsSource(_ name: String) throws {
    let uncited = try ShippedCourses.course(name).gradedItems.values.filter { $0.explanation.sources.isEmpty }
    #expect(uncited.map(\.id.text).sorted() == [])
  }

  /// With RECORD_SNAPSHOTS=1 it writes the list, and fails, so that no run which writes can pass for one which tests.
  @Test func everyCitedSourceIsInTheList() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sources.txt")
    var cited: [Source: [String: Set<String>]] = [:]
    for name in ShippedCourses.names {
      for (source, places) in try ShippedCourses.course(name).citingPlaces {
        cited[source, default: [:]][name] = places
      }
    }
    let list = cited.sorted { ($0.key.reference, $0.key.place ?? "") < ($1.key.reference, $1.key.place ?? "") }
      .map { source, courses in
        "\(source.reference)\(source.place.map { " at \($0)" } ?? "")\n"
          + courses.sorted { $0.key < $1.key }.map { "  \($0): \($1.sorted().joined(separator: " "))\n" }.joined()
      }.joined()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(list.utf8).write(to: file)
      Issue.record("recorded Sources.txt")
    }
    let reviewed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let (there, due) = (reviewed.split(separator: "\n"), list.split(separator: "\n"))
    for change in due.difference(from: there) {
      switch change {
      case .insert(_, let line, _): Issue.record("not in Sources.txt: \(line)")
      case .remove(_, let line, _): Issue.record("in Sources.txt and no more cited so: \(line)")
      }
    }
  }
}

extension Course {
  /// For each source the pages, questions and situations that cite it, by their ids.
  fileprivate var citingPlaces: [Source: Set<String>] {
    var found: [Source: Set<String>] = [:]
    func note(_ place: String, _ lines: [[Inline]]) {
      for case .source(let source) in lines.joined() { found[source, default: []].insert(place) }
    }
    for step in modules.flatMap(\.steps) {
      switch step {
      case .page(let page): note("page/\(page.id)", step.lines)
      case .scenario(let lesson): note(lesson.id.text, step.lines)
      case .practice(let practice):
        for item in practice.items { note(item.id.text, item.lines) }
      }
    }
    for item in banks.flatMap(\.items) { note(item.id.text, item.lines) }
    return found
  }
}
