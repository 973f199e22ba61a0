import ArgumentParser
import Courseware
import TerminalUI

@testable import ConductCommands
@testable import Records

/// A trainee at the desk without a terminal: what the screens would decide, decided by the test.
struct Sitting {
  let fixed: FixedWorld
  let desk: Desk
  let places: Places
  static let centre = Centre(
    registration: Centre.ID("NPL-0417").map(Centre.Registration.registered) ?? .unregistered, country: Country("NPL"),
    language: "en", contacts: [], zone: "Asia/Kathmandu")

  /// `content`: another folder than the project's, made with its words and without its courses.
  init(_ fixed: FixedWorld, centre: Centre = Sitting.centre, content: String? = nil) throws {
    self.fixed = fixed
    var words = ["--store", fixed.folder + "/store.sqlite"]
    if let content {
      try makeFolder(content + "/Courses")
      try makeFolder(content + "/Locales")
      let english = try bytes(of: FixedWorld.project + "/Locales/en.xlf", limit: 1 << 20)
      try replace(content + "/Locales/en.xlf", with: english, mode: 0o600)
      words += ["--content", content]
    }
    let options = try GlobalOptions.parse(words)
    places = try Places(options, in: fixed.world)
    desk = Desk(
      places, centre: centre, premises: try Premises.open(places, for: centre, in: fixed.world),
      languages: try Languages(in: places.locales, asked: "en", world: fixed.world),
      opened: nil, invocation: Invocation(program: "conduct", content: nil, store: nil), in: fixed.world)
    if !exists(places.centre) { _ = desk.perform(.keepCentre(centre)) }
  }

  struct Unexpected: Error {
    let replies: [Reply]
  }

  func only(_ effect: Effect) throws -> Reply {
    let replies = desk.perform(effect)
    guard replies.count == 1 else { throw Unexpected(replies: replies) }
    return replies[0]
  }

  @discardableResult
  func enrol(_ number: String = "NA-0417", pin: String = "4711") throws -> Reply {
    try only(
      .enrol(
        Particulars(
          serviceNumber: number, names: .familyAndGiven(family: "THAPA", given: "Anjali"), printed: "Anjali THAPA",
          rank: "Cpl", unit: "", country: Country("NPL")), pin: pin))
  }

  func begin(_ course: String) throws -> (Visit, Attempt) {
    guard let id = Course.ID(course) else { throw Unexpected(replies: []) }
    if case .opened(let visit) = try only(.open(id)), visit.course.hasVariants, visit.role == nil {
      _ = try only(.keepRole(id, Role(.personnel)))
    }
    let reply = try only(.begin(id))
    guard case .underway(let visit, let attempt) = reply else { throw Unexpected(replies: [reply]) }
    return (visit, attempt)
  }

  func answer(_ attempt: Attempt, _ item: Item, rightly: Bool = true) throws -> Attempt {
    let reply = try only(.answer(attempt, item.id, rightly ? item.key : item.wrong, language: "en"))
    guard case .kept(let next) = reply else { throw Unexpected(replies: [reply]) }
    return next
  }

  /// The whole final, every question answered rightly or none.
  func take(_ course: String, rightly: Bool = true) throws -> FinalResult {
    var (_, attempt) = try begin(course)
    for item in attempt.items {
      fixed.wait(7_000)
      attempt = try answer(attempt, item, rightly: rightly)
    }
    let reply = try only(.submit(attempt, language: "en"))
    guard case .graded(_, let result) = reply else { throw Unexpected(replies: [reply]) }
    return result
  }

  /// What somebody with a database tool of their own does to the store.
  func change(_ sql: String) throws {
    try RecordStore.open(at: places.store, world: fixed.world.forRecords).database.script(sql)
  }

  /// A command as it would be typed; what it printed stands in `fixed.text`.
  func run(_ words: [String]) throws -> ExitStatus {
    fixed.out = []
    guard let command = try Conduct.parseAsRoot(words + ["--store", places.store]) as? any WorldCommand else {
      throw Unexpected(replies: [])
    }
    return try command.run(in: fixed.world)
  }
}

extension Item {
  var wrong: Response {
    switch kind {
    case .singleChoice(let kind): .chosen(Set(kind.options.map(\.id).filter { $0 != kind.key }.prefix(1)))
    case .multipleChoice(let kind): .chosen(Set(kind.options.map(\.id)).subtracting(kind.keys))
    case .trueFalse(let kind): .truth(!kind.key)
    case .matching(let kind):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: zip(kind.lefts.map(\.id), kind.lefts.map(\.id).dropFirst() + [kind.lefts[0].id])))
    case .ordering(let kind): .order(kind.entries.map(\.id).dropFirst() + [kind.entries[0].id])
    case .categorising(let kind):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: kind.entries.map { entry in
            (entry.choice.id, kind.categories.map(\.id).first { $0 != entry.category } ?? entry.category)
          }))
    case .gapChoice(let kind):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: kind.gaps.map { gap in
            (gap.id, gap.options.map(\.id).first { $0 != gap.key } ?? gap.key)
          }))
    case .shortText: .text("x")
    case .number(let kind): .number(kind.value == .zero ? DecimalNumber("999999") ?? .zero : .zero)
    case .scenario(let kind): .path(kind.bestWay)
    }
  }
}

extension Sitting {
  static let courseID = Course.ID("sea-prevention")
}
