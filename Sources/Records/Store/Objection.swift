/// Why a well-formed event does not act: it speaks about what its log has no say in, or it comes out of turn.
public enum Objection: Error, Sendable, Equatable {
  /// `opened` not at the start of its log, with a key that does not make the log's name, or twice.
  case misplacedOpening(LogName, seq: Int)
  /// It continues what is not there.
  case continuesUnknown(LogPoint)
  /// A log acts only on what was born in it, or in a log that it continues. `born` is nil when it was born nowhere.
  case notBornHere(EventKind, subject: String, born: LogName?)
  case bornTwice(EventKind, subject: String)
  /// Another than the person whose attempt it is, or a person where the store acts.
  case wrongActor(EventKind, subject: String)
  /// The signature is not one of that key over that line.
  case notSigned(EventKind, subject: String)
  /// The attempt is not where this event could follow.
  case outOfTurn(EventKind, subject: String)
  /// It says something else of the attempt than its start did.
  case contradictsStart(EventKind, subject: String)
}
