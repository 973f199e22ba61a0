import Diagnostics

/// A rule holds for everyone. By job there are examples and scenarios, never rules.
func rulesForJobs(in module: Node) -> [Diagnostic] {
  func rules(in node: Node, for job: Placed<String>?) -> [Diagnostic] {
    let job = node.attribute("for") ?? job
    var faults = node.elements.filter { !itemElements.contains($0.name) || $0.name == "scenario" }
      .flatMap { rules(in: $0, for: job) }
    if node.name == "callout", let kind = node.attribute("kind"), kind.value == "rule", let job {
      let note = Diagnostic.Note("only for \"\(job.value)\" by this", at: job.range)
      faults.error(.ruleForJob, "rule is not for a job: it holds for everyone", at: kind.range, notes: [note])
    }
    return faults
  }
  return rules(in: module, for: nil)
}

extension Diagnostic.Code {
  static let ruleForJob = Self(rawValue: "rule-for-job")
}
