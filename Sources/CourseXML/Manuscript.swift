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
  /// Reads a folder as its authors see it; nil when the course is not sound.
  public static func manuscript(_ files: CourseFiles) -> Manuscript? {
    let (folder, faults) = folder(of: files, for: .course, comparing: nil)
    guard let course = Reading(faults, value: { folder.assembled }).value else { return nil }
    return Manuscript(
      course: course, drafts: folder.unfinished,
      acceptances: folder.acceptances.map { accepted in
        Manuscript.Acceptance(
          code: accepted.check.value, reason: accepted.reason, place: accepted.check.range, element: accepted.element)
      })
  }
}

extension WrittenFolder {
  fileprivate var unfinished: [Manuscript.Draft] {
    let items = drafts.map {
      Manuscript.Draft(id: $0.id?.value, kind: $0.element, place: $0.tag, lacks: $0.lacks ?? [])
    }
    let lessons = modules.flatMap(\.scenarios).filter(\.isDraft).map {
      Manuscript.Draft(id: $0.id?.value, kind: $0.node.name, place: $0.node.tag, lacks: $0.lacks ?? [])
    }
    return items + lessons
  }
}
