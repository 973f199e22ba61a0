/// One thing that a response says, as statistics tell answers apart: an option that was picked, a pair that was made,
/// what was typed. Its text is made of ids, so that it means the same in every language.
public struct Saying: Hashable, Comparable, Sendable {
  public let text: String
  /// Whether it is what the key says.
  public let isRight: Bool

  public init(_ text: String, isRight: Bool) {
    self.text = text
    self.isRight = isRight
  }

  /// Typed answers that few people gave, or that came after too many others.
  public static let other = Saying("*", isRight: false)

  public static func < (left: Saying, right: Saying) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Item {
  /// What can be said here, as it is written; empty where people type.
  public var foreseenSayings: [Saying] {
    switch kind {
    case .singleChoice(let kind): kind.options.map { Saying($0.id.text, isRight: $0.id == kind.key) }
    case .multipleChoice(let kind): kind.options.map { Saying($0.id.text, isRight: kind.keys.contains($0.id)) }
    case .trueFalse(let kind): [true, false].map { Saying("\($0)", isRight: $0 == kind.key) }
    case .matching(let kind):
      kind.lefts.flatMap { left in kind.rights.map { right in pair(left.id, right.id) } }
    case .ordering(let kind):
      kind.entries.indices.flatMap { right in
        kind.entries.indices.map { given in placed(kind.entries[right].id, at: given, right: right) }
      }
    }
  }

  /// What the response says, part by part.
  public func sayings(in response: Response) -> [Saying] {
    switch (kind, response) {
    case (.singleChoice(let kind), .chosen(let ids)):
      ids.sorted().map { Saying($0.text, isRight: $0 == kind.key) }
    case (.multipleChoice(let kind), .chosen(let ids)):
      ids.sorted().map { Saying($0.text, isRight: kind.keys.contains($0)) }
    case (.trueFalse(let kind), .truth(let value)): [Saying("\(value)", isRight: value == kind.key)]
    case (.matching, .pairs(let pairs)): pairs.sorted { $0.key < $1.key }.map { pair($0.key, $0.value) }
    case (.ordering(let kind), .order(let ids)):
      kind.entries.indices.compactMap { right in
        ids.firstIndex(of: kind.entries[right].id).map { placed(kind.entries[right].id, at: $0, right: right) }
      }
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _): []
    }
  }

  /// A pair's two sides carry one id.
  private func pair(_ left: Choice.ID, _ right: Choice.ID) -> Saying {
    Saying("\(left)=\(right)", isRight: left == right)
  }

  /// Places count from 1.
  private func placed(_ entry: Choice.ID, at given: Int, right: Int) -> Saying {
    Saying("\(entry)@\(given + 1)", isRight: given == right)
  }
}
