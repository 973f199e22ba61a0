/// A course as its authors wrote it, checked. If the value exists, every reference in it resolves.
public struct Course: Equatable, Sendable {
  public typealias ID = Name<Course>

  public let id: ID
  public let version: Version
  /// BCP 47 tag of the language it was written in.
  public let language: String
  public let title: String
  public let summary: String
  /// Minutes that the author promises; nil when not said.
  public let minutes: Int?
  public let modules: [Module]
  public let banks: [Bank]
  public let glossary: [Term]
  public let jobs: [Job]
  public let prerequisites: [Prerequisite]
  /// The lines of every drawing, by its file.
  public let figures: [String: [String]]
  public let assessment: Assessment
  public let certificate: CertificateRule
  /// nil for a course that refreshes no other.
  public let refreshes: Refreshing?
  /// For who leads a session; nil when the course has none.
  public let guide: Guide?

  public init(
    id: ID, version: Version, language: String, title: String, summary: String, minutes: Int?, modules: [Module],
    banks: [Bank], glossary: [Term], jobs: [Job] = [], prerequisites: [Prerequisite] = [],
    figures: [String: [String]] = [:], assessment: Assessment, certificate: CertificateRule,
    refreshes: Refreshing? = nil, guide: Guide? = nil
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.modules = modules
    self.banks = banks
    self.glossary = glossary
    self.jobs = jobs
    self.prerequisites = prerequisites
    self.figures = figures
    self.assessment = assessment
    self.certificate = certificate
    self.refreshes = refreshes
    self.guide = guide
  }

  public var objectives: [Objective] { modules.flatMap(\.objectives) }

  /// Every item that can be graded, by its id.
  public var gradedItems: [Item.ID: Item] {
    Dictionary(uniqueKeysWithValues: banks.flatMap(\.items).map { ($0.id, $0) })
  }

  /// MAJOR.MINOR; a new MAJOR means: take it again.
  public struct Version: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let major: Int
    public let minor: Int

    public init?(_ text: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let major = Int(parts[0]), let minor = Int(parts[1]) else { return nil }
      guard (0..<10_000).contains(major), (0..<10_000).contains(minor), "\(major).\(minor)" == text else { return nil }
      self.major = major
      self.minor = minor
    }

    public var description: String { "\(major).\(minor)" }
    public static func < (left: Self, right: Self) -> Bool { (left.major, left.minor) < (right.major, right.minor) }
  }
}

/// A course that must have been passed, and be in force, before this one's final.
public struct Prerequisite: Hashable, Sendable {
  public let course: Course.ID
  /// The MAJOR version of it that is at least needed.
  public let major: Int
  public init(course: Course.ID, major: Int) {
    self.course = course
    self.major = major
  }
}

/// A chapter: what it is for, then pages and practices in the order they are taught.
public struct Module: Equatable, Sendable {
  public typealias ID = Name<Module>
  public let id: ID
  public let title: String
  public let objectives: [Objective]
  /// Said before the first page, so that nobody meets the subject unprepared.
  public let contentWarning: String?
  public let readers: Readership
  public let steps: [Step]

  public init(
    id: ID, title: String, objectives: [Objective], contentWarning: String?, readers: Readership = .everyone,
    steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.objectives = objectives
    self.contentWarning = contentWarning
    self.readers = readers
    self.steps = steps
  }

  public enum Step: Equatable, Sendable {
    case page(Page)
    case practice(Practice)
    case scenario(ScenarioLesson)
  }
}

/// What a trainee can do afterwards.
public struct Objective: Equatable, Sendable {
  public typealias ID = Name<Objective>
  public let id: ID
  public let text: String
  /// What it refreshes; nil outside a refresher.
  public let refreshes: Reference?
  public init(id: ID, text: String, refreshes: Reference? = nil) {
    self.id = id
    self.text = text
    self.refreshes = refreshes
  }
}

public struct Page: Equatable, Sendable {
  public typealias ID = Name<Page>
  public let id: ID
  public let title: String
  public let readers: Readership
  /// The change that it tells of, to those who passed before; nil for a page that everybody reads.
  public let change: Change?
  public let blocks: [Block]

  public init(
    id: ID, title: String, readers: Readership = .everyone, change: Change? = nil, blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.readers = readers
    self.change = change
    self.blocks = blocks
  }

  /// The version of another course from which on something is otherwise.
  public struct Change: Hashable, Sendable {
    public let course: Course.ID
    public let version: Course.Version

    /// `sea-prevention/1.1`.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let course = Course.ID(parts[0]), let version = Course.Version(parts[1]) else {
        return nil
      }
      self.course = course
      self.version = version
    }
  }
}

/// Questions with feedback at once, which never count.
public struct Practice: Equatable, Sendable {
  public typealias ID = Name<Practice>
  public let id: ID
  public let readers: Readership
  /// Whether the trainee is asked "how sure are you?" after each answer.
  public let asksConfidence: Bool
  public let tasks: [Task]

  public init(id: ID, readers: Readership = .everyone, asksConfidence: Bool = false, tasks: [Task]) {
    self.id = id
    self.readers = readers
    self.asksConfidence = asksConfidence
    self.tasks = tasks
  }

  public enum Task: Equatable, Sendable {
    case item(Item)
    case rating(Rating)
    case reflection(Reflection)
  }

  public var items: [Item] { tasks.compactMap { if case .item(let item) = $0 { item } else { nil } } }
}

/// A scenario as a part of the teaching: it has consequences, and no points.
public struct ScenarioLesson: Equatable, Sendable {
  public let id: Item.ID
  public let readers: Readership
  public let prompt: Prose?
  public let scenario: Scenario
  public let explanation: Prose?

  public init(id: Item.ID, readers: Readership, prompt: Prose?, scenario: Scenario, explanation: Prose?) {
    self.id = id
    self.readers = readers
    self.prompt = prompt
    self.scenario = scenario
    self.explanation = explanation
  }
}

/// Questions that a final draws from.
public struct Bank: Equatable, Sendable {
  public typealias ID = Name<Bank>
  public let id: ID
  public let items: [Item]
  public init(id: ID, items: [Item]) {
    self.id = id
    self.items = items
  }
}
