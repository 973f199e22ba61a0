internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Encoding

extension Outline {
  /// Canonical JSON with everything that the text says.
  var json: [UInt8] {
    var content: JSON.Object = [
      "accepted-warnings": .array(
        acceptances.map {
          [
            "code": .string($0.code), "element": .string($0.element), "file": .string($0.place.file),
            "line": .integer($0.place.start.line), "reason": .string($0.reason),
          ]
        }),
      "banks": .array(course.banks.map { bank in ["id": .string(bank.id.text), "questions": questions(of: bank)] }),
      "course": .string(course.id.text),
      "drafts": .array(
        drafts.map { draft in
          [
            "file": .string(draft.place.file), "id": .string(draft.id?.text ?? ""), "kind": .string(draft.kind),
            "lacks": .array(draft.lacks.map { .string($0.message) }), "line": .integer(draft.place.start.line),
          ]
        }),
      "edition": .string(edition),
      "finals": .object(byAudience { course.finalOutline(for: $0).json }),
      "languages": .array(languages.map(\.json)),
      "modules": .array(
        course.modules.map { module in
          [
            "id": .string(module.id.text), "reading": .object(byAudience { module.readingTime(for: $0).json }),
            "title": .string(module.title),
          ]
        }),
      "objectives": .array(course.objectiveOutlines.map(\.json)),
      "pass-percent": .integer(course.assessment.passPercent),
      "sources": .array(
        course.citations.map {
          [
            "count": .integer($0.count), "document": .string($0.document),
            "places": .array($0.places.map(JSON.string)),
          ]
        }),
      "title": .string(course.title), "version": .string(course.version.description),
    ]
    content["guide"] = course.guide?.json
    do {
      return try JSON.object(content).canonical(limits: JSON.Limits(depth: 8, bytes: 64 << 20))
    } catch {
      preconditionFailure("a course that was read holds no text that JSON cannot: \(error)")
    }
  }

  private func questions(of bank: Bank) -> JSON { .object(byAudience { .integer(bank.items(for: $0).count) }) }

  private func byAudience(_ value: (Audience) -> JSON) -> JSON.Object {
    Audience.allCases.reduce(into: JSON.Object()) { $0[$1.rawValue] = value($1) }
  }
}

extension Guide {
  fileprivate var json: JSON {
    [
      "pages": .array(pages.map { ["id": .string($0.id.text), "title": .string($0.title)] }), "title": .string(title),
    ]
  }
}

extension FinalOutline {
  fileprivate var json: JSON {
    [
      "draws": .array(
        draws.map {
          ["bank": .string($0.bank.text), "count": .integer($0.count), "stock": .integer($0.stock)]
        }),
      "most-points": .integer(points.upperBound), "least-points": .integer(points.lowerBound),
      "questions": .integer(questions),
    ]
  }
}

extension ReadingTime {
  fileprivate var json: JSON {
    ["minutes": .integer(minutes), "questions": .integer(tasks), "words": .integer(words)]
  }
}

extension ObjectiveOutline {
  fileprivate var json: JSON {
    func counts(_ kinds: [String: Int]) -> JSON {
      .object(kinds.reduce(into: JSON.Object()) { $0[$1.key] = .integer($1.value) })
    }
    return [
      "asked": counts(asked), "id": .string(objective.id.text), "practised": counts(practised),
      "text": .string(objective.text),
    ]
  }
}
