import Courseware
import Testing

@testable import Records

/// The stored form of an answer; salted and hashed, it is in every chain.
@Suite struct ResponseBytesTests {
  static let pinned: [(Response, String)] = [
    (.chosen([name("b")]), #"{"chosen":["b"]}"#),
    (.chosen([name("c"), name("a"), name("b-1")]), #"{"chosen":["a","b-1","c"]}"#),
    (.truth(true), #"{"truth":true}"#),
    (.truth(false), #"{"truth":false}"#),
    (.pairs([name("q"): name("p"), name("p"): name("x")]), #"{"pairs":[["p","x"],["q","p"]]}"#),
    (.order([name("z"), name("x"), name("y")]), #"{"order":["z","x","y"]}"#),
  ]

  @Test(arguments: pinned) func writesOneForm(response: Response, text: String) {
    #expect(String(decoding: response.canonical, as: UTF8.self) == text)
  }

  @Test(arguments: pinned) func readsItBack(response: Response, text: String) {
    #expect(Response(Array(text.utf8)) == response)
  }

  @Test(arguments: [
    #"{"chosen":["b","a"]}"#, #"{"chosen":["a","a"]}"#, #"{"chosen":["A"]}"#, #"{"chosen":[1]}"#, #"{"truth":1}"#,
    #"{"pairs":[["q","p"],["p","x"]]}"#, #"{"pairs":[["p"]]}"#, #"{"pairs":[["p","x"],["p","y"]]}"#, #"{}"#, "",
    #"{"chosen":["a"],"truth":true}"#, #"{"order":"x"}"#,
  ]) func refusesAnotherForm(text: String) { #expect(Response(Array(text.utf8)) == nil) }
}
