import Diagnostics

/// A bank that no draw names is never asked. A warning, since it may be in the making.
func undrawnBanks(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment else { return [] }
  let drawn = assessment.draws.compactMap(\.bank?.value)
  return folder.banks.compactMap(\.id).filter { !drawn.contains($0.value) }.map { id in
    Diagnostic(.warning, .undrawnBank, "bank \"\(id.value)\" is never drawn from", at: id.range)
  }
}

extension Diagnostic.Code {
  static let undrawnBank = Self(rawValue: "undrawn-bank")
}

extension Explanation {
  static let undrawnBank = Explanation(
    .undrawnBank, .warning,
    rule: "The final draws from every bank",
    why: """
      A bank without a draw is work that no trainee will see. Perhaps the draw was forgotten.
      """,
    bad: """
      <bank src="banks/assist.xml"/>
      <!-- banks/assist.xml -->
      <bank id="assist" xmlns="urn:conduct:course:1" xml:lang="en">
        <true-false id="promise" objective="protect" points="1" answer="false">
          <prompt>You may promise a victim that nobody will hear of it.</prompt>
          <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
      </bank>
      """,
    good: """
      <bank src="banks/assist.xml"/>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
        <draw count="1" from="assist"/>
      </assessment>
      <!-- banks/assist.xml -->
      <bank id="assist" xmlns="urn:conduct:course:1" xml:lang="en">
        <true-false id="promise" objective="protect" points="1" answer="false">
          <prompt>You may promise a victim that nobody will hear of it.</prompt>
          <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
      </bank>
      """)
}
