internal import Credentials
internal import Glibc
internal import Records

extension FileFault {
  var failure: Failure {
    isDiskFull
      ? Failure("The disk of \(shown(path)) is full.", next: "Free some space, then try again. Nothing was lost.")
      : Failure(
        "\(shown(path)): \(why).", next: "Mend its permissions, or choose another place with --store FILE.")
  }
}

extension RecordFault {
  /// What to say to whoever looks after the machine.
  func failure(_ places: Places) -> Failure {
    let store = shown(places.store)
    switch self {
    case .database(let fault):
      return fault.failure(store)
    case .file(let path, let code):
      return FileFault(path: path, code: code).failure
    case .storeExists(let path):
      return Failure("\(shown(path)) exists already.", next: "Choose another place with --store FILE.")
    case .notAStore(let path):
      return Failure(
        "\(shown(path)) is no store of this program; it was not touched.",
        next: "Choose another place with --store FILE.")
    case .newerStore(let path, let version, let known):
      return Failure(
        "\(shown(path)) was written by a newer program (form \(version); this one knows \(known)). It was not touched.",
        next: "Install the newer program, then try again.")
    case .notDurable(let journal, let synchronous):
      return Failure(
        "The database would not promise to keep what it confirms (journal \(shown(journal)), synchronous \(synchronous)).",
        next: "Put the store on a local disk: --store FILE.")
    case .damagedLine, .damagedPrivateRow, .damagedEdition:
      return Failure(
        "\(store) holds something that was changed from outside.", next: "See what: conduct record audit")
    case .keyDoesNotMakeLog, .logExists, .unknownLog, .logIsContinued, .notTheHead, .otherMachine, .objection:
      return Failure(
        "\(store) does not take this log (\(shown("\(self)"))).", next: "See what it holds: conduct record audit")
    case .clockDoubtful:
      return Failure(
        "The clock of this machine cannot be trusted, so no certificate is issued.",
        next: "Set the clock, then type: conduct store confirm-clock --by NAME")
    case .clockNotDoubtful:
      return Failure("Nobody doubts the clock.", next: "There is nothing to confirm.")
    case .notWritable, .numberTaken, .unknownPerson, .unknownAttempt, .attemptUnderway, .continuedElsewhere, .refused,
      .anotherCourse, .editionNotKept, .notPassed, .alreadyIssued:
      return Failure(
        "The store refused this (\(shown("\(self)"))).", next: "Try again; if it stays so, keep the store and ask.")
    }
  }
}

extension SQLFault {
  func failure(_ store: String) -> Failure {
    switch reason {
    case .diskFull:
      Failure("The disk of \(store) is full.", next: "Free some space, then try again. What was kept is safe.")
    case .readOnly, .cannotOpen:
      Failure(
        "\(store) cannot be written to (\(shown(message))).",
        next: "Mend the permissions of the file and its folder, or choose another place with --store FILE.")
    case .inputOutput, .busy, .damaged, .notADatabase, .notUnique, .refused, .other:
      Failure("The database says: \(shown(message)).", next: "Try again; if it stays so, keep \(store) and ask.")
    }
  }
}

extension KeyFile.Failure {
  var failure: Failure {
    switch self {
    case .missing(let path):
      Failure(
        "The key of this store is missing: \(shown(path)). Without it nothing can be added, and no new one is made.",
        next: "Put the file back from a backup, or begin another store with --store FILE. Nothing was changed.")
    case .exists(let path):
      Failure("\(shown(path)) exists already.", next: "Begin another store with --store FILE.")
    case .symbolicLink(let path), .notAFile(let path):
      Failure("\(shown(path)) is not a plain file.", next: "Put the key file itself there.")
    case .foreignOwner(let path, let owner, let user):
      Failure(
        "\(shown(path)) belongs to user \(owner), and this program runs as user \(user).",
        next: "Run it as the user who owns the store.")
    case .openToOthers(let path, let mode):
      Failure(
        "\(shown(path)) can be read by others (mode \(String(mode & 0o777, radix: 8))).",
        next: "Close it: chmod go-rwx \(shown(path))")
    case .damaged(let path):
      Failure("\(shown(path)) is damaged.", next: "Put the file back from a backup. Nothing was changed.")
    case .system(let path, _, let code):
      FileFault(path: path, code: code).failure
    }
  }
}
