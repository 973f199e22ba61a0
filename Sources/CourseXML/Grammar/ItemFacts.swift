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
  /// What there is of a draft; nil when it is none. Drafts are few, so that their words may be kept.
  let draft: DraftText?
  let acceptances: [WrittenAcceptance]
  /// Nil when it is not sound, a draft, or not to be checked.
  let question: QuestionFacts?
  /// The version in which it was packed with another key.
  let otherKeyIn: Course.Version?

  init(_ written: WrittenItem, _ question: QuestionFacts?, after packed: PackedEdition? = nil) {
    element = written.node.name
    tag = written.node.tag.settled
    id = written.id?.settled
    objective = written.objective?.settled
    audience = written.audience
    critical = written.critical
    isSound = written.item != nil
    lacks = written.lacks
    draft = written.isDraft ? DraftText(prompt: written.prompt, item: written.item) : nil
    acceptances = written.acceptances
    self.question = question
    otherKeyIn = written.item.flatMap { item in
      packed?.items[item.id].flatMap { $0.key == item.kind.key ? nil : $0.version }
    }
  }

  var isDraft: Bool { lacks != nil }
  /// Where a diagnostic about the item as a whole points.
  var range: SourceRange { id?.range ?? tag }

  func isFor(_ audience: Audience) -> Bool { self.audience?.contains(audience) ?? true }
}

/// The words of a draft, as far as they are written. A class, so that the many items that are no drafts keep no room
/// for one.
final class DraftText: Sendable {
  let prompt: Prose?
  /// Nil when it lacks something.
  let item: Item?

  init(prompt: Prose?, item: Item?) {
    self.prompt = prompt
    self.item = item
  }
}
