internal import ArgumentParser
internal import Records

struct StoreGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "The store itself.",
    subcommands: [StoreInfo.self, StoreRebuild.self, ConfirmClock.self])
}

struct StoreInfo: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Which logs the store holds, and where each ends.",
    discussion: """
      conduct store info
      """)

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    for log in try store.logs() {
      world.print("log: \(log.head.log)")
      world.print("  opened: \(log.openedAt.text), centre \(shown(log.opening.centre))")
      world.print("  events: \(log.head.seq), head \(log.head.hash.hex)")
      world.print("  machine: \(log.opening.machine == world.machine ? "this one" : "another")")
    }
    return .done
  }
}

struct ConfirmClock: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm-clock", abstract: "Say that the clock is right now, so that certificates are issued again.",
    discussion: """
      date                                         look first
      conduct store confirm-clock --by "Maj. Rai"
      """)

  @Option(help: "Who looked at the clock. Kept beside the records.")
  var by: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    guard let centre = try CentreFile.read(at: places.centre) else {
      throw Failure("This centre is not set up.", next: "Answer the questions first: conduct setup")
    }
    guard by.contains(where: { !$0.isWhitespace }) else {
      throw Failure("Nobody is named.", next: "Say who looked at the clock: --by NAME")
    }
    _ = try Premises.needed(places, in: world)
    do { try Premises.open(places, for: centre, in: world).writer.confirmClock(by: by) } catch let fault as RecordFault
    {
      throw fault.failure(places)
    }
    world.print("The clock is confirmed. Certificates that waited are issued when the trainee opens the course again.")
    return .done
  }
}
