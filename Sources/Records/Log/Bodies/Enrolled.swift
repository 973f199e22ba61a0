public import Courseware
internal import Encoding

extension Event {
  /// A person became known to the store.
  public struct Enrolled: Sendable, Equatable {
    /// Commitment of the identity.
    public let identity: SHA256
    public let person: Person.ID

    public init(identity: SHA256, person: Person.ID) {
      self.identity = identity
      self.person = person
    }
  }
}

extension Event.Enrolled {
  init?(_ body: JSON) {
    guard let identity = body.sha256("identity"), let person: Person.ID = body.id("person") else { return nil }
    self.init(identity: identity, person: person)
  }

  var json: JSON { ["identity": .string(identity.hex), "person": .string(person.description)] }
}
