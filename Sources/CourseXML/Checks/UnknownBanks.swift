import Courseware
import Diagnostics

/// Every draw names a bank of the course.
func unknownBanks(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let assessment = folder.course?.assessment else { return [] }
  let known = folder.banks.compactMap(\.id?.value)
  var faults: [Diagnostic] = []
  for bank in assessment.draws.compactMap(\.bank) where !known.contains(bank.value) {
    let message = "bank \"\(bank.value)\" is not in this course"
    faults.unknown(.unknownBank, message, bank.value.text, among: known.map(\.text), at: bank.range)
  }
  return faults
}

extension Diagnostic.Code {
  static let unknownBank = Self(rawValue: "unknown-bank")
}

extension Explanation {
  static let unknownBank = Explanation(
    .unknownBank, .error,
    rule: "Every draw names a bank of the course",
    why: """
      A draw from nowhere would make the final shorter than its author meant.
      """,
    bad: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="dutty"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      """)
}
