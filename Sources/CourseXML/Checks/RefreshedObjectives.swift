import Courseware
import Diagnostics

/// In a refresher every objective says which one it asks about again, and each course that it names is asked about.
func refreshedObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let course = folder.course else { return [] }
  let objectives = folder.modules.flatMap(\.objectives)
  let listed = course.refreshes?.courses ?? []
  var faults: [Diagnostic] = []
  for objective in objectives {
    let id = objective.value.id
    switch objective.value.refreshes {
    case let source? where !listed.contains { $0.value == source.course }:
      let message =
        "objective \"\(id)\" refreshes \"\(source)\", and course.xml does not say that it refreshes \"\(source.course)\""
      faults.append(Diagnostic(.error, .refreshedObjective, message, at: objective.range))
    case nil where course.refreshes != nil:
      let message =
        "objective \"\(id)\" of a refresher does not say what it refreshes; write refreshes=\"COURSE/OBJECTIVE\""
      faults.append(Diagnostic(.error, .refreshedObjective, message, at: objective.range))
    case nil, .some: break
    }
  }
  let asked = Set(objectives.compactMap(\.value.refreshes?.course))
  return faults
    + listed.filter { !asked.contains($0.value) }.map { course in
      let message = "course \"\(course.value)\" is refreshed by no objective"
      return Diagnostic(.error, .refreshedObjective, message, at: course.range)
    }
}

extension Diagnostic.Code {
  static let refreshedObjective = Self(rawValue: "refreshed-objective")
}

extension Explanation {
  static let refreshedObjective = Explanation(
    .refreshedObjective, .error,
    rule: "A refresher and its objectives name the same courses",
    why: """
      `<refreshes courses="sea-prevention" days="3 14 45 90" then="P1Y"/>` in course.xml makes a course a refresher. A
      session asks about what the trainee knew least in the courses named there. So each of its objectives says what it
      refreshes, each of these courses has one, and an objective of any other course refreshes nothing.
      """,
    bad: """
      <objective id="assist" refreshes="sea-prevention/assist">Help a person who was harmed.</objective>
      <true-false id="tell-nobody" objective="assist" points="1" answer="false">
        <prompt>A victim can be sure that you tell nobody.</prompt>
        <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """,
    good: """
      <objective id="assist">Help a person who was harmed.</objective>
      <true-false id="tell-nobody" objective="assist" points="1" answer="false">
        <prompt>A victim can be sure that you tell nobody.</prompt>
        <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """)
}
