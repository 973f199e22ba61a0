public import Courseware

/// Why an effect could not be done. The words are made where they are shown.
public enum Fault: Error, Equatable, Sendable {
  case diskFull
  case cannotWrite(path: String)
  /// Another terminal went on with this attempt.
  case continuedElsewhere
  case courseUnavailable(String)
  /// The words of a language that was offered have faults. `file` is where they stand.
  case languageUnavailable(language: String, file: String)
  /// The name is longer than a certificate takes, or holds characters that cannot be seen.
  case nameRefused
  /// What the system said, for whoever looks after the machine.
  case other(String)
}

extension Phrasebook {
  /// What went wrong, and what to do next.
  public func sentence(for fault: Fault) -> String {
    switch fault {
    case .diskFull: self(.faultDiskFull)
    case .cannotWrite(let path): self(.faultCannotWrite, ["path": path])
    case .continuedElsewhere: self(.faultContinuedElsewhere)
    case .courseUnavailable(let course): self(.faultCourseUnavailable, ["course": course])
    case .languageUnavailable(let language, let file):
      self(.faultLanguageUnavailable, ["language": language, "file": file])
    case .nameRefused: self(.faultNameRefused)
    case .other(let what): self(.faultOther, ["what": what])
    }
  }
}
