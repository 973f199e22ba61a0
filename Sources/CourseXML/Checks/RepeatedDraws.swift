import Courseware
import Diagnostics

/// For one audience a bank is drawn from once: two draws could give the same question twice.
func repeatedDraws(in folder: WrittenFolder) -> [Diagnostic] {
  let draws = folder.course?.assessment?.draws ?? []
  var faults: [Diagnostic] = []
  for (index, draw) in draws.enumerated() {
    guard let bank = draw.bank else { continue }
    let earlier = draws[..<index].first { other in
      other.bank?.value == bank.value && Audience.allCases.contains { draw.reaches($0) && other.reaches($0) }
    }
    guard let first = earlier?.bank else { continue }
    let message = "bank \"\(bank.value)\" is drawn from twice for the same trainees; make it one draw"
    faults.error(.repeatedDraw, message, at: bank.range, notes: [.init("the first is here", at: first.range)])
  }
  return faults
}

extension Diagnostic.Code {
  static let repeatedDraw = Self(rawValue: "repeated-draw")
}

extension Explanation {
  static let repeatedDraw = Explanation(
    .repeatedDraw, .error,
    rule: "For one audience a bank is drawn from once",
    why: """
      Two draws from one bank could give a trainee the same question twice. Make them one draw, or give them different
      audiences.
      """,
    bad: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="1" from="duty"/>
        <draw count="1" from="duty" audience="commander"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="1" from="duty" audience="personnel manager"/>
        <draw count="2" from="duty" audience="commander"/>
      </assessment>
      """)
}
