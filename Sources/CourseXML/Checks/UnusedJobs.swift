import Courseware
import Diagnostics

/// A job that no text is for: trainees would be asked about their job for nothing.
func unusedJobs(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let course = folder.course else { return [] }
  let used = Set(folder.modules.flatMap { $0.node.jobMarks }.flatMap { $0.value.split(whereSeparator: \.isWhitespace) })
  return course.jobs.filter { !used.contains(Substring($0.value.id.text)) }.map { job in
    let message = "job \"\(job.value.id)\" is never used; write for=\"\(job.value.id)\" where a text is for it"
    return Diagnostic(.warning, .unusedJob, message, at: job.range)
  }
}

extension Diagnostic.Code {
  static let unusedJob = Self(rawValue: "unused-job")
}
