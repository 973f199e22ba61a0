public import Courseware
public import Diagnostics

/// A course folder as its author has it now, finished or not.
public struct CourseSketch: Sendable {
  /// Every fault and warning.
  public let diagnostics: [Diagnostic]
  /// nil when there are errors.
  public let course: Course?
  /// In the order of the files.
  public let drafts: [Draft]

  /// Something that trainees do not see yet.
  public struct Draft: Sendable {
    public enum Home: Equatable, Sendable {
      case module(Module.ID)
      case bank(Bank.ID)
    }
    public enum Content: Equatable, Sendable {
      case item(Item)
      case scenario(ScenarioLesson)
      /// Too much is missing to show it; its prompt, if it has one.
      case unfinished(Prose?)
    }
    /// nil when it has no id yet.
    public let id: Item.ID?
    public let home: Home
    public let content: Content
    /// What it still needs, each as the compiler would say it.
    public let lacks: [Diagnostic]
  }
}

extension CourseSketch {
  init(of folder: WrittenFolder, _ reading: Reading<Course>) {
    let ofModules = folder.modules.flatMap { module in
      module.id.map { id in
        module.practices.flatMap(\.drafts).map { Draft($0, in: .module(id.value)) }
          + module.scenarios.filter(\.isDraft).map { Draft($0, in: .module(id.value)) }
      } ?? []
    }
    let ofBanks = folder.banks.flatMap { bank in
      bank.id.map { id in bank.drafts.map { Draft($0, in: .bank(id.value)) } } ?? []
    }
    self.init(diagnostics: reading.diagnostics, course: reading.value, drafts: ofModules + ofBanks)
  }
}

extension CourseSketch.Draft {
  fileprivate init(_ facts: ItemFacts, in home: Home) {
    self.init(
      id: facts.id?.value, home: home,
      content: facts.draft?.item.map(Content.item) ?? .unfinished(facts.draft?.prompt), lacks: facts.lacks ?? [])
  }

  fileprivate init(_ written: WrittenScenarioLesson, in home: Home) {
    self.init(
      id: written.id?.value, home: home, content: written.lesson.map(Content.scenario) ?? .unfinished(nil),
      lacks: written.lacks ?? [])
  }
}
