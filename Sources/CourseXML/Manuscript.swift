public import Courseware
public import Diagnostics

/// A sound course as its authors have it: with what trainees never see of it.
public struct Manuscript: Sendable {
  public let course: Course
  /// Questions and scenarios that are not finished.
  public let drafts: [Draft]
  /// Warnings that the authors know of and mean.
  public let acceptances: [Acceptance]

  public struct Draft: Sendable {
    /// Nil while it has none.
    public let id: Item.ID?
    /// The name of its element, such as `single-choice`.
    public let kind: String
    public let place: SourceRange
    /// What it still lacks; empty when only the word `draft` keeps it from trainees.
    public let lacks: [Diagnostic]
  }

  public struct Acceptance: Sendable {
    public let code: String
    public let reason: String
    public let place: SourceRange
    /// The element for which it is meant, such as `bank "spare"`.
    public let element: String
  }
}

extension CourseReader {
  /// Reads a folder as its authors see it. The diagnostics are those of `read`.
  public static func manuscript(_ files: CourseFiles) -> Reading<Manuscript> {
    let reading = read(files)
    guard let course = reading.value else { return Reading(reading.diagnostics) { nil } }
    var known: [Diagnostic] = []
    let folder = folder(of: files, comparing: nil, &known)
    return Reading(reading.diagnostics) {
      Manuscript(
        course: course, drafts: folder.unfinished,
        acceptances: folder.acceptances.map { accepted in
          Manuscript.Acceptance(
            code: accepted.check.value, reason: accepted.reason, place: accepted.check.range,
            element: accepted.scope.nameAndID)
        })
    }
  }
}

extension WrittenFolder {
  fileprivate var unfinished: [Manuscript.Draft] {
    let items = drafts.map { ($0.node, $0.id, $0.lacks) }
    let lessons = modules.flatMap(\.scenarios).filter(\.isDraft).map { ($0.node, $0.id, $0.lacks) }
    return (items + lessons).map { node, id, lacks in
      Manuscript.Draft(id: id?.value, kind: node.name, place: node.tag, lacks: lacks ?? [])
    }
  }
}

extension Node {
  fileprivate var nameAndID: String { attribute("id").map { "\(name) \"\($0.value)\"" } ?? name }
}
