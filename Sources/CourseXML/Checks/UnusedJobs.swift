import Courseware
import Diagnostics

/// A job that no text is for: trainees would be asked about their job for nothing.
func unusedJobs(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let course = folder.course else { return [] }
  let used = Set(folder.modules.flatMap { $0.node.jobMarks }.flatMap { $0.value.split(whereSeparator: \.isWhitespace) })
  // A word that is no job may be meant for one that is.
  guard used.isSubset(of: course.jobs.map { Substring($0.value.id.text) }) else { return [] }
  return course.jobs.filter { !used.contains(Substring($0.value.id.text)) }.map { job in
    let message = "job \"\(job.value.id)\" is never used; write for=\"\(job.value.id)\" where a text is for it"
    return Diagnostic(.warning, .unusedJob, message, at: job.range)
  }
}

extension Diagnostic.Code {
  static let unusedJob = Self(rawValue: "unused-job")
}

extension Explanation {
  static let unusedJob = Explanation(
    .unusedJob, .warning,
    rule: "A text is for every job that course.xml declares",
    why: """
      Trainees are asked for their job. If no text depends on it, they are asked for nothing.
      """,
    bad: """
      <job id="driver">Drivers</job>
      """,
    good: """
      <job id="driver">Drivers</job>
      <page id="drivers">
        <title>Help</title>
        <p for="driver">You decide who gets into your vehicle.</p>
      </page>
      """)
}
