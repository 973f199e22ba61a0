public import Courseware
public import Encoding

/// Why the store could not do what it was asked: facts, which others put into words.
public enum RecordFault: Error, Sendable, Equatable {
  // The file.
  case database(SQLFault)
  /// `errno` of the operating system.
  case file(path: String, errno: Int32)
  case storeExists(path: String)
  /// No store: another program's file, or no database at all. It was not touched.
  case notAStore(path: String)
  /// Written by a newer program. It was not touched.
  case newerStore(path: String, version: Int, known: Int)
  /// The database would not promise to keep what it confirms.
  case notDurable(journal: String, synchronous: Int)
  /// A line that this store holds cannot be read; `record audit` says more.
  case damagedLine(log: String, seq: Int)
  /// What stands beside the log under this commitment is missing, or is something else.
  case damagedPrivateRow(commitment: String)

  // The log.
  case keyDoesNotMakeLog(LogName, key: LogName)
  case logExists(LogName)
  case unknownLog(LogName)
  /// It was taken over and is never written again.
  case logIsContinued(LogName, by: LogName)
  /// What the new log wanted to continue is not the end of the old one.
  case notTheHead(LogPoint)
  /// The store was copied: open a new log that continues this one.
  case otherMachine(LogName, recorded: String, here: String)
  case notWritable(JSON.Unencodable)
  case objection(Objection)
  /// No certificate before a coordinator has confirmed the clock. `doubt` is the `seq` of the event.
  case clockDoubtful(doubt: Int)
  case clockNotDoubtful

  // People and attempts.
  case numberTaken(by: Person.ID)
  case unknownPerson(Person.ID)
  case unknownAttempt(Attempt.ID)
  /// One attempt at a course at a time.
  case attemptUnderway(Attempt.ID)
  /// Another terminal went on with it; `expected` is the number that the next answer has to have.
  case continuedElsewhere(expected: Int)
  case refused(Attempt.Refusal)
  /// The form, or what is stored of it, does not belong to this course.
  case anotherCourse(Attempt.ID)
  case editionNotKept(String)
  /// What is kept of the edition is no longer what its hash says.
  case damagedEdition(SHA256)
  case notPassed(Attempt.ID)
  case alreadyIssued(IssuedCertificate.ID)
}
