import Courseware
import Encoding

extension Item.Kind {
  /// What is asked for and what of it is right, by ids, on one line: canonical JSON. Words are left out, so that they can
  /// be mended; with another key, or other ids to choose from, it is another question.
  var key: String {
    do {
      let bytes = try JSON.object(keyContent).canonical(limits: JSON.Limits(depth: 8, bytes: CourseFiles.mostBytes))
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      preconditionFailure("an item that was read holds no text that JSON cannot: \(error)")
    }
  }

  private var keyContent: JSON.Object {
    switch self {
    case .singleChoice(let kind):
      ["key": .string(kind.key.text), "kind": "single-choice", "options": kind.options.ids]
    case .multipleChoice(let kind):
      ["key": kind.keys.ids, "kind": "multiple-choice", "options": kind.options.ids]
    case .trueFalse(let kind): ["key": .bool(kind.key), "kind": "true-false"]
    // A pair's two sides carry one id: the key is in the ids.
    case .matching(let kind): ["kind": "matching", "lefts": kind.lefts.ids, "rights": kind.rights.ids]
    // Written in the right order: the order is the key.
    case .ordering(let kind): ["key": .array(kind.entries.map { .string($0.id.text) }), "kind": "ordering"]
    }
  }
}

extension [Choice] {
  /// Sorted: in which order they were written says nothing about what is right.
  fileprivate var ids: JSON { map(\.id).ids }
}

extension Sequence<Choice.ID> {
  fileprivate var ids: JSON { .array(sorted().map { .string($0.text) }) }
}
