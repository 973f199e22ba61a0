public import Courseware

/// What an audit looked at and what it found.
///
/// It proves that the store agrees with itself, and that every result follows from the answers. That nobody wrote the
/// whole log anew, or took events off its end, only a checkpoint or a certificate held elsewhere can show.
public struct AuditReport: Sendable, Equatable {
  public internal(set) var events = 0
  public internal(set) var commitments = 0
  public internal(set) var certificates = 0
  public internal(set) var attempts = 0
  /// Attempts that were graded again.
  public internal(set) var graded = 0
  public internal(set) var findings: [Finding] = []
}

/// How far an audit has come.
public enum AuditProgress: Sendable, Equatable {
  case events(Int, of: Int)
  case attempts(Int, of: Int)
}

extension RecordStore {
  /// Reads everything twice: in the order of the chain, then attempt by attempt. It changes nothing, and it sees the
  /// store as it is when it begins.
  ///
  /// `course` reads a course from an edition that the store kept; it may throw anything. `isStaff` says whether a raw
  /// public key is, or was, one of the staff here.
  public func audit(
    reading course: @escaping (Edition) throws -> Course, knowing isStaff: @escaping (_ key: [UInt8]) -> Bool,
    progress: @escaping (AuditProgress) -> Void
  ) throws(RecordFault) -> AuditReport {
    try database.snapshot { () throws(RecordFault) in
      let again = ProjectionComparison(database: database)
      try again.prepare()
      var chain = ChainPass(of: self, knowing: isStaff, progress: progress)
      try chain.run()
      var attempts = AttemptPass(of: self, continuing: chain.report, reading: course, progress: progress)
      try attempts.run()
      var report = attempts.report
      report.findings += try again.findings()
      try again.clear()
      return report
    }
  }
}
