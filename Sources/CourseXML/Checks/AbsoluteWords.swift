import Diagnostics

/// Authors make options wrong with words such as "always" and "never". Whoever has noticed it crosses them out. Over
/// the whole course, since in one item it means nothing.
func absoluteWords(in items: [ItemFacts]) -> [Diagnostic] {
  var chance = Chance()
  var (count, right) = (0, 0)
  var first: SourceRange?
  for item in items {
    for choice in item.choices where choice.absoluteCount > 0 {
      count += choice.absoluteCount
      right += choice.absoluteRightCount
      for _ in 0..<choice.absoluteCount { chance.add(choice.rightCount, of: choice.count) }
      if choice.absoluteCount > choice.absoluteRightCount { first = first ?? item.range }
    }
  }
  guard count >= fewestItemsForStatistics, chance.isUnlikelyFew(right), let first else { return [] }
  let message =
    "\"always\", \"never\", \"only\" and the like stand in \(count) options, of which \(right) are right; by chance "
    + "\(chance.expected) are: take them out of wrong ones"
  return [Diagnostic(.warning, .absoluteWords, message, at: first)]
}

extension Diagnostic.Code {
  static let absoluteWords = Self(rawValue: "absolute-words")
}
