internal import Courseware
internal import Records
internal import TerminalUI

extension RecordFault {
  /// What was kept of an attempt, or of its edition, is damaged; the rest of the store is not.
  var isOfOneAttempt: Bool {
    switch self {
    case .damagedLine, .damagedPrivateRow, .damagedEdition, .editionNotKept, .anotherCourse, .unknownAttempt, .refused:
      true
    case .database, .file, .storeExists, .notAStore, .newerStore, .notDurable, .keyDoesNotMakeLog, .logExists,
      .unknownLog, .logIsContinued, .notTheHead, .otherMachine, .notWritable, .objection, .clockDoubtful,
      .clockNotDoubtful, .numberTaken, .unknownPerson, .attemptUnderway, .continuedElsewhere, .notPassed,
      .alreadyIssued:
      false
    }
  }

  /// What the trainee is told.
  func fault(_ places: Places) -> Fault {
    switch self {
    case .database(let fault) where fault.reason == .diskFull: .diskFull
    case .database(let fault) where fault.reason == .readOnly || fault.reason == .cannotOpen:
      .cannotWrite(path: shown(places.store))
    case .continuedElsewhere, .attemptUnderway, .refused(.alreadySubmitted): .continuedElsewhere
    case .database, .damagedLine, .damagedPrivateRow, .damagedEdition, .editionNotKept, .anotherCourse, .unknownAttempt,
      .refused, .file, .storeExists, .notAStore, .newerStore, .notDurable, .keyDoesNotMakeLog, .logExists, .unknownLog,
      .logIsContinued, .notTheHead, .otherMachine, .notWritable, .objection, .clockDoubtful, .clockNotDoubtful,
      .numberTaken, .unknownPerson, .notPassed, .alreadyIssued:
      .other(failure(places).what)
    }
  }
}
