import Courseware
import Diagnostics

/// Every job that a text is for is declared in course.xml.
func unknownJobs(in folder: WrittenFolder) -> [Diagnostic] {
  guard let course = folder.course else { return [] }
  let known = course.jobs.map(\.value.id.text)
  var faults: [Diagnostic] = []
  for written in folder.modules.map(\.node).flatMap(\.jobMarks) {
    for job in Set(written.value.split(whereSeparator: \.isWhitespace).map(String.init)).sorted() {
      guard Job.ID(job) != nil, !known.contains(job) else { continue }
      let message =
        known.isEmpty
        ? "job \"\(job)\" is not declared; write <job id=\"\(job)\">…</job> into course.xml"
        : "job \"\(job)\" is not declared in course.xml"
      faults.unknown(.unknownJob, message, job, among: known, at: written.range)
    }
  }
  return faults
}

extension Node {
  /// Every `for` of this element and of those inside that says a job. A feedback's `for` says an answer.
  var jobMarks: [Placed<String>] {
    let own = name == "feedback" ? nil : attribute("for")
    return [own].compactMap(\.self) + elements.flatMap(\.jobMarks)
  }
}

extension Diagnostic.Code {
  static let unknownJob = Self(rawValue: "unknown-job")
}

extension Explanation {
  static let unknownJob = Explanation(
    .unknownJob, .error,
    rule: "Every job that a text is for is declared in course.xml",
    why: """
      A text for a job that nobody can choose is shown to nobody.
      """,
    bad: """
      <page id="drivers">
        <title>Help</title>
        <p for="driver">Never give a lift to somebody who did not ask for it officially.</p>
      </page>
      """,
    good: """
      <job id="driver">Drivers</job>
      <page id="drivers">
        <title>Help</title>
        <p for="driver">Never give a lift to somebody who did not ask for it officially.</p>
      </page>
      """)
}
