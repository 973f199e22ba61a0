extension RecordStore {
  /// Counts a try of a staff passphrase before it is looked at, as with PINs. Gives back the tries since the last right
  /// one, and when the last was, by the wall clock. Nothing of it is in the log.
  public func countPassphraseTry(of key: KeyName) throws(RecordFault) -> (failures: Int, last: Timestamp?) {
    try database.transaction { () throws(RecordFault) in
      let before = try database.first(
        "SELECT failures, last_failure FROM passphrase_try WHERE kid=$1", .text(key.text)
      ) { (failures: $0.integer(0), last: $0.optionalInteger(1).map { Timestamp(clamping: Int64($0)) }) }
      try database.run(
        """
        INSERT INTO passphrase_try VALUES ($1, 1, $2)
        ON CONFLICT (kid) DO UPDATE SET failures=failures+1, last_failure=excluded.last_failure
        """, .text(key.text), .integer(Timestamp(clamping: world.wall()).milliseconds))
      return before ?? (0, nil)
    }
  }

  public func forgetWrongPassphrases(of key: KeyName) throws(RecordFault) {
    try database.run("DELETE FROM passphrase_try WHERE kid=$1", .text(key.text))
  }
}
