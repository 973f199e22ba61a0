import Diagnostics

/// Authors make options wrong with words such as "always" and "never". Whoever has noticed it crosses them out. Over
/// the whole course, since in one item it means nothing.
func absoluteWords(in items: some Collection<ItemFacts>) -> [Diagnostic] {
  var chance = Chance()
  var (count, right) = (0, 0)
  var first: SourceRange?
  for item in items {
    for choice in item.question?.choices ?? [] where choice.absoluteCount > 0 {
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

extension Explanation {
  static let absoluteWords = Explanation(
    .absoluteWords, .warning,
    rule: "Words such as always, never and only stand in right options, too",
    why: """
      Authors make options wrong with such words. Whoever has noticed it crosses them out and passes. It is counted
      over the whole course, from 8 such options on. Asked of courses in English only.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Always look for proof.</option>
        <option id="c">Never say a word.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Look for the proof.</option>
        <option id="c">Keep it to yourself.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->
      """)
}
