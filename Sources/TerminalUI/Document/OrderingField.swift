/// Put the entries in order.
public struct OrderingField: Equatable, Sendable {
  public let label: String
  /// As they were given; their numbers in linear mode follow this and never change.
  public let entries: [[Document.Span]]
  /// The draft: indices into `entries`, first to last.
  public private(set) var order: [Int]
  /// A place in `order`.
  public private(set) var focus = 0
  /// The entry in focus has been picked up and goes where the arrows go.
  public private(set) var isCarrying = false

  /// Nil when there is nothing to put in order.
  public init?(label: String, entries: [[Document.Span]], order: [Int]? = nil) {
    guard entries.count > 1 else { return nil }
    let order = order ?? Array(entries.indices)
    precondition(order.sorted() == Array(entries.indices), "every entry has one place")
    self.label = label
    self.entries = entries
    self.order = order
  }

  func goingOn(from before: OrderingField) -> OrderingField {
    guard entries.count == before.entries.count else { return self }
    var field = self
    field.order = before.order
    field.focus = before.focus
    field.isCarrying = before.isCarrying
    return field
  }

  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .up, .backTab: return go(to: focus - 1)
    case .down, .tab: return go(to: focus + 1)
    case .home: return go(to: 0)
    case .end: return go(to: order.count - 1)
    case .character(" "):
      isCarrying.toggle()
      return .changed
    case .enter:
      isCarrying = false
      return .answered(.order(order))
    case .character(let character):
      guard let digit = character.wholeNumberValue, digit < 10 else { return .ignored }
      guard (1...order.count).contains(digit) else { return .refused(.noSuchNumber(digit)) }
      return bring(to: digit - 1)
    case .left, .right, .escape, .backspace, .delete, .pageUp, .pageDown, .function, .control, .paste, .unknown:
      return .ignored
    }
  }

  /// The entries' numbers from first to last: "3 1 2".
  public mutating func read(line: String) -> Reaction {
    switch TypedNumbers.read(line, upTo: entries.count) {
    case .failure(let fault): return .refused(fault)
    case .success(let numbers):
      let missing = (1...entries.count).filter { !numbers.contains($0) }
      guard missing.isEmpty else { return .refused(.missing(missing)) }
      order = numbers.map { $0 - 1 }
      return .answered(.order(order))
    }
  }

  private mutating func go(to place: Int) -> Reaction {
    guard order.indices.contains(place), place != focus else { return .ignored }
    guard !isCarrying else { return bring(to: place) }
    focus = place
    return .changed
  }

  private mutating func bring(to place: Int) -> Reaction {
    order.insert(order.remove(at: focus), at: place)
    focus = place
    return .changed
  }
}
