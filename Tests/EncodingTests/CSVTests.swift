import Encoding
import Testing

struct CSVTests {
  @Test func writesRowsWithCRLFAndQuotesOnlyWhereItMust() {
    var writer = CSVWriter()
    writer.append(["record_id", "name"])
    writer.append(["a,b", "say \"yes\""])
    writer.append(["two\nlines", " spaces stay "])
    let expected = """
      record_id,name\r
      "a,b","say ""yes""\"\r
      "two
      lines", spaces stay \r

      """
    #expect(String(decoding: writer.drain(), as: UTF8.self) == expected)
  }

  @Test func drainingEmptiesTheBuffer() {
    var writer = CSVWriter()
    writer.append(["a"])
    #expect(writer.drain() == Array("a\r\n".utf8))
    writer.append(["b"])
    #expect(writer.drain() == Array("b\r\n".utf8))
  }

  @Test func aLoneEmptyFieldIsQuotedSoThatItIsNoEmptyLine() {
    var writer = CSVWriter()
    writer.append([""])
    #expect(writer.drain() == Array("\"\"\r\n".utf8))
  }

  @Test(arguments: 0..<100)
  func readsWhatItWrote(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...5, using: &generator)
    let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<columns).map { _ in
        String(
          generator.bytes(0...6).map { Array(["a", "\"", ",", "\r", "\n", "é", " "] as [Character])[Int($0) % 7] })
      }
    }
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    #expect(try read(writer.drain()) == rows)
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d", "\u{FEFF}a,b\r\nc,\"d\"\r\n"])
  func readsTheRowEndsThatOtherProgramsWrite(text: String) throws {
    #expect(try read(Array(text.utf8)) == [["a", "b"], ["c", "d"]])
  }

  @Test(arguments: [
    ("a,b\r\nc\r\n", 2, CSVReader.Refusal.Reason.fieldCount(expected: 2, found: 1)),
    ("a,b\r\n\r\n", 2, .fieldCount(expected: 2, found: 1)),
    ("a\"b\r\n", 1, .quoteInsideField),
    ("\"a\"b\r\n", 1, .textAfterQuote),
    ("a\r\n\"b", 2, .unclosedQuote),
    ("a\rb\r\n", 1, .loneCarriageReturn),
    ("a\r", 1, .loneCarriageReturn),
  ])
  func refuses(text: String, row: Int, reason: CSVReader.Refusal.Reason) {
    #expect(throws: CSVReader.Refusal(row: row, reason: reason)) { try read(Array(text.utf8)) }
  }

  @Test func refusesInvalidUTF8() {
    #expect(throws: CSVReader.Refusal(row: 1, reason: .invalidUTF8)) { try read([0x61, 0xFF]) }
  }

  @Test func whateverIsReadCanBeWrittenAndReadAgain() throws {
    var generator = SeededGenerator(seed: 4180)
    let alphabet = Array("a\",\r\n".utf8)
    for _ in 0..<5_000 {
      guard let rows = try? read(generator.bytes(0...12).map { alphabet[Int($0) % alphabet.count] }) else { continue }
      var writer = CSVWriter()
      for row in rows { writer.append(row) }
      #expect(try read(writer.drain()) == rows)
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(bytes)
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}
