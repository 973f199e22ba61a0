internal import Courseware
internal import Credentials

extension Verdict {
  /// The two answers, apart, and on what they rest.
  func sentences(asking required: Level) -> [String] {
    [
      "Genuine: " + genuine.sentence,
      "In force on \(day): " + (obstacles.isEmpty ? "yes." : "no. " + obstacles.map(\.sentence).joined(separator: " ")),
      "Level: " + (level.map { "\($0.word)." } ?? "unknown, since the signer is.")
        + " Asked for: \(required.word)" + (required == .countersigned ? "; --accept recorded takes less." : "."),
      "Trust list: "
        + (list.map { "version \($0.version) of \($0.issued)." } ?? "none; revocations could not be looked up.")
        + cautions.map(\.sentence).joined(),
      "It proves that this was issued. It does not prove that the bearer is the holder.",
    ]
  }
}

extension Verdict.Genuine {
  fileprivate var sentence: String {
    switch self {
    case .yes(.listed(let key)):
      "yes. Issuer known: \(key.centre), \(key.country), by the trust list; its key is a \(key.role.rawValue)'s."
    case .yes(.thisStore(let key)): "yes. Issuer known: this store's own key \(key.publicKey.id)."
    case .no(let forgery): "no. " + forgery.sentence
    case .unconfirmed(let doubt): "cannot be confirmed here. " + doubt.sentence
    }
  }
}

extension Verdict.Forgery {
  fileprivate var sentence: String {
    switch self {
    case .signature: "The key that it names did not sign it."
    case .issuer(let claimed, let key): "It says that \(claimed) issued it, and its key is that of \(key.centre)."
    case .outsideTheKeysDays(let key):
      "Its key signs from \(key.days.lowerBound) to \(key.days.upperBound), and it was issued outside that time."
    case .roleMayNotCertify(let role): "Its key is a \(role.rawValue)'s, which may not sign certificates."
    case .countersignsByRole(let role): "It says that it countersigns, and its key is a \(role.rawValue)'s."
    }
  }
}

extension Verdict.Doubt {
  fileprivate var sentence: String {
    switch self {
    case .unknownKey(let id): "Issuer unknown: nothing here knows the key \(id). Ask headquarters."
    case .lostKey(let id, let since): "The key \(id) is lost since \(since). Ask headquarters."
    }
  }
}

extension Verdict.Obstacle {
  fileprivate var sentence: String {
    switch self {
    case .notYetIssued(let time): "It was issued on \(time), later than this day."
    case .expired(let day): "It expired after \(day)."
    case .revoked(let revocation): "It was revoked on \(revocation.day) (\(revocation.reason))."
    case .editionNotListed: "Its edition of the course is not on the trust list."
    case .outsideTheEditionsDays(let edition):
      "Its edition of the course was given from \(edition.days.lowerBound) to \(edition.days.upperBound)."
    case .levelUnknown: "Its level is unknown."
    case .levelTooLow(let level, let required): "It is \(level.word), not \(required.word)."
    }
  }
}

extension Verdict.Caution {
  fileprivate var sentence: String {
    switch self {
    case .noList: ""
    case .listExpired(let day): " It expired on \(day); ask for a newer one."
    }
  }
}

extension Level {
  var word: String {
    switch self {
    case .recorded: "recorded"
    case .countersigned: "countersigned"
    }
  }
}

extension CertificatePaper.Refusal {
  /// What is wrong with the file, for whoever holds it.
  var sentence: String {
    switch self {
    case .code(.textTooLong(let count)): "The file has \(count) bytes; a certificate has at most 65536."
    case .code(.noCode): "The file holds no certificate's code. A SPECIMEN holds none: it certifies nothing."
    case .code(.twoCodes(let first, let second)): "The file holds two codes, on lines \(first) and \(second)."
    case .code(.certificate(let refusal)): "The code is damaged or was changed (\(shown("\(refusal)")))."
    case .header: "The first line is not \"conduct-certificate 1\" and a language."
    case .unknownLanguage(let language): "The paper is in \"\(shown(language))\", which this program does not speak."
    case .lineDiffers(let line, let printed, let expected):
      "Line \(line) was changed. It reads \"\(shown(printed ?? ""))\"; the code says \"\(shown(expected ?? ""))\"."
    case .unprintable(let why): "The paper cannot be printed again (\(shown("\(why)")))."
    }
  }
}
