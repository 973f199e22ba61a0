import Courseware
import Diagnostics

/// A sound item as the checks of its wording see it: what is asked, and what there is to choose from.
struct CheckedItem {
  let written: WrittenItem
  let item: Item
  let place: ItemPlace
  /// Whether it may be judged by English words.
  let isEnglish: Bool
  let prompt: WordList
  let groups: [OptionGroup]

  /// Nil when there is no item to speak of: it has faults, or is an unfinished draft.
  init?(_ written: WrittenItem, in place: ItemPlace, isEnglish: Bool) {
    guard let item = written.item, !written.isDraft else { return nil }
    self.written = written
    self.item = item
    self.place = place
    self.isEnglish = isEnglish
    prompt = WordList(item.prompt)
    groups = OptionGroup.groups(of: item.kind, at: written.node)
  }

  /// Where a diagnostic about the item as a whole points.
  var range: SourceRange { written.id?.range ?? written.node.tag }
  /// The options of each choice that the trainee makes by reading them.
  var choices: [OptionGroup] { groups.filter(\.hasKey) }
}

/// Texts that stand beside each other in an item: the options of one choice, the entries, the categories.
struct OptionGroup {
  let options: [Option]
  /// Whether some of the options are right and the others are not.
  let hasKey: Bool
  private let parent: Node
  private let element: String

  struct Option {
    let wording: WordList
    let isRight: Bool
    let feedback: WordList?
  }

  /// Where an option stands.
  func place(of index: Int) -> SourceRange { parent.elements.filter { $0.name == element }[index].tag }

  var keys: [Option] { options.filter(\.isRight) }

  private init(_ choices: [Choice], keys: Set<Choice.ID>?, in parent: Node, _ element: String = "option") {
    options = choices.map { choice in
      Option(
        wording: WordList(choice.text), isRight: keys?.contains(choice.id) ?? false,
        feedback: choice.feedback.map(WordList.init))
    }
    hasKey = keys != nil
    self.parent = parent
    self.element = element
  }

  fileprivate static func groups(of kind: Item.Kind, at node: Node) -> [OptionGroup] {
    switch kind {
    case .singleChoice(let kind): [OptionGroup(kind.options, keys: [kind.key], in: node)]
    case .multipleChoice(let kind): [OptionGroup(kind.options, keys: kind.keys, in: node)]
    case .ordering(let kind): [OptionGroup(kind.entries, keys: nil, in: node, "entry")]
    case .categorising(let kind):
      [
        OptionGroup(kind.categories, keys: nil, in: node, "category"),
        OptionGroup(kind.entries.map(\.choice), keys: nil, in: node, "entry"),
      ]
    case .gapChoice(let kind):
      zip(kind.gaps, node.descendants(named: "gap")).map { OptionGroup($0.options, keys: [$0.key], in: $1) }
    // Equal sides of a matching are refused by the grammar; the others show nothing to choose from by its words.
    case .matching, .trueFalse, .shortText, .number, .scenario: []
    }
  }
}
