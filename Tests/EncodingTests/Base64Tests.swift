import Encoding
import Testing

struct Base64Tests {
  /// RFC 4648 section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func writesTheExamplesOfTheStandard(text: String, expected: String) throws {
    #expect(Base64.encode(Array(text.utf8), .standard) == expected)
    #expect(try Base64.decode(expected, .standard) == Array(text.utf8))
  }

  @Test func theTwoFormsDifferInTwoDigitsAndPadding() {
    #expect(Base64.encode([0xFB, 0xFF, 0xFE, 0xFF], .standard) == "+//+/w==")
    #expect(Base64.encode([0xFB, 0xFF, 0xFE, 0xFF], .url) == "-__-_w")
  }

  @Test(arguments: [Base64.Form.standard, .url], 0..<50)
  func readsWhatItWrote(form: Base64.Form, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = generator.bytes(0...100)
    #expect(try Base64.decode(Base64.encode(bytes, form), form) == bytes)
  }

  @Test(arguments: [
    ("Zg", Base64.Form.standard, Base64.Refusal.length(2)),
    ("Zg=", .standard, .length(3)),
    ("Z===", .standard, .notADigit(offset: 1)),
    ("====", .standard, .notADigit(offset: 0)),
    ("Zh==", .standard, .unusedBits),
    ("Zm9=", .standard, .unusedBits),
    ("Zg==", .url, .notADigit(offset: 2)),
    ("Z", .url, .length(1)),
    ("Zh", .url, .unusedBits),
    ("Zm9v\n", .url, .length(5)),
    ("Zm 9v", .url, .length(5)),
    ("Zm+9", .url, .notADigit(offset: 2)),
    ("Zm_9", .standard, .notADigit(offset: 2)),
    ("Zmé", .url, .notADigit(offset: 2)),
  ])
  func refusesASecondTextForAValue(text: String, form: Base64.Form, refusal: Base64.Refusal) {
    #expect(throws: refusal) { try Base64.decode(text, form) }
  }
}
