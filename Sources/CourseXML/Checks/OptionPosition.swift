import Courseware
import Diagnostics

/// The right option stands at the same place too often, where trainees see the written order: in practices, and in
/// the final when it does not shuffle options.
func optionPosition(in folder: WrittenFolder) -> [Diagnostic] {
  let isShuffled = folder.course?.assessment?.assessment?.shufflesChoices ?? false
  let practised = folder.modules.flatMap(\.practices).map(\.items)
  let seen = (practised + (isShuffled ? [] : folder.banks.map(\.items))).joined()
  let count = seen.reduce(0) { $0 + ($1.question?.choices.count ?? 0) }
  guard count >= fewestItemsForStatistics else { return [] }
  for position in 0..<8 {
    var chance = Chance()
    var telling = 0
    var first: SourceRange?
    for item in seen {
      for choice in item.question?.choices ?? [] where choice.count > position {
        chance.add(choice.rightCount, of: choice.count)
        guard choice.isRight(position) else { continue }
        telling += 1
        first = first ?? item.range
      }
    }
    guard chance.isUnlikely(telling), let first else { continue }
    let message =
      "right option is number \(position + 1) in \(telling) of \(count) choices; by chance it is in "
      + "\(chance.expected): move some"
    return [Diagnostic(.warning, .optionPosition, message, at: first)]
  }
  return []
}

extension Diagnostic.Code {
  static let optionPosition = Self(rawValue: "option-position")
}

extension Explanation {
  static let optionPosition = Explanation(
    .optionPosition, .warning,
    rule: "The right option does not stand at the same place more often than by chance",
    why: """
      Where trainees see the options as they are written, a habit of the author is a key to the answers. Move some of
      the right options, or let the final shuffle: shuffle="options". It is counted from 8 such items on.
      """,
    bad: """
      <practice id="many">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="a" correct="true">Report it.<feedback>Yes.</feedback></option>
          <option id="b">Leave it.<feedback>Somebody may be in danger.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
        <!-- 10 such items -->
      </practice>
      """,
    good: """
      <practice id="many">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Leave it.<feedback>Somebody may be in danger.</feedback></option>
          <option id="a" correct="true">Report it.<feedback>Yes.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """)
}
