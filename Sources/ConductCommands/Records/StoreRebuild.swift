internal import ArgumentParser
internal import Records

struct StoreRebuild: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the tables again from the events.",
    discussion: """
      conduct store rebuild
      conduct record audit

      What was changed in a table made from the events is lost then; the events stay as they are.
      """)

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    guard exists(places.store) else {
      throw Failure("There is no store at \(shown(places.store)).", next: "Name one: --store FILE.")
    }
    let line = ProgressLine(in: world.quiet(options.quiet))
    do {
      let store = try RecordStore.openOrCreate(at: places.store, world: world.forRecords)
      try store.rebuild { done, total in line.say("events: " + ProgressLine.part(done, of: total)) }
    } catch {
      throw error.failure(places)
    }
    line.clear()
    world.print("The tables are made again from the events.")
    return .done
  }
}
