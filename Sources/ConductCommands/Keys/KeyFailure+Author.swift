internal import Credentials

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
