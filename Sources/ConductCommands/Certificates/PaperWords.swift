internal import Courseware
internal import Credentials

/// The readable lines of a certificate. They follow from the certificate and the language's words alone, so that
/// whoever checks a paper can write it again and compare every letter.
///
/// The words are part of the paper's form: a change to a phrase that begins with `paper-` would make papers that were
/// printed before look forged, so they are pinned by a test. For the same reason their numbers are in western digits in
/// every language.
extension Phrasebook {
  func lines(of certificate: Certificate, signer: KeyID) -> [String] {
    western.written(certificate, signer: signer)
  }

  private func written(_ certificate: Certificate, signer: KeyID) -> [String] {
    var lines = [self(.paperTitle), "", self(.paperName, ["name": certificate.name.text])]
    if let ending = certificate.numberEnding { lines.append(self(.paperNumber, ["ending": ending.text])) }
    if let country = certificate.country { lines.append(self(.paperCountry, ["country": country.code])) }
    lines.append(
      self(.paperCourse, ["course": certificate.course.text, "version": certificate.version.description]))
    lines.append(self(.paperAudience, ["audience": name(of: certificate.audience)]))
    lines.append(score(certificate.score, certificate.passPercent))
    lines.append(
      self(.paperText, ["language": certificate.language, "state": self(certificate.textState.phrase)]))
    lines.append(self(.paperIssued, ["time": minutes(certificate.issued)]))
    lines.append(certificate.expires.map { self(.paperExpires, ["time": minutes($0)]) } ?? self(.paperNoExpiry))
    lines += [
      self.issuer(certificate.issuer),
      self(.paperId, ["id": certificate.id.description]),
      self(.paperEdition, ["edition": certificate.edition.hex]),
      self(.paperKey, ["kid": signer.description]),
      "",
      self(.paperProof),
      self(.paperBearer),
      self(.paperNotUn),
    ]
    return lines
  }

  func specimenLines(
    of start: Attempt.Start, _ outcome: Outcome, name: String, from issuer: Certificate.Issuer
  ) -> [String] {
    western.written(start, outcome, name: name, from: issuer)
  }

  private func written(
    _ start: Attempt.Start, _ outcome: Outcome, name: String, from issuer: Certificate.Issuer
  ) -> [String] {
    [
      self(.paperTitle), "", self(.paperName, ["name": shown(name)]),
      self(.paperCourse, ["course": start.course.text, "version": start.version.description]),
      score(outcome.score, outcome.passPercent),
      self.issuer(issuer),
      "",
      self(.paperNotUn),
    ]
  }

  private func issuer(_ issuer: Certificate.Issuer) -> String {
    switch issuer {
    case .centre(let id): self(.paperIssuer, ["centre": id.text])
    case .local: self(.paperUnregistered, ["issuer": issuer.description])
    }
  }

  private func score(_ score: Score, _ needed: Int) -> String {
    self(
      .paperScore,
      [
        "earned": "\(score.earned)", "possible": "\(score.possible)", "percent": score.percentText,
        "needed": "\(needed)",
      ])
  }

  private func name(of audience: Audience) -> String {
    switch audience {
    case .personnel: self(.audiencePersonnel)
    case .manager: self(.audienceManager)
    case .commander: self(.audienceCommander)
    }
  }

  /// `2026-11-21 10:00:00`; the words around it say that it is UTC.
  private func minutes(_ time: UTCTime) -> String {
    let text = Array(time.description.utf8)
    return String(decoding: text[..<10], as: UTF8.self) + " " + String(decoding: text[11..<19], as: UTF8.self)
  }
}

extension Certificate.TextState {
  fileprivate var phrase: Phrase {
    switch self {
    case .source: .textSource
    case .reviewed: .textReviewed
    case .unreviewed: .textUnreviewed
    }
  }
}
