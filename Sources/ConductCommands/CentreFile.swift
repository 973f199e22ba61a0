internal import Courseware
internal import Text

/// The centre's answers to the five questions, as a small text file that a person can read and mend.
enum CentreFile {
  private static let head = "conduct-centre-1"
  static let longest = 65_536

  static func text(of centre: Centre) -> String {
    var lines = [head]
    switch centre.registration {
    case .registered(let id): lines.append("centre \(id)")
    case .unregistered: lines.append("unregistered")
    }
    if let country = centre.country { lines.append("country \(country)") }
    lines.append("language \(centre.language)")
    lines.append("zone \(centre.zone)")
    lines += centre.contacts.map { "contact \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The centre's answers; nil when nobody was asked yet.
  static func read(at path: String) throws(Failure) -> Centre? {
    guard exists(path) else { return nil }
    let content: [UInt8]
    do { content = try bytes(of: path, limit: longest) } catch { throw error.failure }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure("\(shown(path)) is not UTF-8 text.", next: "Answer the questions again: conduct setup")
    }
    do { return try read(text) } catch {
      throw Failure(
        "\(shown(path)):\(error.line): \(error.rule).",
        next: "Mend the line, or take the file away and answer the questions again: conduct setup")
    }
  }

  struct Fault: Error, Equatable {
    /// From 1.
    let line: Int
    let rule: String
  }

  /// Every line is known, and said once but for contacts; anything else is a fault with its line.
  static func read(_ text: String) throws(Fault) -> Centre {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard lines.first == head else { throw Fault(line: 1, rule: "the first line is \"\(head)\"") }
    var registration: Centre.Registration?
    var country: Country?
    var language: String?
    var zone: String?
    var contacts: [String] = []
    for (index, line) in lines.enumerated().dropFirst() {
      func fault(_ rule: String) -> Fault { Fault(line: index + 1, rule: rule) }
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let value = parts.count == 2 ? parts[1] : ""
      switch (parts.first ?? "", value) {
      case ("unregistered", "") where registration == nil:
        registration = .unregistered
      case ("centre", let value) where registration == nil:
        guard let id = Centre.ID(value) else { throw fault("a centre's name has 3 to 24 of A-Z, 0-9 and hyphens") }
        registration = .registered(id)
      case ("country", let value) where country == nil:
        guard let known = Country(value) else { throw fault("a country is three letters of ISO 3166") }
        country = known
      case ("language", let value) where language == nil && !value.isEmpty:
        language = value
      case ("zone", let value) where zone == nil:
        guard IANAZone(value) != nil else { throw fault("a zone is an IANA name such as Africa/Nairobi") }
        zone = value
      case ("contact", let value) where !value.isEmpty:
        contacts.append(shown(value))
      case (let word, _):
        throw fault("\"\(shown(word))\" is not known here, or said twice, or lacks its value")
      }
    }
    guard let registration else { throw Fault(line: lines.count, rule: "a line \"centre NAME\" or \"unregistered\"") }
    guard let language else { throw Fault(line: lines.count, rule: "a line \"language TAG\" is needed") }
    guard let zone else { throw Fault(line: lines.count, rule: "a line \"zone NAME\" is needed") }
    return Centre(
      registration: registration, country: country, language: language, contacts: contacts, zone: zone)
  }
}
