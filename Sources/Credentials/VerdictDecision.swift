public import Text

extension Verdict {
  /// Decides from what is given and nothing else. The list's word on a key goes before the machine's own.
  ///
  /// - Parameter required: The lowest level that counts; countersigned unless the asker takes less.
  public init(
    on certificate: Certificate.Signed, list: TrustList?, known: [KnownKey], day: CalendarDate,
    required: Level = .countersigned
  ) {
    let genuine = Self.genuineness(of: certificate, list: list, known: known)
    self.certificate = certificate
    self.genuine = genuine
    self.day = day
    self.list = list.map { ListFacts(version: $0.version, issued: $0.issued) }
    if let list {
      cautions = list.expires < day ? [.listExpired(list.expires)] : []
    } else {
      cautions = [.noList]
    }
    obstacles =
      Self.obstaclesInTime(certificate.certificate, day)
      + (list.map { Self.obstacles(in: $0, to: certificate.certificate, day) } ?? [])
      + Self.obstaclesOfLevel(genuine, required)
  }

  private static func genuineness(
    of signed: Certificate.Signed, list: TrustList?, known: [KnownKey]
  ) -> Genuine {
    let signer: Signer
    let publicKey: PublicKey
    if let key = list?.keys[signed.signer] {
      (signer, publicKey) = (.listed(key), key.publicKey)
    } else if let key = known.first(where: { $0.publicKey.id == signed.signer }) {
      (signer, publicKey) = (.thisStore(key), key.publicKey)
    } else {
      return .unconfirmed(.unknownKey(signed.signer))
    }
    guard signed.isSigned(by: publicKey) else { return .no(.signature) }
    guard let level = signer.role.level else { return .no(.roleMayNotCertify(signer.role)) }
    guard signed.certificate.slip == nil || level == .countersigned else {
      return .no(.countersignsByRole(signer.role))
    }
    if case .listed(let key) = signer {
      guard names(signed.certificate.issuer, key) else {
        return .no(.issuer(claimed: signed.certificate.issuer, key: key))
      }
      guard key.days.overlaps(signed.certificate.issued.dates) else { return .no(.outsideTheKeysDays(key)) }
    }
    if let list, let since = list.lost[signed.signer], !list.vouches(for: signed) {
      return .unconfirmed(.lostKey(signed.signer, since: since))
    }
    return .yes(signer)
  }

  /// A store that signed before its centre had a name is listed under that centre later.
  private static func names(_ issuer: Certificate.Issuer, _ key: TrustList.Key) -> Bool {
    switch issuer {
    case .centre(let centre): centre == key.centre
    case .local(let id): id == key.publicKey.id
    }
  }

  private static func obstaclesInTime(_ certificate: Certificate, _ day: CalendarDate) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if day < certificate.issued.dates.lowerBound { obstacles.append(.notYetIssued(certificate.issued)) }
    if let last = certificate.expires?.dateThatEnds, last < day { obstacles.append(.expired(after: last)) }
    return obstacles
  }

  private static func obstacles(in list: TrustList, to certificate: Certificate, _ day: CalendarDate) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if let revocation = list.revoked[certificate.id], revocation.day <= day { obstacles.append(.revoked(revocation)) }
    if let edition = list.editions[certificate.edition], edition.course == certificate.course,
      edition.version == certificate.version
    {
      if !edition.days.overlaps(certificate.issued.dates) { obstacles.append(.outsideTheEditionsDays(edition)) }
    } else {
      obstacles.append(.editionNotListed(certificate.edition))
    }
    return obstacles
  }

  private static func obstaclesOfLevel(_ genuine: Genuine, _ required: Level) -> [Obstacle] {
    guard case .yes(let signer) = genuine, let level = signer.role.level else { return [.levelUnknown] }
    return level < required ? [.levelTooLow(level, required: required)] : []
  }
}

extension UTCTime {
  /// The days that calendars show at this instant, from the westernmost zone (UTC−12) to the easternmost (UTC+14):
  /// a certificate does not say where its centre is.
  fileprivate var dates: ClosedRange<CalendarDate> { moved(hours: -12).date...moved(hours: 14).date }

  /// The day whose end this is in every zone from UTC−9 to UTC+14; farther west it is told a day late.
  fileprivate var dateThatEnds: CalendarDate { moved(hours: -9).date }

  /// Stays within the years that an instant has.
  private func moved(hours: Int64) -> UTCTime { UTCTime(milliseconds: milliseconds + hours * 3_600_000) ?? self }
}
