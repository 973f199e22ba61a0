import Testing

@testable import ConductCommands

@Suite struct FilesTests {
  @Test func programsThatWriteOneFileTogetherAllSucceed() async throws {
    let fixed = FixedWorld()
    let path = fixed.folder + "/paper.txt"
    let content = [UInt8](repeating: 7, count: 300_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { for _ in 0..<20 { try replace(path, with: content, mode: 0o600) } }
      }
      try await group.waitForAll()
    }
    #expect(try bytes(of: path, limit: content.count) == content)
  }
}
