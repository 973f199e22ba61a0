internal import ArgumentParser
internal import Credentials

struct KeyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Keys that sign.", subcommands: [KeyNew.self])
}

struct KeyNew: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a key pair for an author who signs courses.",
    discussion: """
      conduct key new keys/author.key

      Writes the key, which only its owner can read, and beside it the public key as FILE.pub in minisign's form. A
      machine that shall know this author's courses has the second line of FILE.pub in authors.pub beside its store, or
      in /etc/conduct/authors.pub.
      """)

  enum Role: String, CaseIterable, ExpressibleByArgument {
    case author
  }

  @Option(help: "What the key is for: author.")
  var role = Role.author

  @Argument(help: "The file to make. Its folder must be its owner's alone; it is made when there is none.")
  var file: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let path = Places.absolute(file, in: world)
    guard let key = SigningKey(seed: world.random(32)) else {
      throw Failure("No signing key could be made.", next: "Try again.")
    }
    do { try KeyFile.create(key, at: path) } catch { throw error.failureOfAuthor }
    let text = "untrusted comment: conduct \(role.rawValue) key \(key.publicKey.id)\n\(FileKey(key.publicKey).text)\n"
    do { try replace(path + ".pub", with: Array(text.utf8), mode: 0o644) } catch { throw error.failure }
    world.print("key: \(key.publicKey.id)")
    world.print("public: \(FileKey(key.publicKey).text)")
    return .done
  }
}

extension KeyFile.Failure {
  /// In the words of somebody who handles a key by its file, not of a store that has its own.
  var failureOfAuthor: Failure {
    switch self {
    case .missing(let path):
      Failure("There is no key \(shown(path)).", next: "Make one: conduct key new FILE")
    case .exists(let path):
      Failure(
        "\(shown(path)) exists already; what it signed would be nobody's.", next: "Choose another file name.")
    case .damaged(let path):
      Failure("\(shown(path)) is no key that this program made.", next: "Name the file that conduct key new made.")
    case .foreignOwner(let path, _, _):
      Failure("\(shown(path)) belongs to another user.", next: "Work as the user who owns it.")
    case .openToOthers(let path, let mode):
      Failure(
        "\(shown(path)) can be read by others (mode \(String(mode & 0o777, radix: 8))).",
        next: "Keep keys in a folder that is its owner's alone: mkdir -m 700 keys")
    case .symbolicLink, .notAFile, .system: failure
    }
  }
}
