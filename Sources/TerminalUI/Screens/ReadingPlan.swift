public import Courseware

/// A course as one line of steps: warnings, pages and practice questions in the order they are taught.
public struct ReadingPlan: Equatable, Sendable {
  public let steps: [Step]

  public init(_ course: Course, for audience: Audience) {
    steps = course.modules.flatMap { module in
      let warning = module.contentWarning.map {
        [Step(place: "module/\(module.id)", module: module, content: .warning($0))]
      }
      let rest = module.steps.flatMap { step -> [Step] in
        switch step {
        case .page(let page):
          guard page.readers.includes(Role(audience)) else { return [] }
          return [Step(place: "page/\(page.id)", module: module, content: .page(page))]
        case .practice(let practice):
          return practice.items.filter { $0.audience?.contains(audience) ?? true }.map {
            Step(place: "item/\($0.id)", module: module, content: .item($0))
          }
        case .scenario: return []
        }
      }
      return (warning ?? []) + rest
    }
  }

  public struct Step: Equatable, Sendable {
    /// What a bookmark holds: it means the same when pages are added around it.
    public let place: String
    public let module: Module
    public let content: Content

    public enum Content: Equatable, Sendable {
      case warning(String)
      case page(Page)
      case item(Item)
    }
  }

  /// Where a bookmark points; nil when the edition no longer has the place.
  public func index(of place: String) -> Int? { steps.firstIndex { $0.place == place } }
}
