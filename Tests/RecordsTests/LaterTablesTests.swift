import Testing

@testable import Records

@Suite struct LaterTablesTests {
  /// A table that is not looked for is never made in a store from before it.
  @Test func everyLaterTableIsLookedFor() {
    let made = Schema.later.matches(of: #/CREATE TABLE IF NOT EXISTS (\w+)/#).map { String($0.output.1) }
    #expect(Set(made) == Set(Schema.laterTables))
  }
}
