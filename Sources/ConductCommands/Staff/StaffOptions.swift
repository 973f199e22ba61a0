internal import ArgumentParser
internal import Credentials
internal import Records

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
