import Courseware
import Diagnostics

/// A scenario in which nothing that the trainee does turns out well teaches that nothing helps.
func noGoodEnding(of scenario: Scenario, at node: Node) -> [Diagnostic] {
  guard !scenario.endings.contains(where: { $0.kind == .good }) else { return [] }
  let message = "no ending of this scenario is \"good\"; show what acting rightly can bring"
  return [Diagnostic(.warning, .noGoodEnding, message, at: node.attribute("id")?.range ?? node.tag)]
}

extension Diagnostic.Code {
  static let noGoodEnding = Self(rawValue: "no-good-ending")
}
