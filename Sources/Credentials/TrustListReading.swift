internal import Courseware
internal import Encoding
internal import Text

extension TrustList {
  public enum LineFault: Error, Sendable, Equatable {
    /// Not this line's words, a number of fields it never has, or a value of the wrong form.
    case form
    /// A kind of line that this version does not know, or one that stands after a kind it belongs before.
    case kindOutOfPlace
    /// Lines of one kind stand in the order of their bytes, each once.
    case notSorted
    /// The key id, edition or certificate has a line already.
    case secondLine
    /// The key id is not that of the key beside it.
    case keyIDOfAnotherKey
    /// The list ends before `end`, or goes on after it.
    case end
  }

  /// The lines between the dates and `end`, in the order of their kinds.
  private enum Kind: String, CaseIterable {
    case root, key, lost, good, edition, revoked
  }

  /// Reads a list without asking who signed it.
  init(reading file: [UInt8]) throws(Refusal) {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func fields(_ number: Int, _ first: String, count: Int) throws(Refusal) -> [String] {
      guard number <= lines.count else { throw .line(number, .end) }
      guard let fields = Self.fields(lines[number - 1]), fields[0] == first, fields.count == count else {
        throw .line(number, .form)
      }
      return fields
    }

    _ = try fields(1, "conduct-trust-list-1", count: 1)
    guard let version = positive(try fields(2, "version", count: 2)[1]) else { throw .line(2, .form) }
    guard let issued = CalendarDate(try fields(3, "issued", count: 2)[1]) else { throw .line(3, .form) }
    guard let expires = CalendarDate(try fields(4, "expires", count: 2)[1]), issued <= expires else {
      throw .line(4, .form)
    }

    var entries = Entries()
    var kindsToCome = Kind.allCases[...]
    var previous: (kind: Kind, line: ArraySlice<UInt8>)?
    var number = 5
    while number <= lines.count, !lines[number - 1].elementsEqual("end".utf8) {
      let line = lines[number - 1]
      guard let fields = Self.fields(line) else {
        throw .line(number, line.isEmpty && number == lines.count ? .end : .form)
      }
      kindsToCome = kindsToCome.drop { $0.rawValue != fields[0] }
      guard let kind = kindsToCome.first else { throw .line(number, .kindOutOfPlace) }
      if let previous, previous.kind == kind, !previous.line.lexicographicallyPrecedes(line) {
        throw .line(number, .notSorted)
      }
      do { try entries.add(kind, fields) } catch { throw .line(number, error) }
      previous = (kind, line)
      number += 1
    }
    // The last line's feed leaves one empty piece after `end`.
    guard lines.count == number + 1, lines[number].isEmpty else { throw .line(min(number + 1, lines.count), .end) }

    self.version = version
    self.issued = issued
    self.expires = expires
    roots = entries.roots
    keys = entries.keys
    lost = entries.lost
    good = entries.good
    editions = entries.editions
    revoked = entries.revoked
    digest = Digest(of: file)
  }

  /// Words of printable ASCII with one space between each two.
  private static func fields(_ line: ArraySlice<UInt8>) -> [String]? {
    guard line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    let fields = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension TrustList {
  private struct Entries {
    var roots: [FileKey] = []
    var keys: [KeyID: Key] = [:]
    var lost: [KeyID: CalendarDate] = [:]
    var good: Set<[UInt8]> = []
    var editions: [Digest: Edition] = [:]
    var revoked: [Certificate.ID: Revocation] = [:]

    mutating func add(_ kind: Kind, _ fields: [String]) throws(LineFault) {
      switch (kind, fields.count) {
      case (.root, 2):
        guard let root = FileKey(fields[1]) else { throw .form }
        roots.append(root)
      case (.key, 9): try addKey(fields)
      case (.lost, 3):
        guard let id = KeyID(hex: fields[1]), let day = CalendarDate(fields[2]) else { throw .form }
        guard lost.updateValue(day, forKey: id) == nil else { throw .secondLine }
      case (.good, 2):
        guard let prefix = try? Hex.decode(fields[1]), prefix.count == 16 else { throw .form }
        good.insert(prefix)
      case (.edition, 6):
        guard let digest = Digest(hex: fields[1]), let course = Course.ID(fields[2]),
          let version = Course.Version(fields[3]), let days = days(fields[4], fields[5])
        else { throw .form }
        let edition = Edition(course: course, version: version, days: days)
        guard editions.updateValue(edition, forKey: digest) == nil else { throw .secondLine }
      case (.revoked, 4):
        guard let id = Certificate.ID(fields[1]), let day = CalendarDate(fields[2]), isReason(fields[3]) else {
          throw .form
        }
        guard revoked.updateValue(Revocation(day: day, reason: fields[3]), forKey: id) == nil else {
          throw .secondLine
        }
      case (.root, _), (.key, _), (.lost, _), (.good, _), (.edition, _), (.revoked, _): throw .form
      }
    }

    private mutating func addKey(_ fields: [String]) throws(LineFault) {
      guard let id = KeyID(hex: fields[1]), let publicKey = PublicKey(hex: fields[2]),
        let role = KeyRole(rawValue: fields[3]), let custody = Custody(rawValue: fields[4]),
        let centre = Centre.ID(fields[5]), let country = Country(fields[6]), country.code == fields[6],
        let days = days(fields[7], fields[8])
      else { throw .form }
      guard publicKey.id == id else { throw .keyIDOfAnotherKey }
      let key = Key(
        publicKey: publicKey, role: role, custody: custody, centre: centre, country: country, days: days)
      guard keys.updateValue(key, forKey: id) == nil else { throw .secondLine }
    }

    private func days(_ from: String, _ to: String) -> ClosedRange<CalendarDate>? {
      guard let from = CalendarDate(from), let to = CalendarDate(to), from <= to else { return nil }
      return from...to
    }

    private func isReason(_ text: String) -> Bool { Name<Revocation>(text) != nil }
  }
}

private func positive(_ text: String) -> Int? {
  guard let number = Int(text), number > 0, String(number) == text else { return nil }
  return number
}
