import Courseware
import Diagnostics

/// What the checks over a course need to know of an item. It is small and holds neither the item's words nor its file's
/// text, since a course may have a hundred thousand.
struct ItemFacts: Sendable {
  /// Such as `single-choice`.
  let element: String
  let tag: SourceRange
  let id: Placed<Item.ID>?
  let objective: Placed<Objective.ID>?
  let audience: Set<Audience>?
  let critical: Bool
  /// False when a fault in it was reported, or when it is a draft that lacks something.
  let isSound: Bool
  /// What a draft still lacks; nil when it is no draft.
  let lacks: [Diagnostic]?
  let acceptances: [WrittenAcceptance]
  /// Of a single choice that is sound.
  let pick: PickFacts?
  /// The version in which it was packed with another key.
  let otherKeyIn: Course.Version?

  init(_ written: WrittenItem, after packed: PackedEdition? = nil) {
    element = written.node.name
    tag = written.node.tag.settled
    id = written.id?.settled
    objective = written.objective?.settled
    audience = written.audience
    critical = written.critical
    isSound = written.item != nil
    lacks = written.lacks
    acceptances = written.acceptances
    pick = written.item.flatMap { item in
      if case .singleChoice(let choice) = item.kind { PickFacts(choice) } else { nil }
    }
    otherKeyIn = written.item.flatMap { item in
      packed?.items[item.id].flatMap { $0.key == item.kind.key ? nil : $0.version }
    }
  }

  var isDraft: Bool { lacks != nil }
  /// Where a diagnostic about the item as a whole points.
  var range: SourceRange { id?.range ?? tag }

  func isFor(_ audience: Audience) -> Bool { self.audience?.contains(audience) ?? true }
}

/// What of a single choice could give its key away.
struct PickFacts: Sendable {
  let options: Int
  /// The place of the right option, from 0.
  let key: Int
  let keyIsLongest: Bool

  init(_ choice: SingleChoice) {
    options = choice.options.count
    key = choice.options.firstIndex { $0.id == choice.key } ?? 0
    let longest = choice.options.filter { $0.id != choice.key }.map(\.text.length).max() ?? 0
    keyIsLongest = choice.options[key].text.length > longest
  }
}

extension [Inline] {
  /// Code points of the words.
  fileprivate var length: Int {
    reduce(0) { length, run in
      switch run {
      case .text(let text), .strong(let text), .emphasis(let text), .term(_, let text):
        length + text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      case .source: length
      }
    }
  }
}
