import Courseware
import Glibc
import Testing

/// The answers that golden.py made by chance, and the figures that numpy and pandas found in them.
enum GoldenAnswers {
  static func counts(_ file: String, order: (inout [Substring]) -> Void = { _ in }) throws -> Counts {
    var counts = Counts(
      course: name("sample"), major: 1, sourceLanguage: "en", attempts: .first, passPercent: 70)
    var lines = try text(of: file).split(separator: "\n")
    order(&lines)
    for line in lines { counts.add(try attempt(line, in: &counts.items)) }
    return counts
  }

  /// `language country passed item:points:units:milliseconds:saying+saying …`
  static func attempt(_ line: Substring, in items: inout CountedItems) throws -> CountedAttempt {
    let words = line.split(separator: " ")
    var attempt = CountedAttempt(
      language: String(words[0]), country: String(words[1]), isFirst: true, passed: words[2] == "1")
    for word in words.dropFirst(3) {
      let parts = word.split(separator: ":")
      let numbers = try parts[1...3].map { try #require(Int($0)) }
      attempt.add(
        item(String(parts[0]), points: numbers[0]), earned: Points(numbers[1], over: 840), milliseconds: numbers[2],
        sayings: parts[4].split(separator: "+").map(saying), in: &items)
    }
    return attempt
  }

  /// Three pairs, or one of four options; `a` is the key, and a pair of equal sides is right.
  private static func item(_ id: String, points: Int) -> Item {
    let kind =
      id == "q07"
      ? Sample.matching(.partial)
      : SingleChoice(options: ["a", "b", "c", "d"].map(choice), key: name("a")).map(Item.Kind.singleChoice)
    return Sample.item(id, points: points, kind)
  }

  private static func saying(_ text: Substring) -> Saying {
    let sides = text.split(separator: "=")
    return Saying(String(text), isRight: sides.count == 2 ? sides[0] == sides[1] : text == "a")
  }

  /// `what which… value`
  static func figures() throws -> [(path: [String], value: Double)] {
    try text(of: "figures.txt").split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (Array(words.dropLast()), try #require(Double(words.last ?? "")))
    }
  }

  private static func text(of name: String) throws -> String {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let file = try #require(fopen(folder + "/Golden/" + name, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
