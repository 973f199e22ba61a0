import Diagnostics

/// A translation has the marks of its source, each once: else a gap, a source or a term would be lost, or stand twice.
/// Their order is the translator's: languages differ in it.
func differingMarks(_ target: Wording, in unit: Translation.Unit) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  let due = unit.source.marks
  var seen: Set<String> = []
  for mark in target.marks {
    if !due.contains(where: { $0.id == mark.id }) {
      let message = "mark \"\(mark.id)\" is not in the source; remove it"
      faults.error(.foreignMark, message, at: unit.places.target)
    } else if !seen.insert(mark.id).inserted {
      faults.error(.repeatedMark, "mark \"\(mark.id)\" stands twice; each stands once", at: unit.places.target)
    }
  }
  for mark in due where !seen.contains(mark.id) {
    let what = [mark.element, mark.hint].compactMap(\.self).joined(separator: ", ")
    let message = "mark \"\(mark.id)\" (\(what)) of the source is not in the target"
    faults.error(.missingMark, message, at: unit.places.target)
  }
  return faults + marksOfAnotherKind(target, in: unit)
}

/// A `g` where the source has an `x` would put words where none are shown, or lose them.
private func marksOfAnotherKind(_ target: Wording, in unit: Translation.Unit) -> [Diagnostic] {
  let points = Set(unit.source.runs.compactMap(\.point))
  let marked = Set(unit.source.runs.compactMap(\.marked))
  return target.runs.flatMap { run -> [Diagnostic] in
    var faults: [Diagnostic] = []
    if let id = run.point, marked.contains(id) {
      faults.error(.wrongMark, "mark \"\(id)\" stands around words in the source; write a g", at: unit.places.target)
    }
    if let id = run.marked, points.contains(id) {
      faults.error(.wrongMark, "mark \"\(id)\" holds no words in the source; write an x", at: unit.places.target)
    }
    return faults
  }
}

extension Wording.Run {
  fileprivate var point: String? { if case .point(let mark) = self { mark.id } else { nil } }
  fileprivate var marked: String? { if case .marked(let mark, _) = self { mark.id } else { nil } }
}

extension Diagnostic.Code {
  static let missingMark = Self(rawValue: "missing-mark")
  static let foreignMark = Self(rawValue: "foreign-mark")
  static let repeatedMark = Self(rawValue: "repeated-mark")
  static let wrongMark = Self(rawValue: "wrong-mark")
}
