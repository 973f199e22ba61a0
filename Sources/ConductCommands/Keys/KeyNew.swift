internal import ArgumentParser
internal import Credentials

struct KeyNew: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a key pair: for an author who signs courses, or for one of the staff.",
    discussion: """
      conduct key new keys/author.key
      conduct key new --role staff --name "Sgt Rai" rai/staff.key
      conduct key new --role staff --name "Sgt Rai" --passphrase

      Writes the key, which only its owner can read, and beside it the public key as FILE.pub. A machine that shall know
      an author's courses has the second line of FILE.pub in authors.pub beside its store, or in /etc/conduct/authors.pub.

      Staff who may allow something on a machine have the second line of theirs in the file "staff" beside its store, or
      in /etc/conduct/staff. With --passphrase the key lies beside the store, and its owner signs at a trainee's seat.
      """)

  enum Role: String, CaseIterable, ExpressibleByArgument {
    case author, staff
  }

  @Option(help: "What the key is for: author or staff.")
  var role = Role.author

  @Option(help: "Whose key it is; for staff.")
  var name: String?

  @Flag(help: "Keep a staff key beside the store, under a passphrase that is asked for.")
  var passphrase = false

  @Argument(help: "The file to make. Its folder must be its owner's alone; it is made when there is none.")
  var file: String?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    switch role {
    case .author:
      if passphrase || name != nil { throw ValidationError("A name and a passphrase are for --role staff.") }
      if file == nil { throw ValidationError("Name the file to make.") }
    case .staff:
      guard let name, !name.allSatisfy(\.isWhitespace) else {
        throw ValidationError("Say whose key it is: --name NAME.")
      }
      if name.contains(where: \.isNewline) { throw ValidationError("A name is one line.") }
      if (file == nil) != passphrase {
        throw ValidationError("Name the file to make, or say --passphrase for a key beside the store.")
      }
    }
  }

  func run(in world: World) throws -> ExitStatus {
    guard let key = SigningKey(seed: world.random(32)) else {
      throw Failure("No signing key could be made.", next: "Try again.")
    }
    let publicKey = FileKey(key.publicKey).text
    let path: String
    if let file {
      path = Places.absolute(file, in: world)
      do { try KeyFile.create(key, at: path) } catch { throw error.failureOfAuthor }
    } else {
      path = try seal(key, in: world)
    }
    let text =
      switch role {
      case .author: "untrusted comment: conduct author key \(key.publicKey.id)\n\(publicKey)\n"
      case .staff: "# conduct staff key \(key.publicKey.id)\n\(publicKey) \(name ?? "")\n"
      }
    do { try replace(path + ".pub", with: Array(text.utf8), mode: 0o644) } catch { throw error.failure }
    world.print("key: \(key.publicKey.id)")
    world.print("public: \(publicKey)")
    if role == .staff { try tellHowToList(path, in: world) }
    return .done
  }

  private func seal(_ key: SigningKey, in world: World) throws -> String {
    let home = try Places.home(options, in: world)
    let passphrase = try Passphrase.choose(in: world)
    let path = try Staff(home: home).sealPath(of: key.publicKey.id)
    do {
      try makeFolder(home + "/keys")
      try KeyFile.create(SealedKey(sealing: key, with: passphrase, chance: world.random), at: path)
    } catch let fault as FileFault {
      throw fault.failure
    } catch let fault as KeyFile.Failure {
      throw fault.failureOfAuthor
    }
    return path
  }

  /// To have a key is one thing, to be listed another: somebody decides it.
  private func tellHowToList(_ path: String, in world: World) throws {
    let list = Staff.list(home: try Places.home(options, in: world))
    let talk = world.quiet(options.quiet).talk
    talk("This key may allow something where it is listed. To list it on this machine:")
    talk("  cat \(Invocation.quoted(path + ".pub")) >> \(Invocation.quoted(list))")
  }
}
