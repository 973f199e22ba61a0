import Encoding
import Testing

struct CanonicalJSONTests {
  @Test func writesTheFirstLineOfALog() throws {
    let event: JSON = [
      "v": 1, "seq": 1, "prev": "00", "log": "21fe", "kind": "opened", "body": ["key": "d75a", "centre": "NPL-0417"],
      "at": "2026-11-21T10:00:00.000Z", "actor": "store",
    ]
    #expect(
      try text(event) == """
        {"actor":"store","at":"2026-11-21T10:00:00.000Z","body":{"centre":"NPL-0417","key":"d75a"},\
        "kind":"opened","log":"21fe","prev":"00","seq":1,"v":1}
        """)
  }

  @Test(arguments: [
    ("quote \" and backslash \\", #""quote \" and backslash \\""#),
    ("a/b é नेपाल", "\"a/b é नेपाल\""),
    ("", "\"\""),
  ])
  func escapesOnlyQuoteAndBackslash(string: String, expected: String) throws {
    #expect(try text(.string(string)) == expected)
  }

  @Test(arguments: ["\n", "a\u{0}", "\u{7F}", "\u{80}", "x\u{9F}"])
  func refusesAControlCharacter(string: String) {
    #expect(throws: JSON.Unencodable.controlCharacter(in: string)) { try JSON.string(string).canonical() }
  }

  @Test func lettersThatShareABytePatternWithControlsPass() throws {
    #expect(try text("\u{A0}\u{C0}\u{1080}") == "\"\u{A0}\u{C0}\u{1080}\"")
  }

  @Test(arguments: ["é", "a\"", "a\\", "\t"])
  func refusesAKeyThatIsNotPlainASCII(key: String) {
    #expect(throws: JSON.Unencodable.key(key)) { try JSON.object([key: 1]).canonical() }
  }

  @Test(arguments: [9_007_199_254_740_991, -9_007_199_254_740_991, 0])
  func writesIntegersBelowTwoToThe53(integer: Int) throws {
    #expect(try text(.integer(integer)) == String(integer))
  }

  @Test(arguments: [9_007_199_254_740_992, -9_007_199_254_740_992, .min, .max])
  func refusesLargerIntegers(integer: Int) {
    #expect(throws: JSON.Unencodable.integer(integer)) { try JSON.integer(integer).canonical() }
  }

  @Test func refusesTheNinthLevel() throws {
    #expect(try text(nested(8)) == "[[[[[[[[]]]]]]]]")
    #expect(throws: JSON.Unencodable.tooDeep(limit: 8)) { try nested(9).canonical() }
  }

  @Test func refusesMoreThan64KiB() throws {
    #expect(try JSON.string(String(repeating: "a", count: 65_534)).canonical().count == 65_536)
    #expect(throws: JSON.Unencodable.tooLong(limit: 65_536)) {
      try JSON.string(String(repeating: "a", count: 65_535)).canonical()
    }
  }

  @Test func twoSpellingsOfOneLetterAreTwoValues() {
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
  }

  @Test func aMemberIsReplacedAndRemovedByItsKey() throws {
    var object: JSON.Object = ["b": 1, "a": 2]
    object["b"] = 3
    object["c"] = true
    object["a"] = nil
    #expect(try text(.object(object)) == #"{"b":3,"c":true}"#)
  }

  @Test func accessorsAnswerOnlyForTheirKind() {
    let value: JSON = ["s": "x", "i": 4, "b": false, "a": [1]]
    #expect(value["s"]?.string == "x")
    #expect(value["i"]?.integer == 4)
    #expect(value["b"]?.bool == false)
    #expect(value["a"]?.array == [1])
    #expect(value["s"]?.integer == nil)
    #expect(value["none"] == nil)
  }

  private func text(_ value: JSON) throws -> String { String(decoding: try value.canonical(), as: UTF8.self) }

  private func nested(_ levels: Int) -> JSON {
    (1..<levels).reduce([]) { inner, _ in .array([inner]) }
  }
}
