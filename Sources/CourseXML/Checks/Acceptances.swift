import Diagnostics

/// Takes out the warnings that the author accepts, and says which acceptances are wrong, or needed no longer.
func accepting(_ acceptances: [WrittenAcceptance], _ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard !acceptances.isEmpty else { return diagnostics }
  var wrong: [Diagnostic] = []
  var sound: [WrittenAcceptance] = []
  let pages = Dictionary(uniqueKeysWithValues: Explanation.all.map { ($0.code.rawValue, $0) })
  for acceptance in acceptances {
    let code = acceptance.check.value
    switch pages[code]?.severity {
    case .warning?, .note?: sound.append(acceptance)
    case .error?:
      let message = "\"\(code)\" is an error; only a warning can be accepted"
      wrong.error(.acceptedError, message, at: acceptance.check.range)
    case nil:
      let known = pages.values.filter { $0.severity == .warning }.map(\.code.rawValue)
      let message = "\"\(code)\" is no code of a warning"
      wrong.unknown(.unknownCheck, message, code, among: known, at: acceptance.check.range)
    }
  }
  var used: Set<Int> = []
  let left = diagnostics.filter { diagnostic in
    guard diagnostic.severity == .warning else { return true }
    let accepting = sound.indices.filter { sound[$0].covers(diagnostic) }
    used.formUnion(accepting)
    return accepting.isEmpty
  }
  // What is not asked while there are errors cannot be missed.
  if !diagnostics.hasErrors, wrong.isEmpty {
    for index in sound.indices where !used.contains(index) {
      let message = "acceptance of \"\(sound[index].check.value)\" silences nothing here; take it away"
      wrong.append(Diagnostic(.warning, .unusedAcceptance, message, at: sound[index].check.range))
    }
  }
  return left + wrong
}

extension WrittenAcceptance {
  fileprivate func covers(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.code.rawValue == check.value else { return false }
    return isForCourse
      || scope.file == diagnostic.range.file && scope.start <= diagnostic.range.start
        && diagnostic.range.end <= scope.end
  }
}

extension Diagnostic.Code {
  static let acceptedError = Self(rawValue: "accepted-error")
  static let unknownCheck = Self(rawValue: "unknown-check")
  static let unusedAcceptance = Self(rawValue: "unused-acceptance")
}
