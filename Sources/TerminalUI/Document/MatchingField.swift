/// Give each numbered left side one of the lettered right sides. A right side may be given more than once.
public struct MatchingField: Equatable, Sendable {
  public let label: String
  public let lefts: [[Document.Span]]
  public let rights: [[Document.Span]]
  /// For each left side the right side it has so far.
  public private(set) var pairing: [Int?]
  /// The left side that is being paired.
  public private(set) var focus = 0

  /// Nil when a side is empty, or when there are more right sides than letters.
  public init?(label: String, lefts: [[Document.Span]], rights: [[Document.Span]], pairing: [Int?]? = nil) {
    guard !lefts.isEmpty, (1...Self.letters.count).contains(rights.count) else { return nil }
    let pairing = pairing ?? lefts.map { _ in nil }
    precondition(pairing.count == lefts.count, "every left side has its place in the pairing")
    precondition(pairing.allSatisfy { $0.map(rights.indices.contains) ?? true }, "partners are right sides")
    self.label = label
    self.lefts = lefts
    self.rights = rights
    self.pairing = pairing
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  public static func letter(_ right: Int) -> Character { letters[right] }

  /// Whether a letter names one of the right sides, so that it is no command here.
  func takes(_ letter: Character) -> Bool { right(lettered: letter) != nil }

  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .up, .backTab: return move(to: focus - 1)
    case .down, .tab: return move(to: focus + 1)
    case .home: return move(to: 0)
    case .end: return move(to: lefts.count - 1)
    case .right, .character(" "): return turn(by: 1)
    case .left: return turn(by: -1)
    case .enter: return confirm()
    case .character(let character): return type(character)
    case .escape, .backspace, .delete, .pageUp, .pageDown, .function, .control, .paste, .unknown: return .ignored
    }
  }

  /// Pairs as "1-B 2-A" or "A-2", some or all; those given before stay.
  public mutating func read(line: String) -> Reaction {
    switch pairs(in: line) {
    case .failure(let fault): return .refused(fault)
    case .success(let pairs):
      for (left, right) in pairs { pairing[left] = right }
      return confirm()
    }
  }

  private mutating func move(to left: Int) -> Reaction {
    guard lefts.indices.contains(left), left != focus else { return .ignored }
    focus = left
    return .changed
  }

  private mutating func turn(by step: Int) -> Reaction {
    let first = step > 0 ? 0 : rights.count - 1
    pairing[focus] = pairing[focus].map { ($0 + step + rights.count) % rights.count } ?? first
    return .changed
  }

  /// A number goes to a left side, a letter gives it its right side and goes on to the next.
  private mutating func type(_ character: Character) -> Reaction {
    if let digit = character.wholeNumberValue, digit < 10 {
      guard (1...lefts.count).contains(digit) else { return .refused(.noSuchNumber(digit)) }
      focus = digit - 1
      return .changed
    }
    guard let right = right(lettered: character) else { return .ignored }
    pairing[focus] = right
    focus = min(focus + 1, lefts.count - 1)
    return .changed
  }

  private func confirm() -> Reaction {
    let missing = pairing.indices.filter { pairing[$0] == nil }.map { $0 + 1 }
    return missing.isEmpty ? .answered(.pairs(pairing.compactMap { $0 })) : .refused(.missing(missing))
  }

  private func right(lettered character: Character) -> Int? {
    Self.letters.prefix(rights.count).firstIndex { $0.lowercased() == character.lowercased() }
  }

  private func pairs(in line: String) -> Result<[(left: Int, right: Int)], AnswerFault> {
    var pairs: [(left: Int, right: Int)] = []
    var waitingLeft: Int?
    var waitingRight: Int?
    var rest = line[...]
    while let character = rest.first {
      let digits = rest.prefix { $0.wholeNumberValue.map { (0...9).contains($0) } ?? false }
      if let number = TypedNumbers.number(digits) {
        guard waitingLeft == nil else { return .failure(.notUnderstood) }
        guard (1...lefts.count).contains(number) else { return .failure(.noSuchNumber(number)) }
        guard !pairs.contains(where: { $0.left == number - 1 }) else { return .failure(.repeated(number)) }
        waitingLeft = number - 1
        rest = rest.dropFirst(digits.count)
      } else if character.isLetter {
        guard waitingRight == nil else { return .failure(.notUnderstood) }
        guard let right = right(lettered: character) else { return .failure(.noSuchLetter(String(character))) }
        waitingRight = right
        rest = rest.dropFirst()
      } else if " -=:,;.".contains(character) {
        rest = rest.dropFirst()
      } else {
        return .failure(.notUnderstood)
      }
      if let left = waitingLeft, let right = waitingRight {
        pairs.append((left, right))
        (waitingLeft, waitingRight) = (nil, nil)
      }
    }
    guard waitingLeft == nil, waitingRight == nil else { return .failure(.notUnderstood) }
    return pairs.isEmpty ? .failure(.empty) : .success(pairs)
  }
}
