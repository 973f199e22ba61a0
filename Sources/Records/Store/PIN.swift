public import Courseware

/// What is kept of a PIN. Who types a wrong one waits longer each time and is never locked out.
public struct PINRow: Sendable, Equatable {
  /// Argon2id's text; nil when staff took the old one away and no new one is chosen yet.
  public let hash: String?
  /// Tries since the last right one.
  public let failures: Int
  /// By the wall clock.
  public let lastFailure: Timestamp?
}

extension RecordStore {
  public func pin(of person: Person.ID) throws(RecordFault) -> PINRow? {
    try database.first("SELECT hash, failures, last_failure FROM pin WHERE person=$1", .text(person.description)) {
      PINRow(
        hash: $0.text(0).isEmpty ? nil : $0.text(0), failures: $0.integer(1),
        lastFailure: $0.optionalInteger(2).map { Timestamp(clamping: Int64($0)) })
    }
  }

  /// A new PIN, with no wrong tries.
  public func setPIN(of person: Person.ID, hash: String) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO pin VALUES ($1, $2, 0, NULL)
      ON CONFLICT (person) DO UPDATE SET hash=excluded.hash, failures=0, last_failure=NULL
      """, .text(person.description), .text(hash))
  }

  /// A new PIN where staff took the old one away; false when somebody chose one meanwhile.
  public func choosePIN(of person: Person.ID, hash: String) throws(RecordFault) -> Bool {
    try database.transaction { () throws(RecordFault) in
      guard let row = try pin(of: person), row.hash == nil else { return false }
      try setPIN(of: person, hash: hash)
      return true
    }
  }

  /// Inside a transaction. From now on the person's old PIN opens nothing.
  func endPIN(of person: Person.ID) throws(RecordFault) { try setPIN(of: person, hash: "") }

  /// Counts a try before it is looked at, so that many at once cannot share one wait: each gets a number of its own.
  /// Gives back how the row stood before; nil for who has no PIN.
  public func countPINTry(of person: Person.ID) throws(RecordFault) -> PINRow? {
    try database.transaction { () throws(RecordFault) in
      let before = try pin(of: person)
      try database.run(
        "UPDATE pin SET failures=failures+1, last_failure=$2 WHERE person=$1",
        .text(person.description), .integer(Timestamp(clamping: world.wall()).milliseconds))
      return before
    }
  }

  public func forgetWrongPINs(of person: Person.ID) throws(RecordFault) {
    try database.run(
      "UPDATE pin SET failures=0, last_failure=NULL WHERE person=$1 AND failures>0", .text(person.description))
  }
}
