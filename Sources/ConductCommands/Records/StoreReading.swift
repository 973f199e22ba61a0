internal import Records

/// A command that looks into the store and writes nothing.
protocol StoreReading: WorldCommand {
  var options: GlobalOptions { get }
  func run(on store: RecordStore, in world: World) throws -> ExitStatus
}

extension StoreReading {
  /// Without a store there is nothing to say; what the store cannot do is said with what to do next.
  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    let store = try Premises.needed(places, in: world)
    do { return try run(on: store, in: world.quiet(options.quiet)) } catch let fault as RecordFault {
      throw fault.failure(places)
    }
  }
}
