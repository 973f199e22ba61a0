internal import Courseware
internal import Credentials
internal import Records
internal import TerminalUI

/// Who sits at the terminal: signing in, enrolling, and the way back to what was begun.
extension Desk {
  func signIn(number: String, pin: String) throws -> Reply {
    let store = try openPremises().store
    guard let person = try store.person(number: number), let before = try store.countPINTry(of: person.id) else {
      world.sleep(Patience.seconds(after: 1))
      return .refused(seconds: Patience.seconds(after: 1))
    }
    // Whoever tries the same number at other terminals adds to the wait of each.
    Patience.waitOut(before.failures, since: before.lastFailure, in: world)
    let isRight = PINSlots(folder: places.home, in: world).holding {
      before.hash.flatMap { PINHash(stored: $0) }?.matches(pin) ?? false
    }
    guard isRight else {
      let seconds = Patience.seconds(after: before.failures + 1)
      world.sleep(seconds)
      return .refused(seconds: seconds)
    }
    try store.forgetWrongPINs(of: person.id)
    return try welcome(person)
  }

  /// Says nothing of whether somebody has this number.
  func askPIN(number: String) throws -> Reply {
    let store = try openPremises().store
    guard let person = try store.person(number: number), let row = try store.pin(of: person.id) else {
      return .pinAsked(isGone: false)
    }
    return .pinAsked(isGone: row.hash == nil)
  }

  func choosePIN(number: String, pin: String) throws -> Reply {
    let store = try openPremises().store
    let hash = try PINSlots(folder: places.home, in: world).holding { try PINHash(of: pin) }
    guard let person = try store.person(number: number), try store.choosePIN(of: person.id, hash: hash.text) else {
      world.sleep(Patience.seconds(after: 1))
      return .refused(seconds: Patience.seconds(after: 1))
    }
    return try welcome(person)
  }

  func enrol(_ particulars: Particulars, pin: String) throws -> Reply {
    let identity: Identity
    do {
      identity = try Identity(particulars)
      // What a certificate cannot print is refused now and not after the final.
      _ = try PrintedText(identity.printedName)
    } catch { throw Fault.nameRefused }
    let hash = try PINSlots(folder: places.home, in: world).holding { try PINHash(of: pin) }
    var chance = world.chance
    let id = Person.ID(milliseconds: max(0, world.wall()), random: &chance)
    do {
      try openPremises().writer.enrol(id, as: identity, pinHash: hash.text)
    } catch RecordFault.numberTaken {
      return .numberTaken
    }
    return try welcome(KnownPerson(id: id, identity: identity))
  }

  func welcome(_ person: KnownPerson) throws -> Reply {
    self.person = person
    let trainee = Trainee(id: person.id, printedName: person.identity.printedName)
    let store = try openPremises().store
    for attempt in try store.underway(of: person.id) {
      do {
        let open = try archived(try store.start(of: attempt).edition)
        _ = try store.attempt(attempt, in: open.course)
        return .signedIn(trainee, underway: try visit(in: open))
      } catch let fault as RecordFault where fault.isOfOneAttempt {
        // The other courses stay open to the trainee; this one says what is wrong when it is opened.
        continue
      }
    }
    return .signedIn(trainee, underway: nil)
  }
}
