import Courseware
import Diagnostics

/// When a pass means something else than before, the version says so by a new MAJOR: take it again.
func needsNewMajor(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let last = folder.lastPacked?.edition, let course = folder.course,
    course.id?.value == last.course, let version = course.version, let written = course.node.attribute("version"),
    version.major <= last.version.major, let meaning = folder.passMeaning
  else { return [] }
  let notes = changes(from: last.pass, to: meaning, in: folder)
  if notes.isEmpty { return [] }
  let next = last.version.nextMajor
  let message = "version \(version) must be \(next): a pass means something else than in \(last.version)"
  let fix = Diagnostic.FixIt(replace: written.range, with: next.description)
  return [Diagnostic(.error, .needsNewMajor, message, at: written.range, notes: notes, fixIts: [fix])]
}

extension WrittenFolder {
  fileprivate var passMeaning: PassMeaning? {
    guard let rules = course?.assessment?.assessment else { return nil }
    return PassMeaning(
      rules: rules, objectives: Set(modules.flatMap(\.objectives).map(\.value.id)),
      duties: Set(bankItems.filter(\.critical).compactMap(\.objective?.value)))
  }
}

/// Each change of what a pass means, at the place that has changed.
private func changes(from old: PassMeaning, to new: PassMeaning, in folder: WrittenFolder) -> [Diagnostic.Note] {
  guard let assessment = folder.course?.assessment?.node else { return [] }
  var notes: [Diagnostic.Note] = []
  func note(_ message: String, at range: SourceRange?) { notes.append(.init(message, at: range ?? assessment.tag)) }

  if old.passPercent != new.passPercent {
    note("pass mark was \(old.passPercent)", at: assessment.attribute("pass-percent")?.range)
  }
  if old.atLeastPerObjective != new.atLeastPerObjective {
    note("at-least was \(old.atLeastPerObjective) for every objective", at: nil)
  }
  if old.criticalMustBeRight != new.criticalMustBeRight {
    note(old.criticalMustBeRight ? "critical duties could not be failed" : "critical duties could be failed", at: nil)
  }
  for audience in Audience.allCases where old.drawn[audience] != new.drawn[audience] {
    note("final asked \(old.drawn[audience] ?? 0) questions of \"\(audience.rawValue)\"", at: nil)
  }
  for id in old.objectives.subtracting(new.objectives).sorted() {
    note("objective \"\(id)\" is gone", at: folder.course?.node.tag)
  }
  let objectives = folder.modules.flatMap(\.objectives)
  func place(of id: Objective.ID) -> SourceRange? { objectives.first { $0.value.id == id }?.range }
  for id in new.objectives.subtracting(old.objectives).sorted() {
    note("objective \"\(id)\" is new", at: place(of: id))
  }
  let kept = old.objectives.intersection(new.objectives)
  for id in old.duties.subtracting(new.duties).intersection(kept).sorted() {
    note("objective \"\(id)\" had a question that could not be failed", at: place(of: id))
  }
  for id in new.duties.subtracting(old.duties).intersection(kept).sorted() {
    note("objective \"\(id)\" had no question that could not be failed", at: place(of: id))
  }
  return notes
}

extension Diagnostic.Code {
  static let needsNewMajor = Self(rawValue: "needs-new-major")
}

extension Explanation {
  static let needsNewMajor = Explanation(
    .needsNewMajor, .error,
    rule: "When a pass means something else, the version has a new MAJOR",
    why: """
      Who passed before has shown something else: another pass mark, other objectives, another number of questions, other
      duties that may not be failed. A new MAJOR says: take it again.
      """,
    bad: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
      pass-percent 90
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":true,"kind":"true-false"}
      end
      """,
    good: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
      pass-percent 90
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":true,"kind":"true-false"}
      end
      <!-- course.xml -->
      <course id="example" version="2.0" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Example</title>
        <summary>One duty.</summary>
        <module src="modules/01-duty.xml"/>
        <bank src="banks/duty.xml"/>
        <glossary src="glossary.xml"/>
        <assessment id="final" pass-percent="80" shuffle="items options">
          <draw count="2" from="duty"/>
        </assessment>
        <certificate title="Example"/>
      </course>
      """)
}
