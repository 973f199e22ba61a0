internal import ArgumentParser
internal import Courseware
internal import Records

struct PersonList: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every trainee, a line each.",
    discussion: """
      conduct person list
      """)

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let people = try store.people()
    for person in people {
      let attempts = try store.attempts(of: person.id)
      let columns = [
        person.identity.number ?? "", person.identity.printedName, "attempts \(attempts.count)",
        "passed \(attempts.count { $0.standing == .passed })",
        "allowances \(try store.allowances(of: person.id).count)",
      ]
      world.print(shown(columns.joined(separator: "  ")))
    }
    if people.isEmpty { world.talk("conduct: Nobody is enrolled yet.") }
    return .done
  }
}

struct PersonShow: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One trainee: names, attempts, and what staff allowed.",
    discussion: """
      conduct person show NA-0417
      """)

  @Argument(help: "The trainee's service number.")
  var number: String

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let person = try store.holder(of: number)
    let identity = person.identity
    let facts: [(String, String?)] = [
      ("person", person.id.description), ("number", identity.number), ("family", identity.familyName),
      ("given", identity.givenNames), ("printed", identity.printedName), ("rank", identity.rank),
      ("unit", identity.unit), ("country", identity.country),
    ]
    for case (let name, let value?) in facts { world.print("\(name): \(shown(value))") }
    for attempt in try store.attempts(of: person.id) {
      world.print(
        shown(
          "attempt: \(attempt.id)  \(attempt.started.text)  \(attempt.course) \(attempt.version)  \(attempt.standing.rawValue)"
        ))
    }
    let staff = try Staff(home: Places.home(options, in: world))
    for allowance in try store.allowances(of: person.id) {
      world.print(shown("allowed: \(allowance.at.text)  \(allowance.sentence(by: staff))"))
    }
    return .done
  }
}

extension KeptAllowance {
  /// What, by whom and why.
  func sentence(by staff: Staff) -> String {
    let about = [course, major.map { "version \($0)" }].compactMap { $0 }.joined(separator: " ")
    let what =
      switch kind {
      case .pin: "a new PIN"
      case .attempt: "one more attempt at \(about)"
      case .wait: "the next attempt at \(about) without the wait"
      case .time: "\(minutes ?? 0) more minutes at \(about)"
      }
    return
      "\(what), by \(staff.name(of: key) ?? "a key that is not listed here") (key \(key)): \(reason ?? "the reason is gone")"
  }
}
