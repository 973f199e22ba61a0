internal import Credentials
internal import Records
internal import TerminalUI

/// What went wrong, as the trainee's pages know it.
extension Desk {
  /// What the trainee is told of an error.
  func fault(_ error: any Error) -> Fault {
    switch error {
    case let fault as RecordFault: fault.fault(places)
    case let fault as FileFault: fault.isDiskFull ? .diskFull : .cannotWrite(path: shown(fault.path))
    case let fault as Fault: fault
    case let failure as Failure: .other(failure.what)
    case let fault as KeyFile.Failure: .other(fault.failure.what)
    case is SealedKey.Failure:
      .other("The memory for a passphrase cannot be had now. Close other programs, then try again.")
    default: .other(shown("\(error)"))
    }
  }

  func unavailable(_ language: String) -> Fault {
    .languageUnavailable(language: language, file: shown(languages.path(of: language)))
  }
}
