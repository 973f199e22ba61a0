import Diagnostics

extension Node {
  /// Reads something that may be a draft. What a draft lacks is handed to it and is no fault; every other fault is.
  func readingDraft<Written>(
    _ faults: inout [Diagnostic], _ read: (_ lacks: [Diagnostic]?, _ faults: inout [Diagnostic]) -> Written
  ) -> Written {
    guard attribute("status")?.word(of: ["draft"], as: "status", &faults) != nil else { return read(nil, &faults) }
    var found: [Diagnostic] = []
    _ = read([], &found)
    faults += found.filter { !$0.isUnfinishedWork }
    var again: [Diagnostic] = []
    return read(found.filter(\.isUnfinishedWork), &again)
  }
}

extension Diagnostic {
  /// Whether it says that something is not there yet, which a draft may be.
  fileprivate var isUnfinishedWork: Bool {
    [
      .missingElement, .missingAttribute, .missingFeedback, .missingSource, .missingPoints, .noCorrectOption,
      .numberOfChoices, .emptyText,
    ].contains(code)
  }
}
