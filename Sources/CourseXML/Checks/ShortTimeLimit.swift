import Courseware
import Diagnostics

/// A time in which the final cannot even be read. At 200 words a minute, somewhat below what Brysbaert found for adults
/// who read silently in their own language ("How many words do we read per minute?", 2019: 238), since many read in
/// their second.
func shortTimeLimit(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment, let limit = assessment.timeLimit else { return [] }
  let words = Audience.allCases.map { audience in
    folder.pools(for: audience).reduce(0) { sum, drawn in
      sum + drawn.pool.reduce(0) { $0 + $1.words } * drawn.count / max(1, drawn.pool.count)
    }
  }
  let minutes = ((words.max() ?? 0) + wordsAMinute - 1) / wordsAMinute
  guard minutes > limit.value.minutes else { return [] }
  let message =
    "time-limit of \(limit.value.minutes) minutes is too short: to read the final takes \(minutes), and then to think"
  return [Diagnostic(.warning, .shortTimeLimit, message, at: limit.range)]
}

private let wordsAMinute = 200

extension Diagnostic.Code {
  static let shortTimeLimit = Self(rawValue: "short-time-limit")
}

extension Explanation {
  static let shortTimeLimit = Explanation(
    .shortTimeLimit, .warning,
    rule: "In the time-limit the final can at least be read",
    why: """
      It is counted with 200 words a minute, and no time to think. A time that is too short measures how fast somebody
      reads English.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You are on guard at the gate. A woman who sells fruit there tells you that one of the drivers gives
          girls from the school a lift to the camp in the evening. She does not know his name, and she asks you not to say who
          told you. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->

      <assessment id="final" pass-percent="80" shuffle="items options" time-limit="PT1M">
        <draw count="8" from="duty"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options" time-limit="PT30M">
        <draw count="2" from="duty"/>
      </assessment>
      """)
}
