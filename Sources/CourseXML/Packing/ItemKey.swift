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
    case .categorising(let kind):
      [
        "categories": kind.categories.ids, "kind": "categorising",
        "key": .array(
          kind.entries.sorted { $0.choice.id < $1.choice.id }
            .map { [.string($0.choice.id.text), .string($0.category.text)] }),
      ]
    case .gapChoice(let kind):
      [
        "gaps": .array(
          kind.gaps.map { ["id": .string($0.id.text), "key": .string($0.key.text), "options": $0.options.ids] }),
        "kind": "gap-choice",
      ]
    case .shortText(let kind):
      ["key": .array(Set(kind.answers.map(Folding.first.fold)).sorted().map(JSON.string)), "kind": "short-text"]
    case .number(let kind):
      [
        "key": .string(kind.value.description), "kind": "number", "tolerance": .string(kind.tolerance.description),
        "unit": .string(kind.unit ?? ""),
      ]
    case .scenario(let kind): kind.keyContent
    }
  }
}

extension Scenario {
  /// Where each choice leads and what it earns; the order in which scenes are written says nothing.
  fileprivate var keyContent: JSON.Object {
    let scenes = scenes.sorted { $0.id < $1.id }.map { scene -> JSON in
      let choices = scene.choices.sorted { $0.choice.id < $1.choice.id }.map { way -> JSON in
        ["id": .string(way.choice.id.text), "points": .integer(way.points), "to": .string(way.to.text)]
      }
      return ["choices": .array(choices), "id": .string(scene.id.text)]
    }
    let endings = endings.sorted { $0.id < $1.id }.map { ending -> JSON in
      ["id": .string(ending.id.text), "kind": .string(ending.kind.rawValue)]
    }
    return [
      "endings": .array(endings), "kind": "scenario", "scenes": .array(scenes), "start": .string(start.text),
    ]
  }
}

extension [Choice] {
  /// Sorted: in which order they were written says nothing about what is right.
  fileprivate var ids: JSON { map(\.id).ids }
}

extension Sequence<Choice.ID> {
  fileprivate var ids: JSON { .array(sorted().map { .string($0.text) }) }
}
