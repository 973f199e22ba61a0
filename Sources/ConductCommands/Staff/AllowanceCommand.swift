internal import Records

/// A command by which staff allow one person something.
protocol AllowanceCommand: WorldCommand {
  var number: String { get }
  var staff: StaffOptions { get }
  var options: GlobalOptions { get }
  func allowance(for person: KnownPerson, at premises: Premises, _ places: Places) throws -> Allowance
  /// What is said when it is recorded.
  func confirmation(of allowance: Allowance) -> String
}

extension AllowanceCommand {
  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    guard let centre = try CentreFile.read(at: places.centre) else {
      throw Failure("This centre is not set up.", next: "Answer the questions first: conduct setup")
    }
    _ = try Premises.needed(places, in: world)
    let signer = try staff.signer(at: places, in: world)
    do {
      let premises = try Premises.open(places, for: centre, in: world)
      defer { premises.bearWitness() }
      let person = try premises.store.holder(of: number)
      let allowance = try allowance(for: person, at: premises, places)
      try premises.writer.allow(allowance, to: person.id, because: staff.reason, by: signer)
      world.print(shown("\(person.identity.printedName): \(confirmation(of: allowance))"))
    } catch let fault as RecordFault { throw fault.failure(places) }
    return .done
  }
}
