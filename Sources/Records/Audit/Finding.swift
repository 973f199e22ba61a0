public import Courseware

/// Something in a store that does not agree with the rest of it.
public enum Finding: Sendable, Equatable {
  // The chain. `log` as the table has it: it may be no log's name.
  /// Events are gone, or were never written.
  case missing(log: String, seqs: Range<Int>)
  case lineRefused(log: String, seq: Int, EventLine.Refusal)
  /// The columns beside the line say something else than the line.
  case columnsDiffer(log: String, seq: Int)
  /// `prev` is not the hash of the line before.
  case chainBroken(log: String, seq: Int)
  /// The event does not act.
  case objection(log: String, seq: Int, Objection)
  /// It is signed rightly, by a key that is not listed here.
  case keyUnknown(log: String, seq: Int, KeyName)

  // Beside the log.
  case privateRowMissing(log: String, seq: Int, commitment: String)
  /// It is not what was committed to.
  case privateRowDiffers(log: String, seq: Int, commitment: String)
  /// No event commits to it.
  case privateRowUnknown(commitment: String)
  case certificateMissing(log: String, seq: Int, IssuedCertificate.ID)
  /// The bytes kept, or what is said of them, are not what the event says.
  case certificateDiffers(log: String, seq: Int, IssuedCertificate.ID)
  /// No event issued it.
  case certificateUnknown(certificate: String)
  case editionMissing(edition: String)
  case editionDamaged(edition: String)
  /// The bytes are whole, yet no course could be read from them; its attempts were not graded again.
  case courseUnreadable(edition: String)

  // Attempts, replayed and graded again.
  case attemptUnreadable(Attempt.ID, RecordFault)
  /// The form asks what the edition does not hold.
  case formDiffers(Attempt.ID)
  case replayRefused(Attempt.ID, Attempt.Refusal)
  case completionMissing(Attempt.ID)
  /// Completed although it was not handed in, or although the course never counts.
  case completionUnfounded(LogPoint, Attempt.ID)
  case outcomeDiffers(LogPoint, recorded: Event.Completed, derived: Event.Completed)

  // The tables made from the events.
  /// A row that is there, or is not there, or is another than the events make. `key`: its first column.
  case projectionDiffers(table: String, key: String)
}
