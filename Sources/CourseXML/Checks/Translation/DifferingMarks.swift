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

extension Explanation {
  static let missingMark = Explanation(
    .missingMark, .error,
    rule: "A translation has every mark of its source",
    why: """
      A mark is where a term, a source, a gap or an emphasis stands. Without it the question loses its gap, or the rule its
      source.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque enfant. <x id="2"/></target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque <g id="1">enfant</g>. <x id="2"/></target>
      </trans-unit>
      """)
}

extension Explanation {
  static let foreignMark = Explanation(
    .foreignMark, .error,
    rule: "A translation has no marks but those of its source",
    why: """
      Nothing in the course stands behind such a mark, so its words would be lost.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous <g id="7">signalez</g> un doute.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}

extension Explanation {
  static let repeatedMark = Explanation(
    .repeatedMark, .error,
    rule: "A mark stands once in a translation",
    why: """
      A gap that stands twice cannot be filled.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target><x id="2"/> Protégez chaque <g id="1">enfant</g>. <x id="2"/></target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque <g id="1">enfant</g>. <x id="2"/></target>
      </trans-unit>
      """)
}

extension Explanation {
  static let wrongMark = Explanation(
    .wrongMark, .error,
    rule: "A mark is a `g` or an `x` as in its source",
    why: """
      A `g` stands around words, an `x` for something that has none. In the place of the other, words are lost.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque enfant <x id="1"/>. <x id="2"/></target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque <g id="1">enfant</g>. <x id="2"/></target>
      </trans-unit>
      """)
}
