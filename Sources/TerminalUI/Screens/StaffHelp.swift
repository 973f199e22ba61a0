public import Courseware

/// What staff can do at a trainee's seat.
public enum StaffMatter: Equatable, Sendable, CaseIterable {
  case pin, attempt, wait, time
}

/// Somebody of the staff whose key lies on this machine.
public struct StaffMember: Equatable, Sendable {
  /// 16 hexadecimal digits: the short name of the key.
  public let key: String
  public let name: String
  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// Who can help at this seat now, and with what.
public struct StaffCall: Equatable, Sendable {
  public internal(set) var members: [StaffMember]
  public let matters: [StaffMatter]
  /// The most minutes that can be added at once.
  public let mostMinutes: Int
  public init(members: [StaffMember], matters: [StaffMatter], mostMinutes: Int) {
    self.members = members
    self.matters = matters
    self.mostMinutes = mostMinutes
  }
}

/// What a member of the staff allows, as it was filled in at the seat.
public struct StaffWish: Equatable, Sendable {
  public enum Matter: Equatable, Sendable {
    /// A new PIN for whoever has this service number.
    case pin(number: String)
    case attempt(Course.ID)
    case wait(Course.ID)
    /// For the attempt underway, or else for the next one.
    case time(Course.ID, minutes: Int)
  }
  public let matter: Matter
  public let reason: String
  public let member: StaffMember
  public init(_ matter: Matter, reason: String, by member: StaffMember) {
    self.matter = matter
    self.reason = reason
    self.member = member
  }
}

/// What became of a wish.
public enum StaffAnswer: Equatable, Sendable {
  case recorded
  /// The passphrase is not that of the key. It was waited `seconds` already.
  case refused(seconds: Int)
  case unknownNumber
  /// Whoever signs may do so no longer: the staff list was changed meanwhile.
  case notListed
  /// It no longer applies: somebody else has done it, or the attempt has ended.
  case nothingToAllow
}
