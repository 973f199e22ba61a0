import ArgumentParser
import Testing

@testable import ConductCommands

@Suite struct PlacesTests {
  private func store(_ environment: [String: String], _ words: [String] = []) throws -> String {
    var world = FixedWorld().world
    world.environment = environment
    return try Places(try GlobalOptions.parse(words), in: world).store
  }

  @Test func theStoreLiesWithThePersonsData() throws {
    #expect(try store(["HOME": "/home/rai"]) == "/home/rai/.local/share/conduct/store.sqlite")
    #expect(try store(["HOME": "/home/rai", "XDG_DATA_HOME": "/data"]) == "/data/conduct/store.sqlite")
  }

  @Test func anEmptyVariableIsNone() throws {
    let environment = ["HOME": "/home/rai", "XDG_DATA_HOME": "", "CONDUCT_STORE": "", "CONDUCT_CONTENT": ""]
    #expect(try store(environment) == "/home/rai/.local/share/conduct/store.sqlite")
  }

  @Test func theCommandLineGoesBeforeTheEnvironment() throws {
    #expect(try store(["CONDUCT_STORE": "/b.sqlite"], ["--store", "sqlite:/a.sqlite"]) == "/a.sqlite")
  }

  @Test func aStoreOfAnotherKindIsNamed() {
    #expect(throws: Failure.self) { try store([:], ["--store", "postgres://records"]) }
  }
}

@Suite struct QuietTests {
  @Test func nothingIsSaidBesideTheResult() throws {
    let sitting = try Sitting(FixedWorld())
    sitting.fixed.talk = []
    #expect(try sitting.run(["record", "list", "--quiet"]) == .done)
    #expect(sitting.fixed.talk.isEmpty)
    #expect(try sitting.run(["record", "list"]) == .done)
    #expect(sitting.fixed.talk == ["conduct: Nothing is completed yet."])
  }
}
