internal import Courseware
internal import Encoding

extension CountsFile {
  /// Reads what `bytes(of:)` wrote. Foreign files are refused; numbers that cannot be counts are, too.
  static func read(_ path: String) throws -> Counts {
    let content: [UInt8]
    do { content = try ConductCommands.bytes(of: path, limit: limits.bytes) } catch { throw error.failure }
    guard let counts = counts(in: content) else {
      throw Failure(
        "\(shown(path)) is no file of counts, or it was changed.",
        next: "Ask the centre to write it again: conduct course stats COURSE --counts-out FILE")
    }
    return counts
  }

  static func counts(in content: [UInt8]) -> Counts? {
    guard content.last == UInt8(ascii: "\n"), let json = try? JSON.decode(Array(content.dropLast()), limits: limits),
      json["kind"]?.string == kind, json["v"]?.integer == 1,
      let course = json["course"]?.string.flatMap({ Course.ID($0) }), let major = json["major"]?.count,
      let language = json["language"]?.string, let percent = json["pass-percent"]?.integer,
      (1...100).contains(percent), let which = json["attempts"]?.string.flatMap({ Counts.Which(rawValue: $0) }),
      let questions = json["questions"]?.array, let languages = json["by-language"]?.array,
      let countries = json["by-country"]?.array
    else { return nil }
    var counts = Counts(
      course: course, major: major, sourceLanguage: language, attempts: which, passPercent: percent)
    var cells: [[Int]] = []
    for question in questions {
      guard let sayings = counts.items.admit(question) else { return nil }
      cells.append(sayings)
    }
    guard counts.items.ids.count == questions.count else { return nil }
    for group in languages {
      guard let name = group["name"]?.string, let tally = Tally(group, cells, counts.items) else { return nil }
      guard counts.languages.updateValue(tally, forKey: name) == nil else { return nil }
    }
    for group in countries {
      guard let name = group["name"]?.string, let sums = Sums(group, questions: questions.count) else { return nil }
      guard counts.countries.updateValue(sums, forKey: name) == nil else { return nil }
    }
    return counts
  }
}

extension CountedItems {
  /// The cells of the question's sayings, in the order of the file.
  fileprivate mutating func admit(_ json: JSON) -> [Int]? {
    guard let id = json["id"]?.string.flatMap({ Item.ID($0) }), let isOpen = json["open"]?.bool,
      let sayings = json["sayings"]?.array, sayings.count <= Self.mostSayings
    else { return nil }
    let place = register(id, isOpen: isOpen)
    var cells: [Int] = []
    for saying in sayings {
      guard let text = saying["saying"]?.string, let isRight = saying["right"]?.bool else { return nil }
      cells.append(cell(of: Saying(text, isRight: isRight), at: place))
    }
    return cells
  }
}

extension Sums {
  fileprivate init?(_ json: JSON, questions: Int) {
    guard let attempts = json["attempts"]?.count, let people = json["people"]?.count,
      let passed = json["passed"]?.count,
      attempts > 0, people <= attempts, passed <= attempts, let scores = json["scores"]?.counts, scores.count == 2,
      let weights = json["weights"]?.counts, weights.count == 2, let forms = json["forms"]?.array,
      let rows = json["questions"]?.array
    else { return nil }
    var kept: [Forms] = []
    for form in forms {
      guard let numbers = form.counts, numbers.count == 3, numbers[0] > kept.last?.questions ?? 0 else { return nil }
      kept.append(Forms(questions: numbers[0], attempts: numbers[1], earnedSquares: Double(numbers[2])))
    }
    var items = [ItemSums](repeating: ItemSums(), count: questions)
    for row in rows {
      guard let numbers = row.counts, numbers.count == 8, numbers[0] < questions, numbers[1] <= attempts
      else { return nil }
      let sums = numbers.dropFirst().map(Double.init)
      items[numbers[0]] = ItemSums(
        asked: sums[0], possible: sums[1], earned: sums[2], earnedSquares: sums[3], rest: sums[4],
        restSquares: sums[5], earnedTimesRest: sums[6])
    }
    self.init(
      attempts: attempts, people: people, passed: passed, score: Double(scores[0]), scoreSquares: Double(scores[1]),
      possibleSquares: Double(weights[0]), itemPossibleSquares: Double(weights[1]), forms: kept, items: items)
  }
}

extension Tally {
  /// - Parameter cells: of each question's sayings, in the order of the file.
  fileprivate init?(_ json: JSON, _ cells: [[Int]], _ items: CountedItems) {
    guard let sums = Sums(json, questions: cells.count), let scores = json["bands"]?.row,
      scores.reduce(0, +) == sums.attempts, let answers = json["answers"]?.array
    else { return nil }
    self.init(sums: sums, scores: scores)
    for answer in answers {
      guard let question = answer["question"]?.count, question < cells.count, let asked = answer["asked"]?.row,
        let full = answer["full"]?.row, zip(full, asked).allSatisfy(<=), let times = answer["times"]?.counts,
        times.count == TimeBands.count, let sayings = answer["sayings"]?.array
      else { return nil }
      let firstCell = items.firstCell(at: question)
      add(asked, toCell: firstCell)
      add(full, toCell: firstCell + 1)
      add(times: times, toItem: question)
      for saying in sayings {
        guard let pair = saying.array, pair.count == 2, let index = pair[0].count, index < cells[question].count,
          let row = pair[1].row, zip(row, asked).allSatisfy(<=)
        else { return nil }
        add(row, toCell: cells[question][index])
      }
    }
  }
}

extension JSON {
  /// A whole number from zero up.
  fileprivate var count: Int? { integer.flatMap { $0 >= 0 ? $0 : nil } }

  fileprivate var counts: [Int]? {
    guard let array else { return nil }
    let counts = array.compactMap(\.count)
    return counts.count == array.count ? counts : nil
  }

  /// `[[band, count], …]`
  fileprivate var row: [Int]? {
    guard let array else { return nil }
    var row = [Int](repeating: 0, count: ScoreBand.count)
    for value in array {
      guard let pair = value.counts, pair.count == 2, pair[0] < ScoreBand.count, pair[1] < 1 << 40 else { return nil }
      row[pair[0]] = pair[1]
    }
    return row
  }
}
