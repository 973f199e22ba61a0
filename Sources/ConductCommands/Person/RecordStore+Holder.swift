internal import Records

/// What every command of this group asks of the store.
extension RecordStore {
  func holder(of number: String) throws -> KnownPerson {
    guard let person = try person(number: number) else {
      throw Failure(
        "Nobody with the service number \"\(shown(number))\" is enrolled here.",
        next: "See who is: conduct person list")
    }
    return person
  }
}
