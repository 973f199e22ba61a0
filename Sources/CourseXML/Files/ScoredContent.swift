public import Courseware
import Encoding

extension Course {
  /// The digest of what decides a score: the rules of the final and, for each bank item in order, what is asked and
  /// what is right. Explanations, feedback, marks of emphasis and translations are left out, so that mending them
  /// changes the edition but not this (Documentation/Records.md, "Editions").
  public func scored(_ sha256: SHA256) -> [UInt8] { sha256(scoredText) }

  /// The canonical JSON that `scored` is the digest of.
  public var scoredText: [UInt8] {
    let content: JSON = [
      "assessment": assessment.scoredContent,
      "banks": .array(banks.map { ["id": .string($0.id.text), "items": .array($0.items.map(\.scoredContent))] }),
      "v": 1,
    ]
    do {
      return try content.canonical(limits: JSON.Limits(depth: 12, bytes: CourseFiles.mostBytes))
    } catch {
      preconditionFailure("a course that was read holds no text that JSON cannot: \(error)")
    }
  }
}

extension Assessment {
  fileprivate var scoredContent: JSON {
    var content: JSON.Object = [
      "at-least": .integer(atLeastPerObjective), "critical-must-be-right": .bool(criticalMustBeRight),
      "draws": .array(draws.map(\.scoredContent)), "id": .string(id.text), "pass-percent": .integer(passPercent),
      "shuffles-items": .bool(shufflesItems), "shuffles-options": .bool(shufflesChoices),
    ]
    content["attempts"] = attemptsAllowed.map(JSON.integer)
    if feedback != .never { content["feedback"] = .string(feedback.rawValue) }
    content["time-limit-minutes"] = timeLimit.map { .integer($0.minutes) }
    content["wait-minutes"] = wait.map { .integer($0.minutes) }
    return .object(content)
  }
}

extension Assessment.Draw {
  fileprivate var scoredContent: JSON {
    var content: JSON.Object = ["count": .integer(count), "from": .string(bank.text)]
    content["audience"] = audience?.scoredContent
    return .object(content)
  }
}

extension Set<Audience> {
  fileprivate var scoredContent: JSON { .array(Audience.allCases.filter(contains).map { .string($0.rawValue) }) }
}

extension Item {
  fileprivate var scoredContent: JSON {
    var content = kind.scoredContent
    content["audience"] = audience?.scoredContent
    content["critical"] = .bool(critical)
    content["id"] = .string(id.text)
    content["objective"] = .string(objective.text)
    content["points"] = .integer(points)
    content["prompt"] = .array(prompt.paragraphs.map { .string($0.plain) })
    return .object(content)
  }
}

extension Item.Kind {
  fileprivate var scoredContent: JSON.Object {
    switch self {
    case .singleChoice(let kind):
      ["key": .string(kind.key.text), "kind": "single-choice", "options": kind.options.scoredContent]
    case .multipleChoice(let kind):
      [
        "key": .array(kind.options.map(\.id).filter(kind.keys.contains).map { .string($0.text) }),
        "kind": "multiple-choice", "options": kind.options.scoredContent, "scoring": .string(kind.scoring.rawValue),
      ]
    case .trueFalse(let kind): ["key": .bool(kind.key), "kind": "true-false"]
    // A pair's two sides carry one id: the key is in the ids.
    case .matching(let kind):
      [
        "kind": "matching", "lefts": kind.lefts.scoredContent, "rights": kind.rights.scoredContent,
        "scoring": .string(kind.scoring.rawValue),
      ]
    // Written in the right order: the key is the order.
    case .ordering(let kind):
      ["entries": kind.entries.scoredContent, "kind": "ordering", "scoring": .string(kind.scoring.rawValue)]
    case .categorising(let kind):
      [
        "categories": kind.categories.scoredContent, "entries": kind.entries.map(\.choice).scoredContent,
        "key": .array(kind.entries.map { .string($0.category.text) }), "kind": "categorising",
        "scoring": .string(kind.scoring.rawValue),
      ]
    case .gapChoice(let kind):
      [
        "gaps": .array(
          kind.gaps.map {
            ["id": .string($0.id.text), "key": .string($0.key.text), "options": $0.options.scoredContent]
          }), "kind": "gap-choice", "scoring": .string(kind.scoring.rawValue), "text": .string(kind.plain),
      ]
    case .shortText(let kind): ["answers": .array(kind.answers.map(JSON.string)), "kind": "short-text"]
    case .number(let kind):
      [
        "kind": "number", "tolerance": .string(kind.tolerance.description), "unit": .string(kind.unit ?? ""),
        "value": .string(kind.value.description),
      ]
    case .scenario(let kind): kind.scoredContent
    }
  }
}

extension GapChoice {
  /// The text with each gap's id in its place.
  fileprivate var plain: String {
    text.map { piece in
      switch piece {
      case .words(let runs): runs.plain
      case .gap(let id): "[\(id.text)]"
      }
    }.joined()
  }
}

extension Scenario {
  fileprivate var scoredContent: JSON.Object {
    [
      "endings": .array(
        endings.map {
          ["id": .string($0.id.text), "kind": .string($0.kind.rawValue), "text": $0.blocks.scoredContent]
        }), "kind": "scenario",
      "scenes": .array(
        scenes.map { scene in
          [
            "choices": .array(
              scene.choices.map {
                [
                  "id": .string($0.choice.id.text), "points": .integer($0.points),
                  "text": .string($0.choice.text.plain), "to": .string($0.to.text),
                ]
              }), "id": .string(scene.id.text), "text": scene.blocks.scoredContent,
          ]
        }), "start": .string(start.text),
    ]
  }
}

extension [Block] {
  fileprivate var scoredContent: JSON { .array(flatMap(\.content.lines).map(JSON.string)) }
}

extension Block.Content {
  /// The words alone, a line or a cell at a time.
  fileprivate var lines: [String] {
    switch self {
    case .paragraph(let runs): [runs.plain]
    case .list(let items): items.map(\.plain)
    case .callout(_, let inner): inner.flatMap(\.lines)
    case .table(let header, let rows): ((header.map { [$0] } ?? []) + rows).flatMap { $0.map(\.plain) }
    case .figure(let figure): [figure.alternative]
    }
  }
}

extension [Choice] {
  fileprivate var scoredContent: JSON {
    .array(map { ["id": .string($0.id.text), "text": .string($0.text.plain)] })
  }
}
