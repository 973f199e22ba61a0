public import Courseware

/// A person whom the store knows, as last named.
public struct KnownPerson: Sendable, Equatable {
  public let id: Person.ID
  public let identity: Identity

  public init(id: Person.ID, identity: Identity) {
    self.id = id
    self.identity = identity
  }
}

extension RecordWriter {
  /// Makes a person known. Throws `.numberTaken` when somebody has the service number already.
  ///
  /// `pinHash` is Argon2id's text; nil for who does not sign in here.
  public func enrol(_ person: Person.ID, as identity: Identity, pinHash: String?) throws(RecordFault) {
    try write { (tail) throws(RecordFault) in
      if let number = identity.number, let holder = try store.person(number: number) {
        throw .numberTaken(by: holder.id)
      }
      let commitment = world.commitment(to: identity.canonical, for: .identity)
      try tail.keep(commitment)
      _ = try tail.append(.enrolled(.init(identity: commitment.hash, person: person)), by: .store)
      if let pinHash { try store.setPIN(of: person, hash: pinHash) }
    }
  }
}

extension RecordStore {
  /// Whose service number this is, however it was typed.
  public func person(number: String) throws(RecordFault) -> KnownPerson? {
    let id = try database.first(
      "SELECT person FROM person WHERE number_key=$1", .text(world.numberKey(world.nfc(number)))
    ) { Person.ID($0.text(0)) }
    guard let id = id ?? nil else { return nil }
    return try person(id)
  }

  public func person(_ id: Person.ID) throws(RecordFault) -> KnownPerson? {
    let identity = try database.first("SELECT identity FROM person WHERE person=$1", .text(id.description)) {
      $0.text(0)
    }
    guard let identity else { return nil }
    return KnownPerson(id: id, identity: try self.identity(identity))
  }

  /// Everybody, in the order they were enrolled: ids begin with the time.
  public func people() throws(RecordFault) -> [KnownPerson] {
    try database.snapshot { () throws(RecordFault) in
      var people: [KnownPerson] = []
      let rows = try database.rows("SELECT person, identity FROM person ORDER BY person")
      while try rows.next() {
        guard let id = Person.ID(rows.cursor.text(0)) else { continue }
        people.append(KnownPerson(id: id, identity: try identity(rows.cursor.text(1))))
      }
      return people
    }
  }

  private func identity(_ commitment: String) throws(RecordFault) -> Identity {
    guard let identity = Identity(try committed(commitment, for: .identity)) else {
      throw .damagedPrivateRow(commitment: commitment)
    }
    return identity
  }

  /// What stands beside the log, believed only when it is what was committed to.
  func committed(_ commitment: String, for purpose: Commitment.Purpose) throws(RecordFault) -> [UInt8] {
    let row = try database.first("SELECT salt, bytes FROM private WHERE commitment=$1", .text(commitment)) {
      (salt: $0.blob(0), bytes: $0.blob(1))
    }
    guard let row, Commitment.hash(of: row.bytes, for: purpose, salt: row.salt).hex == commitment else {
      throw .damagedPrivateRow(commitment: commitment)
    }
    return row.bytes
  }
}
