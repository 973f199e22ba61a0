import Courseware
import Diagnostics

/// An option, an entry or a distractor, with where its id stands.
struct WrittenChoice {
  let choice: Choice
  let id: SourceRange
}

extension Node {
  /// A choice with its words. Nil when it has no id, which `reportMissingIDs` says, or one that is none; a feedback is read only where the kind has one.
  func choice(attributes: [String] = ["id"], feedback: Node? = nil, _ faults: inout [Diagnostic]) -> WrittenChoice? {
    let text = inline(attributes: attributes, besides: feedback == nil ? [] : ["feedback"], &faults)
    let feedback = feedback?.prose(&faults)
    guard let id: Placed<Choice.ID> = attribute("id")?.name(&faults) else { return nil }
    return WrittenChoice(choice: Choice(id: id.value, text: text, feedback: feedback), id: id.range)
  }

  /// Reports when there are too few or too many of these; false then.
  func has(
    _ choices: [Node], of what: String, in allowed: ClosedRange<Int>, _ faults: inout [Diagnostic]
  ) -> Bool {
    if allowed.contains(choices.count) { return true }
    let message =
      "\"\(name)\" has \(choices.count) \"\(what)\" elements; it needs \(allowed.lowerBound) to \(allowed.upperBound)"
    faults.error(.numberOfChoices, message, at: tag)
    return false
  }
}

extension [WrittenChoice] {
  /// Reports every id that stands twice in the item; false then.
  func differ(_ faults: inout [Diagnostic]) -> Bool {
    if allDiffer { return true }
    var first: [Choice.ID: SourceRange] = [:]
    var areApart = true
    for written in self {
      if let other = first[written.choice.id] {
        let message = "id \"\(written.choice.id)\" is already taken in this item"
        faults.error(.duplicateID, message, at: written.id, notes: [.init("the first is here", at: other)])
        areApart = false
      } else {
        first[written.choice.id] = written.id
      }
    }
    return areApart
  }

  /// Of a few, comparing each with each is faster than hashing them.
  private var allDiffer: Bool {
    count <= 16 && indices.allSatisfy { index in !self[..<index].contains { $0.choice.id == self[index].choice.id } }
  }
}

extension Diagnostic.Code {
  static let numberOfChoices = Self(rawValue: "number-of-choices")
  static let duplicateID = Self(rawValue: "duplicate-id")
}
