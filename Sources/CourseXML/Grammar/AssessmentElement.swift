import Courseware
import Diagnostics

/// The rules of the final as far as they could be read.
struct WrittenAssessment: Sendable {
  let node: Node
  let draws: [WrittenDraw]
  /// Nil when there is no such rule.
  let everyObjective: Node?
  let timeLimit: Placed<Assessment.Wait>?
  let acceptances: [WrittenAcceptance]
  /// Nil when a fault in it was reported.
  let assessment: Assessment?
}

struct WrittenDraw: Sendable {
  let count: Placed<Int>?
  let bank: Placed<Bank.ID>?
  let audience: Set<Audience>?

  func reaches(_ audience: Audience) -> Bool { self.audience?.contains(audience) ?? true }
}

extension Node {
  func assessment(_ faults: inout [Diagnostic]) -> WrittenAssessment {
    let before = faults.count
    let parts = Parts(
      of: self, attributes: ["id", "pass-percent", "attempts", "wait", "shuffle", "time-limit", "feedback"],
      elements: ["draw", "every-objective", "critical", "accept"], &faults)
    let id: Placed<Assessment.ID>? = needed("id", &faults)?.name(&faults)
    let pass = needed("pass-percent", &faults)?.number("pass mark", in: 1...100, &faults)
    let attempts = attribute("attempts")?.number("attempts", in: 1...100, &faults)
    let wait = attribute("wait")?.wait(&faults)
    let timeLimit = attribute("time-limit").flatMap { written in
      written.wait(as: "time-limit", &faults).map { limit in written.map { _ in limit } }
    }
    let shuffled = attribute("shuffle")?.words(of: ["items", "options"], as: "shuffle", &faults) ?? []
    let feedback = attribute("feedback")?.word(of: ["each"], as: "feedback", &faults)
    let draws = parts.some("draw", faults: &faults).map { $0.draw(&faults) }
    let everyObjective = parts.optional("every-objective", &faults)
    let atLeast = everyObjective?.atLeast(&faults)
    let acceptances = parts.acceptances(&faults)
    let critical = parts.optional("critical", &faults)?.criticalMustBeRight(&faults)

    var assessment: Assessment?
    if let id, let pass, faults.count == before {
      let complete = draws.compactMap { draw in
        draw.count.flatMap { count in
          draw.bank.map { Assessment.Draw(count: count.value, bank: $0.value, audience: draw.audience) }
        }
      }
      assessment = Assessment(
        id: id.value, passPercent: pass.value, attemptsAllowed: attempts?.value, wait: wait,
        timeLimit: timeLimit?.value, shufflesItems: shuffled.contains("items"),
        shufflesChoices: shuffled.contains("options"), draws: complete,
        atLeastPerObjective: atLeast ?? 0, criticalMustBeRight: critical ?? false,
        feedback: feedback.flatMap(Assessment.Feedback.init(rawValue:)) ?? .never)
    }
    return WrittenAssessment(
      node: self, draws: draws, everyObjective: everyObjective, timeLimit: timeLimit,
      acceptances: acceptances, assessment: assessment)
  }

  private func draw(_ faults: inout [Diagnostic]) -> WrittenDraw {
    _ = Parts(of: self, attributes: ["count", "from", "audience"], &faults)
    return WrittenDraw(
      count: needed("count", &faults)?.number("count", in: 1...200, &faults),
      bank: needed("from", &faults)?.name(&faults), audience: audience(&faults))
  }

  private func atLeast(_ faults: inout [Diagnostic]) -> Int? {
    _ = Parts(of: self, attributes: ["at-least"], &faults)
    return needed("at-least", &faults)?.number("at-least", in: 1...10, &faults)?.value
  }

  private func criticalMustBeRight(_ faults: inout [Diagnostic]) -> Bool? {
    _ = Parts(of: self, attributes: ["must"], &faults)
    return needed("must", &faults)?.word(of: ["all"], as: "must", &faults).map { _ in true }
  }
}
