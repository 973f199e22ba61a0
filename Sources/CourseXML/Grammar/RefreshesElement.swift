import Courseware
import Diagnostics
import SafeXML

/// What a refresher keeps fresh, as far as it could be read.
struct WrittenRefreshing: Sendable {
  let node: Node
  let courses: [Placed<Course.ID>]
  /// Nil when a fault in it was reported.
  let refreshing: Refreshing?
}

extension Node {
  func refreshes(_ faults: inout [Diagnostic]) -> WrittenRefreshing {
    let before = faults.count
    _ = Parts(of: self, attributes: ["courses", "days", "then"], &faults)
    let courses = needed("courses", &faults)?.courses(&faults) ?? []
    let days = needed("days", &faults)?.days(&faults)
    let then = needed("then", &faults)?.period(as: "then", &faults)
    guard let days, let then, faults.count == before else {
      return WrittenRefreshing(node: self, courses: courses, refreshing: nil)
    }
    return WrittenRefreshing(
      node: self, courses: courses, refreshing: Refreshing(courses: courses.map(\.value), days: days, then: then))
  }
}

extension Placed<String> {
  private var parts: [String] { value.utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) } }

  fileprivate func courses(_ faults: inout [Diagnostic]) -> [Placed<Course.ID>] {
    if parts.isEmpty { faults.error(.wrongValue, "courses is empty; name one or more courses", at: range) }
    if Set(parts).count < parts.count {
      faults.error(.refreshedObjective, "courses \"\(value)\" names the same course twice", at: range)
    }
    return parts.compactMap { Placed(value: $0, range: range).name(&faults) }
  }

  fileprivate func days(_ faults: inout [Diagnostic]) -> [Int]? {
    let days = parts.compactMap { Placed(value: $0, range: range).number("day", in: 1...3660, &faults)?.value }
    guard days.count == parts.count else { return nil }
    if !days.isEmpty, zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) { return days }
    faults.error(.wrongValue, "days \"\(value)\" do not rise, such as 3 14 45 90", at: range)
    return nil
  }

  func objectiveReference(_ faults: inout [Diagnostic]) -> Objective.Reference? {
    if let reference = Objective.Reference(value) { return reference }
    let message = "refreshes \"\(value)\" is not COURSE/OBJECTIVE, such as sea-prevention/suspicion"
    faults.error(.wrongValue, message, at: range)
    return nil
  }

  func change(_ faults: inout [Diagnostic]) -> Page.Change? {
    if let change = Page.Change(value) { return change }
    let message = "changed \"\(value)\" is not COURSE/VERSION, such as sea-prevention/1.1"
    faults.error(.wrongValue, message, at: range)
    return nil
  }
}
