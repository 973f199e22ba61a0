/// Numbers with their letters in a typed line: "1-B 2-A", or the letter first. Where no Latin letter can be typed, the
/// letter's own number stands for it behind the place: "1-2 2-1".
enum TypedPairs {
  /// - Parameter options: how many options each numbered place has.
  static func read(
    _ line: String, options: [Int], letters: [Character]
  ) -> Result<[(place: Int, option: Int)], AnswerFault> {
    var pairs: [(place: Int, option: Int)] = []
    var place: Int?
    var option: Int?
    /// A sign after the place says that what follows belongs to it.
    var isJoined = false
    var rest = line[...]
    while let character = rest.first {
      let digits = rest.prefix { $0.wholeNumberValue.map { (0...9).contains($0) } ?? false }
      if let number = TypedNumbers.number(digits) {
        if let here = place, isJoined {
          guard (1...options[here]).contains(number) else {
            return .failure(.noSuchFilling("\(number)", gap: here + 1, last: String(letters[options[here] - 1])))
          }
          option = number - 1
          rest = rest.dropFirst(digits.count)
        } else {
          guard place == nil else { return .failure(.notUnderstood) }
          guard options.indices.contains(number - 1) else { return .failure(.noSuchNumber(number)) }
          guard !pairs.contains(where: { $0.place == number - 1 }) else { return .failure(.repeated(number)) }
          place = number - 1
          rest = rest.dropFirst(digits.count)
        }
      } else if character.isLetter {
        guard option == nil else { return .failure(.notUnderstood) }
        let found = letters.prefix(options.max() ?? 0).firstIndex { $0.lowercased() == character.lowercased() }
        guard let found else { return .failure(.noSuchLetter(String(character))) }
        option = found
        rest = rest.dropFirst()
      } else if "-=:".contains(character) {
        isJoined = place != nil
        rest = rest.dropFirst()
      } else if TypedNumbers.separators.contains(character) {
        rest = rest.dropFirst()
      } else {
        return .failure(.notUnderstood)
      }
      if let here = place, let given = option {
        guard given < options[here] else {
          return .failure(
            .noSuchFilling(String(letters[given]), gap: here + 1, last: String(letters[options[here] - 1])))
        }
        pairs.append((here, given))
        (place, option, isJoined) = (nil, nil, false)
      }
    }
    guard place == nil, option == nil else { return .failure(.notUnderstood) }
    return pairs.isEmpty ? .failure(.empty) : .success(pairs)
  }
}
