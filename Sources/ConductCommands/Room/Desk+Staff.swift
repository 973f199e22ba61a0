internal import Courseware
internal import Credentials
internal import Records
internal import TerminalUI

/// Staff at the trainee's seat.
extension Desk {
  func callStaff(for trainee: Person.ID?, on course: Course.ID?) throws -> Reply {
    let staff = try Staff(of: places)
    return .staffCalled(
      StaffCall(
        members: staff.atTheSeat.map { StaffMember(key: $0.key.id.description, name: shown($0.name)) },
        matters: try matters(for: trainee, on: course), mostMinutes: Allowance.mostMinutes))
  }

  /// Before anybody has signed in there is only the PIN; afterwards what keeps this trainee from going on here.
  private func matters(for trainee: Person.ID?, on course: Course.ID?) throws -> [StaffMatter] {
    // Without a centre there is no store, and nobody in it.
    guard centre != nil else { return [] }
    guard trainee != nil else { return [.pin] }
    guard let course else { return [] }
    let leeway = try leeway(at: course)
    return StaffMatter.allCases.filter { matter in
      switch matter {
      case .pin: false
      case .attempt: leeway.allows(.attempt)
      case .wait: leeway.allows(.wait)
      case .time: leeway.allows(.time(minutes: 1))
      }
    }
  }

  private func leeway(at id: Course.ID) throws -> Leeway {
    let (store, writer) = (try openPremises().store, try openPremises().writer)
    let course = try store.courseUnderway(of: signedIn().id, at: id) ?? course(id).course
    return Leeway(course: course, history: try history(of: course), now: try writer.now().milliseconds)
  }

  func allow(_ wish: StaffWish, passphrase: String) throws -> Reply {
    let key: SigningKey
    switch try open(wish.member, with: passphrase) {
    case .opened(let opened): key = opened
    case .refused(let seconds): return .staff(.refused(seconds: seconds))
    case .notListed: return .staff(.notListed)
    }
    let (store, writer) = (try openPremises().store, try openPremises().writer)
    let person: Person.ID
    let allowance: Allowance
    do {
      switch wish.matter {
      case .pin(let number):
        guard let holder = try store.person(number: number) else { return .staff(.unknownNumber) }
        (person, allowance) = (holder.id, .pin)
      case .attempt(let course):
        (person, allowance) = (signedIn().id, try leeway(at: course).allowance(for: .attempt))
      case .wait(let course): (person, allowance) = (signedIn().id, try leeway(at: course).allowance(for: .wait))
      case .time(let course, let minutes):
        (person, allowance) = (signedIn().id, try leeway(at: course).allowance(for: .time(minutes: minutes)))
      }
    } catch is Leeway.Refusal { return .staff(.nothingToAllow) }
    try writer.allow(allowance, to: person, because: wish.reason, by: EventSigner(key))
    return .staff(.recorded)
  }

  private enum Opening {
    case opened(SigningKey)
    case refused(seconds: Int)
    /// Of the staff no more, or their key lies here no longer.
    case notListed
  }

  /// Counted before it is looked at, and each wrong passphrase makes the wait longer: as with PINs, never a lock.
  private func open(_ member: StaffMember, with passphrase: String) throws -> Opening {
    let staff = try Staff(of: places)
    guard let id = KeyID(hex: member.key), let name = KeyName(member.key) else {
      preconditionFailure("the seat named a member by a key")
    }
    guard staff.atTheSeat.contains(where: { $0.key.id == id }) else { return .notListed }
    let sealed = try KeyFile.readSealed(at: staff.sealPath(of: id))
    let store = try openPremises().store
    let before = try store.countPassphraseTry(of: name)
    Patience.waitOut(before.failures, since: before.last, in: world)
    let key = try PINSlots(folder: places.home, in: world).holding {
      try sealed.opened(with: Passphrase.typed(passphrase))
    }
    guard let key, key.publicKey.id == id else {
      let seconds = Patience.seconds(after: before.failures + 1)
      world.sleep(seconds)
      return .refused(seconds: seconds)
    }
    try store.forgetWrongPassphrases(of: name)
    return .opened(key)
  }
}
