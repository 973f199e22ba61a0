internal import Courseware
internal import Credentials
internal import Records
internal import TerminalUI
internal import Text

/// Writes certificates: from the completion and the person's particulars to the signed paper in a file.
struct Clerk {
  let premises: Premises
  let places: Places
  let centre: Centre
  let person: KnownPerson
  let words: Phrasebook
  let invocation: Invocation
  let world: World

  /// The paper for a pass. Issued once; asked again, the same certificate is shown again.
  func paper(for completion: Completion, _ start: Attempt.Start, _ course: Course) throws -> Paper {
    let signed =
      try earlier(for: start.attempt) ?? issue(try certificate(for: completion, start, course), start.attempt)
    let paper = try CertificatePaper(
      language: words.language, lines: words.lines(of: signed.certificate, signer: signed.signer), certificate: signed)
    return try file(
      paper.text, named: "\(course.id)-\(signed.certificate.id.description.suffix(12)).txt",
      certificate: Paper.Certificate(
        id: signed.certificate.id.description, until: signed.certificate.expires.map(\.milliseconds)))
  }

  private func earlier(for attempt: Attempt.ID) throws -> Certificate.Signed? {
    try premises.store.certificate(of: attempt).map { try Certificate.Signed(bytes: $0.cose) }
  }

  private func issue(_ certificate: Certificate, _ attempt: Attempt.ID) throws -> Certificate.Signed {
    let signed = try Certificate.Signed(certificate, signedBy: premises.key)
    guard let id = IssuedCertificate.ID(bytes: certificate.id.bytes) else {
      preconditionFailure("an id is an id whatever it names")
    }
    do {
      _ = try premises.writer.issue(id, for: attempt, kid: "\(signed.signer)", cose: signed.bytes)
      return signed
    } catch {
      // Another terminal of the same person was quicker: its certificate is the one.
      guard case .alreadyIssued = error, let first = try earlier(for: attempt) else { throw error }
      return first
    }
  }

  /// A paper that shows what one looks like. It carries no code, so that nothing can take it for a certificate.
  func specimen(of attempt: Attempt, _ outcome: Outcome) throws -> Paper {
    let content = words.specimenLines(of: attempt.start, outcome, name: person.identity.printedName, from: issuer)
    let text = ([words(.paperSpecimen), words(.paperSpecimenWorth), ""] + content).joined(separator: "\n")
    return try file(text + "\n", named: "\(attempt.start.course)-specimen.txt")
  }

  /// Made from the answers, replayed once more, and never from a score that is only stored.
  private func certificate(for completion: Completion, _ start: Attempt.Start, _ course: Course) throws -> Certificate {
    var chance = world.chance
    let log = LogID(hex: completion.point.log.text)
    let event = Digest(hex: completion.point.hash.hex)
    let edition = Digest(hex: start.edition)
    guard let log, let event, let edition,
      let point = Certificate.Completion(log: log, sequence: completion.point.seq, event: event)
    else { preconditionFailure("a completion stands in a log") }
    let outcome = Outcome(of: try premises.store.attempt(start.attempt, in: course), under: course.assessment)
    guard outcome.passed, outcome.score == completion.facts.score else {
      throw Failure("The answers do not give this result.", next: "See why: conduct record audit")
    }
    let counted = try premises.store.countedTime(of: completion).milliseconds
    guard let issued = UTCTime(seconds: counted / 1000) else { preconditionFailure("a log holds times of our era") }
    let expires = try course.certificate.expiry(from: counted, zone: centre.zone)
    return try Certificate(
      id: Certificate.ID(milliseconds: max(0, world.wall()), random: &chance), issuer: issuer, person: person.id,
      issued: issued, expires: expires.flatMap { UTCTime(seconds: $0 / 1000) }, course: start.course,
      version: start.version, edition: edition, score: outcome.score,
      passPercent: outcome.passPercent, name: try PrintedText(person.identity.printedName),
      country: person.identity.country.flatMap { Country($0) }, language: start.language, completion: point,
      audience: start.audience, slip: nil, textState: start.textState.printed, numberEnding: nil)
  }

  private var issuer: Certificate.Issuer {
    switch centre.registration {
    case .registered(let id): .centre(id)
    case .unregistered: .local(premises.key.publicKey.id)
    }
  }

  private func file(_ text: String, named name: String, certificate: Paper.Certificate? = nil) throws -> Paper {
    let path = places.certificates + "/" + name
    try makeFolder(places.certificates)
    try replace(path, with: Array(text.utf8), mode: 0o600)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    return Paper(
      lines: lines, path: path,
      commands: invocation.command("certificate verify --accept recorded", [Invocation.quoted(path)])
        + invocation.command("record export --format csv"),
      certificate: certificate)
  }
}

extension CertificateRule {
  /// The end of the last day on which a pass counts, as milliseconds since 1970: the local date of the completion and
  /// the period, in the centre's zone. nil when it counts for good, and for a specimen.
  func expiry(from completed: Int64, zone: String) throws(Failure) -> Int64? {
    guard case .counts(let period?) = standing else { return nil }
    guard let zone = IANAZone(zone), let day = zone.localDate(ofMilliseconds: completed) else {
      throw Failure("The day on which this ends cannot be told.", next: "Mend the time zone: conduct setup")
    }
    let last =
      switch period {
      case .years(let count): day.adding(years: count)
      case .months(let count): day.adding(months: count)
      case .days(let count): day.adding(days: count)
      }
    guard let last else {
      throw Failure(
        "The day on which this ends is beyond the calendar.", next: "Its author shortens: <certificate valid>")
    }
    return zone.endOfDay(last) / 1000 * 1000
  }
}

extension TextState {
  fileprivate var printed: Certificate.TextState {
    switch self {
    case .source: .source
    case .reviewed: .reviewed
    case .unreviewed: .unreviewed
    }
  }
}
