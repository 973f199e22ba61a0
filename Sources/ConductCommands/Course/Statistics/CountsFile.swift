internal import Courseware
internal import Encoding

/// Counts as a file that centres send: canonical JSON, described in Documentation/Statistics.md.
enum CountsFile {
  static let kind = "conduct-counts"
  static let limits = JSON.Limits(depth: 12, bytes: 64 << 20)

  static func bytes(of counts: Counts) throws -> [UInt8] {
    let order = QuestionOrder(counts.items)
    let json: JSON = [
      "attempts": .string(counts.attempts.rawValue),
      "by-country": .array(
        try counts.countries.sorted { $0.key < $1.key }.map { .object(try $1.json(named: $0, order)) }),
      "by-language": .array(
        try counts.languages.sorted { $0.key < $1.key }.map { .object(try $1.json(named: $0, order)) }),
      "course": .string(counts.course.text), "kind": .string(kind), "language": .string(counts.sourceLanguage),
      "major": .integer(counts.major), "pass-percent": .integer(counts.passPercent),
      "questions": .array(order.questions.map(\.json)), "v": 1,
    ]
    do { return try json.canonical(limits: limits) + [UInt8(ascii: "\n")] } catch {
      throw Failure("These counts are too large for one file.", next: "Write one file a centre, and add them up later.")
    }
  }
}

/// Questions sorted by id, and the sayings to each in an order that does not depend on who answered first.
struct QuestionOrder {
  struct Question {
    let id: Item.ID
    /// Its place in the counts.
    let place: Int
    let isOpen: Bool
    let sayings: [(saying: Saying, cell: Int)]
    let firstCell: Int
  }

  let questions: [Question]

  init(_ items: CountedItems) {
    questions = items.ids.enumerated().sorted { $0.element < $1.element }.map { place, id in
      let isOpen = items.isOpen(at: place)
      let sayings = items.sayings(at: place)
      return Question(
        id: id, place: place, isOpen: isOpen, sayings: isOpen ? sayings.sorted { $0.saying < $1.saying } : sayings,
        firstCell: items.firstCell(at: place))
    }
  }
}

extension QuestionOrder.Question {
  fileprivate var json: JSON {
    [
      "id": .string(id.text), "open": .bool(isOpen),
      "sayings": .array(sayings.map { ["saying": .string($0.saying.text), "right": .bool($0.saying.isRight)] }),
    ]
  }
}

extension Sums {
  fileprivate func json(named name: String, _ order: QuestionOrder) throws -> JSON.Object {
    var rows: [JSON] = []
    for (number, question) in order.questions.enumerated() where question.place < items.count {
      let item = items[question.place]
      guard item.asked > 0 else { continue }
      let sums = [
        item.asked, item.possible, item.earned, item.earnedSquares, item.rest, item.restSquares, item.earnedTimesRest,
      ]
      rows.append(.array([.integer(number)] + (try sums.map(whole))))
    }
    return [
      "attempts": .integer(attempts),
      "forms": .array(
        try forms.map { .array([.integer($0.questions), .integer($0.attempts), try whole($0.earnedSquares)]) }),
      "name": .string(name), "passed": .integer(passed), "people": .integer(people), "questions": .array(rows),
      "weights": .array([try whole(possibleSquares), try whole(itemPossibleSquares)]),
      "scores": .array([try whole(score), try whole(scoreSquares)]),
    ]
  }
}

extension Tally {
  fileprivate func json(named name: String, _ order: QuestionOrder) throws -> JSON.Object {
    var json = try sums.json(named: name, order)
    json["bands"] = scores.bands
    json["answers"] = .array(
      order.questions.enumerated().compactMap { number, question in
        guard row(question.firstCell).contains(where: { $0 > 0 }) else { return nil }
        let sayings = question.sayings.enumerated().compactMap { index, saying -> JSON? in
          let row = row(saying.cell)
          return row.contains { $0 > 0 } ? .array([.integer(index), row.bands]) : nil
        }
        return [
          "asked": row(question.firstCell).bands, "full": row(question.firstCell + 1).bands,
          "question": .integer(number), "sayings": .array(sayings),
          "times": .array(times(at: question.place).map { .integer($0) }),
        ]
      })
    return json
  }
}

extension [Int] {
  /// `[[band, count], …]`, bands without anybody left out.
  fileprivate var bands: JSON {
    .array(enumerated().compactMap { $1 > 0 ? [.integer($0), .integer($1)] : nil })
  }
}

private func whole(_ sum: Double) throws -> JSON {
  guard let integer = Int(exactly: sum), integer < 1 << 53 else {
    throw Failure(
      "These counts are too large for one file.", next: "Write one file a centre, and add them up where they are read.")
  }
  return .integer(integer)
}
