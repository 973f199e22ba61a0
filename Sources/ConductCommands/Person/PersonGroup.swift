internal import ArgumentParser
internal import Courseware
internal import Credentials
internal import Records

struct PersonGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "The trainees of this machine, and what staff allow them.",
    subcommands: [PersonList.self, PersonShow.self, PersonPIN.self, PersonAllow.self])
}

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

/// Who signs, and why: what every allowance needs at the command line.
struct StaffOptions: ParsableArguments {
  @Option(help: "Why. It is kept with the record, and an auditor can read it.")
  var reason: String

  @Option(help: ArgumentHelp("Your key, as \"conduct key new --role staff\" made it.", valueName: "file"))
  var key: String

  func validate() throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw ValidationError("Say why: --reason TEXT.") }
    guard reason.utf8.count <= 2_000 else { throw ValidationError("A reason is a sentence or two.") }
  }

  /// The key, when it may act on this machine. One that lies under a passphrase asks for it.
  func signer(at places: Places, in world: World) throws -> EventSigner {
    let path = Places.absolute(key, in: world)
    let key: SigningKey
    do { key = try Self.read(path, in: world) } catch let fault as KeyFile.Failure { throw fault.failureOfAuthor }
    try Staff(of: places).check(key)
    return EventSigner(key)
  }

  private static func read(_ path: String, in world: World) throws -> SigningKey {
    do throws(KeyFile.Failure) { return try KeyFile.read(at: path) } catch {
      guard case .damaged = error, let sealed = try? KeyFile.readSealed(at: path) else { throw error }
      guard let typed = world.secret("Passphrase") else {
        throw Failure("\(shown(path)) needs its passphrase, and none was typed.", next: "Try again.")
      }
      guard let key = try sealed.opened(with: Passphrase.typed(typed)) else {
        throw Failure("This is not the passphrase of \(shown(path)).", next: "Try again.")
      }
      return key
    }
  }
}

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

struct PersonPIN: AllowanceCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Take a forgotten PIN away; the trainee chooses a new one at the next sign-in.",
    discussion: """
      conduct person pin NA-0417 --reason "Forgot the PIN" --key rai/staff.key

      Nobody else learns the new PIN. Until it is chosen, whoever types the number first can choose it: let the trainee
      do it while you are there.
      """)

  @Argument(help: "The trainee's service number.")
  var number: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var options: GlobalOptions

  func allowance(for person: KnownPerson, at premises: Premises, _ places: Places) throws -> Allowance { .pin }

  func confirmation(of allowance: Allowance) -> String { "the old PIN is gone; the next sign-in asks for a new one." }
}
