public import Courseware
internal import Encoding

/// What staff allow one person beyond the rules of a course.
public enum Allowance: Sendable, Equatable {
  /// The old PIN is gone; whoever signs in next with the number chooses a new one.
  case pin
  /// One more attempt at the finals of this MAJOR version, after the last was used.
  case attempt(Course.ID, major: Int)
  /// The wait after this failed attempt ends now.
  case wait(after: Attempt.ID)
  /// More time for the attempt underway. `minutes` as in `nextTime`.
  case time(Attempt.ID, minutes: Int)
  /// More time for the next attempt at this MAJOR version. `minutes` is 1 to `mostMinutes`.
  case nextTime(Course.ID, major: Int, minutes: Int)

  /// A day: nobody sits longer, and a slip of the hand shall not become a week.
  public static let mostMinutes = 1_440

  public enum Kind: String, CaseIterable, Sendable {
    case pin, attempt, wait, time
  }

  public var kind: Kind {
    switch self {
    case .pin: .pin
    case .attempt: .attempt
    case .wait: .wait
    case .time, .nextTime: .time
    }
  }

  /// The attempt that it names.
  public var attempt: Attempt.ID? {
    switch self {
    case .wait(let id), .time(let id, _): id
    case .pin, .attempt, .nextTime: nil
    }
  }
}

extension Event {
  /// Somebody of the staff allowed something, and signed it.
  public struct Allowed: Sendable, Equatable {
    public let allowance: Allowance
    /// The raw Ed25519 public key of who allowed it. The actor of the line is its short name.
    public let key: [UInt8]
    public let person: Person.ID
    /// Commitment of the reason.
    public let reason: SHA256
    /// 64 bytes over `conduct event 1` LF and the line without this member.
    public let signature: [UInt8]

    public init(
      _ allowance: Allowance, to person: Person.ID, reason: SHA256, key: [UInt8], signature: [UInt8]
    ) {
      precondition(key.count == 32 && signature.count == 64, "32 bytes of a key, 64 of a signature")
      self.allowance = allowance
      self.key = key
      self.person = person
      self.reason = reason
      self.signature = signature
    }
  }
}

extension Event.Allowed {
  init?(_ body: JSON) {
    guard let allowance = Allowance(body), let key = body.hexBytes("key", count: 32),
      let person: Person.ID = body.id("person"), let reason = body.sha256("reason"),
      let signature = body.hexBytes("sig", count: 64)
    else { return nil }
    self.init(allowance, to: person, reason: reason, key: key, signature: signature)
  }

  var json: JSON {
    var body = allowance.members
    body["key"] = .string(Hex.encode(key))
    body["person"] = .string(person.description)
    body["reason"] = .string(reason.hex)
    body["sig"] = .string(Hex.encode(signature))
    return .object(body)
  }
}

extension Allowance {
  fileprivate init?(_ body: JSON) {
    guard let kind = body.text("what").flatMap({ Kind(rawValue: $0) }) else { return nil }
    let attempt: Attempt.ID? = body.id("attempt")
    let course: Course.ID? = body.name("course")
    let minutes = body.number("minutes").flatMap { $0 <= Self.mostMinutes ? $0 : nil }
    switch (kind, attempt, course, body.count("major"), minutes) {
    case (.pin, _, _, _, _): self = .pin
    case (.attempt, _, let course?, let major?, _): self = .attempt(course, major: major)
    case (.wait, let attempt?, _, _, _): self = .wait(after: attempt)
    case (.time, let attempt?, _, _, let minutes?): self = .time(attempt, minutes: minutes)
    case (.time, nil, let course?, let major?, let minutes?):
      self = .nextTime(course, major: major, minutes: minutes)
    case (.attempt, _, _, _, _), (.wait, _, _, _, _), (.time, _, _, _, _): return nil
    }
  }

  fileprivate var members: JSON.Object {
    switch self {
    case .pin: ["what": "pin"]
    case .attempt(let course, let major):
      ["course": .string(course.text), "major": .integer(major), "what": "attempt"]
    case .wait(let attempt): ["attempt": .string(attempt.description), "what": "wait"]
    case .time(let attempt, let minutes):
      ["attempt": .string(attempt.description), "minutes": .integer(minutes), "what": "time"]
    case .nextTime(let course, let major, let minutes):
      ["course": .string(course.text), "major": .integer(major), "minutes": .integer(minutes), "what": "time"]
    }
  }
}
