internal import ArgumentParser
internal import Courseware
internal import Credentials
internal import Records
internal import Text

struct CertificateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Certificates: show them, check them.",
    subcommands: [CertificateShow.self, CertificateVerify.self])
}

struct CertificateVerify: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Is it genuine, and is it in force?",
    discussion: """
      conduct certificate verify certificate.txt
      conduct certificate verify --accept recorded certificate.txt
      conduct certificate verify --trust list.txt --root root.pub --as-of 2027-01-31 certificate.txt

      Ends with 0 only when both answers are yes and the level is high enough.
      """)

  enum Accepted: String, CaseIterable, ExpressibleByArgument {
    case recorded, countersigned
    var level: Level {
      switch self {
      case .recorded: .recorded
      case .countersigned: .countersigned
      }
    }
  }

  @Argument(help: "The certificate's file, or - for standard input.")
  var file: String

  @Option(help: "The lowest level that counts: recorded, or countersigned.")
  var accept = Accepted.countersigned

  @Option(name: .customLong("as-of"), help: ArgumentHelp("The day to judge by; today unless said.", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("Headquarters' trust list; its signature lies beside it as FILE.minisig.", valueName: "file"))
  var trust: String?

  @Option(help: ArgumentHelp("Headquarters' public key, in minisign's form.", valueName: "file"))
  var root: String?

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let day = try self.day(in: world)
    let places = try Places(options, in: world)
    let text = try foreignText(of: file, in: world)
    let languages = try Languages(in: places.locales, asked: nil, world: world)
    let list = try trust.map { try TrustFiles(list: $0, root: root, held: HeldList(in: places), in: world).read() }
    let known = try Premises.look(into: places, in: world)?.ownKeys() ?? []
    let signed: Certificate.Signed
    do {
      signed = try Self.certificate(in: text, languages)
    } catch {
      world.print(error.genuine + error.sentence)
      return .notGood
    }
    let verdict = Verdict(on: signed, list: list, known: known, day: day, required: accept.level)
    let words = languages.words(in: "en") ?? languages.chosen
    for line in words.lines(of: signed.certificate, signer: signed.signer) { world.print("  " + shown(line)) }
    world.print("")
    for line in verdict.sentences(asking: accept.level) { world.print(line) }
    return verdict.isYes ? .done : .notGood
  }

  /// A paper is checked letter by letter. A code that stands alone has no other letters.
  static func certificate(
    in text: String, _ languages: Languages
  ) throws(CertificatePaper.Refusal) -> Certificate.Signed {
    do {
      return try CertificatePaper(checking: text) { language, signed in
        languages.words(in: language)?.lines(of: signed.certificate, signer: signed.signer)
      }.certificate
    } catch .header {
      guard text.split(whereSeparator: \.isWhitespace).first?.hasPrefix("TC1") == true else { throw .header }
      do { return try CertificatePaper.code(in: text) } catch { throw .code(error) }
    }
  }

  private func day(in world: World) throws(Failure) -> CalendarDate {
    guard let asOf else {
      let zone = IANAZone(world.zone) ?? .utc
      guard let today = zone.localDate(ofMilliseconds: world.wall()) else {
        throw Failure("The clock of this machine shows no date.", next: "Name one: --as-of 2026-11-21")
      }
      return today
    }
    guard let day = CalendarDate(asOf) else {
      throw Failure("\"\(shown(asOf))\" is no date.", next: "Write it as 2026-11-21.")
    }
    return day
  }
}

struct CertificateShow: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A certificate, and the parts that other programs check.",
    discussion: """
      conduct certificate show certificate.txt
      conduct certificate show 0192f0c1-0000-7000-8000-000000000002
      conduct certificate show certificate.txt --parts parts
      """)

  @Argument(help: "A certificate's file, or its id.")
  var certificate: String

  @Option(
    help: ArgumentHelp("Write the signed bytes, the signature and the public key there.", valueName: "dir"))
  var parts: String?

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    let languages = try Languages(in: places.locales, asked: options.lang, world: world)
    let store = try Premises.look(into: places, in: world)
    let signed = try find(in: store, places, world)
    guard let parts else {
      let paper = try CertificatePaper(
        language: languages.chosen.language,
        lines: languages.chosen.lines(of: signed.certificate, signer: signed.signer), certificate: signed)
      world.out(Array(paper.text.utf8))
      return .done
    }
    let key = try store?.ownKeys().map(\.publicKey).first { $0.id == signed.signer }
    guard let key else {
      throw Failure(
        "The public key \(signed.signer) is not known on this machine.",
        next: "Ask the centre that issued it for its key.")
    }
    try write(signed.parts(with: key), to: Places.absolute(parts, in: world), world)
    return .done
  }

  private func find(in store: RecordStore?, _ places: Places, _ world: World) throws -> Certificate.Signed {
    if let id = IssuedCertificate.ID(certificate) {
      do {
        guard let issued = try store?.certificate(id) else {
          throw Failure(
            "This store issued no certificate \(id).", next: "Name its file, or another store: --store FILE.")
        }
        return try Certificate.Signed(bytes: issued.cose)
      } catch let fault as RecordFault {
        throw fault.failure(places)
      }
    }
    let text = try foreignText(of: certificate, in: world)
    do { return try CertificatePaper.code(in: text) } catch {
      throw Failure(CertificatePaper.Refusal.code(error).sentence, next: "Ask for the file as it was issued.")
    }
  }

  private func write(_ parts: Certificate.Signed.Parts, to folder: String, _ world: World) throws {
    do {
      try makeFolder(folder)
      try replace(folder + "/signed.bin", with: parts.signedBytes, mode: 0o644)
      try replace(folder + "/signature.bin", with: parts.signature, mode: 0o644)
      try replace(folder + "/public.pem", with: Array(parts.publicKeyPEM.utf8), mode: 0o644)
    } catch {
      throw error.failure
    }
    let (key, signed, signature) = ("public.pem", "signed.bin", "signature.bin")
    func path(_ name: String) -> String { Invocation.quoted(self.parts.map { $0 + "/" + name } ?? name) }
    world.print(
      "openssl pkeyutl -verify -pubin -inkey \(path(key)) -rawin -in \(path(signed)) -sigfile \(path(signature))")
  }
}

/// Text that somebody brought: bounded, and UTF-8 or nothing.
private func foreignText(of file: String, in world: World) throws(Failure) -> String {
  let content: [UInt8]
  let path = file == "-" ? "/dev/stdin" : Places.absolute(file, in: world)
  do { content = try bytes(of: path, limit: CertificatePaper.longest) } catch {
    throw Failure("\(shown(file)): \(error.why).", next: "Name the file of a certificate.")
  }
  guard let text = String(validating: content, as: UTF8.self) else {
    throw Failure("\(shown(file)) is not UTF-8 text.", next: "Ask for the file as it was issued.")
  }
  return text
}

extension RecordStore {
  /// The keys of the logs that this store holds: what they signed is this centre's own.
  func ownKeys() throws -> [Verdict.KnownKey] {
    try logs().compactMap { PublicKey(bytes: $0.opening.key) }.map { .init(publicKey: $0, role: .centre) }
  }
}
