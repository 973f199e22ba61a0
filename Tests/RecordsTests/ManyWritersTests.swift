import Courseware
import Testing

@testable import Records

/// Programs that share one store, as terminals of a training room do.
@Suite struct ManyWritersTests {
  private static let programs = 6
  private static let enrolments = 15

  /// One program: it opens the store by itself and enrols people.
  private static func run(_ number: Int, on path: String) throws {
    var random = SeededRandom(seed: UInt64(number))
    let world = RecordWorld(
      wall: { 1_795_255_200_000 }, boot: { ("one boot", 60_000) },
      salt: { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) } }, nfc: { $0 },
      numberKey: { $0 }, isSignature: { _, _, _ in false }, machine: "ab12", program: "1.0")
    let store = try RecordStore.openOrCreate(at: path, world: world)
    let key = Workbench.key(1)
    let writer = try store.writer(of: LogName(key: key), key: key)
    for enrolment in 0..<enrolments {
      try writer.enrol(
        Person.ID(milliseconds: 1, random: &random), as: try Sample.identity("\(number)-\(enrolment)"), pinHash: nil)
    }
  }

  @Test func loseNothingAndKeepOneChain() async throws {
    let bench = Workbench()
    let store = try bench.writer().store
    let path = bench.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<Self.programs { group.addTask { try Self.run(number, on: path) } }
      try await group.waitForAll()
    }
    #expect(try store.people().count == Self.programs * Self.enrolments)
    #expect(try store.auditSample().findings == [])
    #expect(try store.logs().first?.head.seq == 1 + Self.programs + Self.programs * Self.enrolments)
  }

  @Test func makeOneStoreWhenTheyStartTogether() async throws {
    let bench = Workbench()
    let path = bench.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 0..<4 {
        group.addTask {
          _ = try RecordStore.openOrCreate(at: path, world: Workbench(seed: UInt64(seed)).world)
        }
      }
      try await group.waitForAll()
    }
    #expect(try bench.open().logs().isEmpty)
  }
}
