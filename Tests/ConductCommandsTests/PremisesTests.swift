import ArgumentParser
import Courseware
import Glibc
import Records
import TerminalUI
import Testing

@testable import ConductCommands

@Suite struct PremisesTests {
  @Test func aStoreOfAnotherMachineGoesOnInANewLogThatContinuesTheOld() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    fixed.machine = "ffffffffffffffff"
    let there = try Sitting(fixed)
    guard case .signedIn = try there.only(.signIn(number: "NA-0417", pin: "4711")) else {
      Issue.record("the trainee is lost")
      return
    }
    guard case .issued = try there.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    #expect(try there.run(["record", "audit"]) == .done)
    #expect(fixed.talk.contains { $0.contains("another machine") })
  }

  @Test func aMachineWhoseClockIsBehindFindsItsOwnLogAgain() throws {
    let fixed = FixedWorld()
    try Sitting(fixed).enrol()
    fixed.machine = "ffffffffffffffff"
    fixed.restart(at: fixed.wall - 365 * 86_400_000)
    try Sitting(fixed).enrol("NA-0418")
    guard case .signedIn = try Sitting(fixed).only(.signIn(number: "NA-0418", pin: "4711")) else {
      Issue.record("the trainee is lost")
      return
    }
  }

  @Test func programsThatStartTogetherBeginOneLog() async throws {
    let fixed = FixedWorld()
    let store = fixed.folder + "/store.sqlite"
    _ = try RecordStore.create(at: store, world: fixed.world.forRecords)
    await withTaskGroup(of: Void.self) { group in
      for seed in 1...2 as ClosedRange<UInt64> {
        group.addTask {
          var own = FixedWorld(seed: seed).world
          let random = own.random
          // A key takes its time, so that the other program looks for a log meanwhile.
          own.random = { count in
            if count == 32 { usleep(100_000) }
            return random(count)
          }
          guard let options = try? GlobalOptions.parse(["--store", store]), let places = try? Places(options, in: own)
          else { return }
          _ = try? Premises.open(places, for: Sitting.centre, in: own)
        }
      }
    }
    #expect(try RecordStore.open(at: store, world: fixed.world.forRecords).logs().count == 1)
  }

  @Test func anAttemptGoesOnInTheLogOfTheNextMachine() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    var (_, attempt) = try sitting.begin("sea-prevention")
    attempt = try sitting.answer(attempt, attempt.items[0])
    fixed.machine = "ffffffffffffffff"
    let there = try Sitting(fixed)
    _ = try there.only(.signIn(number: "NA-0417", pin: "4711"))
    let (_, resumed) = try there.begin("sea-prevention")
    #expect(resumed == attempt)
    #expect(try there.answer(resumed, resumed.items[1]).answers == 2)
  }

  @Test func aStoreRestoredFromABackupGoesOnInANewLog() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    guard case .issued = try sitting.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    _ = try sitting.run(["record", "list"])
    let backup = try copies(of: sitting.places.store)
    fixed.wait(60_000)
    let later = try Sitting(fixed)
    try later.enrol("NA-2")
    _ = try later.take("sea-prevention")
    for (path, content) in backup { try replace(path, with: content, mode: 0o600) }
    let restored = try Sitting(fixed)
    #expect(fixed.talk.contains { $0.contains("restored from a backup") })
    try restored.enrol("NA-3")
    #expect(try restored.run(["record", "audit"]) == .done)
  }

  /// The database and what stands beside it, as a backup program would take them while nobody works.
  private func copies(of store: String) throws -> [(String, [UInt8])] {
    try [store, store + "-wal"].filter(exists).map { ($0, try bytes(of: $0, limit: 1 << 24)) }
  }

  @Test func aMissingKeyIsAFaultAndNeverAReasonForANewOne() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    let before = sitting.desk
    let keys = try #require(try? bytesOfFolder(sitting.places.keys))
    for key in keys { unlink(sitting.places.keys + "/" + key) }
    #expect(before.unresolved == nil)
    let error = #expect(throws: Failure.self) { try Sitting(fixed) }
    #expect(error?.what.contains("key of this store is missing") == true)
    #expect(try bytesOfFolder(sitting.places.keys).isEmpty)
  }

  @Test func aKeyThatOthersCanReadIsRefused() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    for key in try bytesOfFolder(sitting.places.keys) { chmod(sitting.places.keys + "/" + key, 0o644) }
    let error = #expect(throws: Failure.self) { try Sitting(fixed) }
    #expect(error?.next.hasPrefix("Close it: chmod") == true)
  }

  @Test func aFileThatIsNoStoreIsNotTouched() throws {
    let fixed = FixedWorld()
    let path = fixed.folder + "/store.sqlite"
    try replace(path, with: Array("not a database, but somebody's text\n".utf8), mode: 0o600)
    #expect(throws: Failure.self) { try Sitting(fixed) }
    #expect(try bytes(of: path, limit: 100) == Array("not a database, but somebody's text\n".utf8))
  }

  private func bytesOfFolder(_ path: String) throws -> [String] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".key") { names.append(name) }
    }
    return names
  }
}
