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

extension Explanation {
  static let ruleForJob = Explanation(
    .ruleForJob, .error,
    rule: "A rule is never for a job",
    why: """
      A rule holds for everyone. One that only drivers read would look like one that only drivers must keep. Examples
      may be for a job.
      """,
    bad: """
      <job id="driver">Drivers</job>
      <page id="rule">
        <title>Help</title>
        <callout kind="rule" for="driver">
          <p>Sex with a person under 18 is prohibited. <source ref="ST/SGB/2003/13" at="3.2(b)"/></p>
        </callout>
        <p for="driver">This is so on the road, too.</p>
      </page>
      """,
    good: """
      <job id="driver">Drivers</job>
      <page id="rule">
        <title>Help</title>
        <callout kind="rule">
          <p>Sex with a person under 18 is prohibited. <source ref="ST/SGB/2003/13" at="3.2(b)"/></p>
        </callout>
        <p for="driver">This is so on the road, too.</p>
      </page>
      """)
}
