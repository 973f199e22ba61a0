import Diagnostics

/// Authors tend to write the right option with the most care, and so the longest: a trainee who knows nothing then
/// passes. Over the whole course, since in one item it means nothing.
func longestOption(in items: some Collection<ItemFacts>) -> [Diagnostic] {
  var chance = Chance()
  var telling: [SourceRange] = []
  var count = 0
  for item in items {
    for choice in item.question?.choices ?? [] {
      count += 1
      chance.add(choice.rightCount, of: choice.count)
      if choice.longestIsRight { telling.append(item.range) }
    }
  }
  guard count >= fewestItemsForStatistics, chance.isUnlikely(telling.count), let first = telling.first else {
    return []
  }
  let message =
    "right option is the longest in \(telling.count) of \(count) choices; by chance it is in \(chance.expected): "
    + "shorten it, or lengthen others"
  let notes = telling.dropFirst().prefix(mostPlacesNamed).map { Diagnostic.Note("here too", at: $0) }
  return [Diagnostic(.warning, .longestOption, message, at: first, notes: notes)]
}

/// Of a habit that runs through a course an author needs to see some places, not thousands.
let mostPlacesNamed = 20

extension Diagnostic.Code {
  static let longestOption = Self(rawValue: "longest-option")
}

extension Explanation {
  static let longestOption = Explanation(
    .longestOption, .warning,
    rule: "The right option is not the longest more often than by chance",
    why: """
      Authors write the right option with the most care, and so the longest. A trainee who knows nothing can then pass
      by taking the longest each time. It is counted over the whole course, from 8 such items on.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern at once to the focal point, in confidence.</option>
        <option id="b">Look for proof.</option>
        <option id="c">Wait for a sign.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report it now.</option>
        <option id="b">Look for the proof yourself.</option>
        <option id="c">Wait for another sign.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->
      """)
}
