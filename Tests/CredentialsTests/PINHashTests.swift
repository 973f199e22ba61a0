import Credentials
import Testing

struct PINHashTests {
  @Test func aPINMatchesItsOwnHashOnly() throws {
    let hash = try PINHash(of: "2749")
    #expect(hash.matches("2749"))
    #expect(!hash.matches("2748"))
    #expect(!hash.matches(""))
  }

  @Test func theSamePINHasAnotherHashEachTime() throws {
    #expect(try PINHash(of: "2749") != PINHash(of: "2749"))
  }

  @Test func aStoredHashIsReadBack() throws {
    let hash = try PINHash(of: "२७४९")
    #expect(try #require(PINHash(stored: hash.text)).matches("२७४९"))
  }

  @Test(arguments: [
    "", "2749", "$argon2id$v=19$m=1048576,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA",
    "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA",
    "$argon2id$v=19$m=19456,t=2,p=1$" + String(repeating: "A", count: 200),
  ])
  func refusesAHashOfAnotherCost(text: String) {
    #expect(PINHash(stored: text) == nil)
  }
}
