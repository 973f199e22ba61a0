public import Courseware
internal import Encoding

/// A certificate that left the store, with its signed bytes.
public struct IssuedCertificate: Sendable, Equatable {
  public typealias ID = UniqueID<IssuedCertificate>

  public let id: ID
  public let attempt: Attempt.ID
  /// 16 hexadecimal digits of the key that signed it.
  public let kid: String
  public let cose: [UInt8]
  public let at: Timestamp
}

extension RecordWriter {
  /// Records a certificate for an attempt that passed. `kid` is 16 hexadecimal digits, `cose` the signed bytes.
  ///
  /// Throws `.clockDoubtful` until somebody has confirmed the clock.
  public func issue(
    _ certificate: IssuedCertificate.ID, for attempt: Attempt.ID, kid: String, cose: [UInt8]
  ) throws(RecordFault) -> IssuedCertificate {
    precondition((try? Hex.decode(kid))?.count == 8, "a kid is 16 hexadecimal digits")
    return try write { (tail) throws(RecordFault) in
      if let doubt = try openDoubt() { throw .clockDoubtful(doubt: doubt) }
      if let earlier = try store.certificate(of: attempt) { throw .alreadyIssued(earlier.id) }
      guard try store.completion(of: attempt)?.facts.result == .passed else { throw .notPassed(attempt) }
      let hash = SHA256(of: cose)
      let line = try tail.append(
        .issued(.init(attempt: attempt, certificate: certificate, kid: kid, sha256: hash)), by: .store)
      try database.run(
        "INSERT INTO certificate VALUES ($1, $2, $3, $4, $5, $6)",
        .text(certificate.description), .text(attempt.description), .text(kid), .text(hash.hex), .blob(cose),
        .integer(line.at.milliseconds))
      return IssuedCertificate(id: certificate, attempt: attempt, kid: kid, cose: cose, at: line.at)
    }
  }
}

extension RecordStore {
  public func certificate(of attempt: Attempt.ID) throws(RecordFault) -> IssuedCertificate? {
    try certificate(where: "attempt", is: attempt.description)
  }

  public func certificate(_ id: IssuedCertificate.ID) throws(RecordFault) -> IssuedCertificate? {
    try certificate(where: "certificate", is: id.description)
  }

  private func certificate(where column: String, is value: String) throws(RecordFault) -> IssuedCertificate? {
    try database.first(
      "SELECT certificate, attempt, kid, cose, at FROM certificate WHERE \(column)=$1", .text(value)
    ) { row in
      guard let id = IssuedCertificate.ID(row.text(0)), let attempt = Attempt.ID(row.text(1)) else {
        return IssuedCertificate?.none
      }
      return IssuedCertificate(
        id: id, attempt: attempt, kid: row.text(2), cose: row.blob(3), at: Timestamp(clamping: Int64(row.integer(4))))
    } ?? nil
  }
}
