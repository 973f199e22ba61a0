/// Numbers in a typed line: digits of any script, apart by spaces, commas and the like.
enum TypedNumbers {
  static let separators: Set<Character> = [" ", ",", ";", ".", "\u{60C}", "\u{3001}", "\u{FF0C}"]

  /// One or more different numbers from 1 to `last`.
  static func read(_ line: String, upTo last: Int) -> Result<[Int], AnswerFault> {
    var numbers: [Int] = []
    for word in line.split(whereSeparator: separators.contains) {
      guard let number = number(word) else { return .failure(.notUnderstood) }
      guard (1...last).contains(number) else { return .failure(.noSuchNumber(number)) }
      guard !numbers.contains(number) else { return .failure(.repeated(number)) }
      numbers.append(number)
    }
    return numbers.isEmpty ? .failure(.empty) : .success(numbers)
  }

  /// Digits alone. More than eight of them name nothing a trainee can see, and are no number.
  static func number(_ word: Substring) -> Int? {
    guard !word.isEmpty, word.count <= 8 else { return nil }
    var number = 0
    for character in word {
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
