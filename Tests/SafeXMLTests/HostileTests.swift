import Diagnostics
import Glibc
import SafeXML
import Testing

struct Attack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let code: String
  let position: SourcePosition

  init(_ name: String, _ bytes: [UInt8], _ code: String, line: Int = 1, column: Int) {
    testDescription = name
    self.bytes = bytes
    self.code = code
    position = SourcePosition(line: line, column: column)
  }

  init(_ name: String, _ text: String, _ code: String, line: Int = 1, column: Int) {
    self.init(name, Array(text.utf8), code, line: line, column: column)
  }

  static let all: [Attack] = [
    Attack("DOCTYPE", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "doctype", column: 1),
    Attack(
      "billion laughs",
      "<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>\n<l>&b;</l>", "doctype",
      line: 2, column: 1),
    Attack(
      "quadratic entity",
      "<!DOCTYPE l [<!ENTITY a '" + String(repeating: "a", count: 100_000) + "'>]><l>"
        + String(repeating: "&a;", count: 20_000) + "</l>", "doctype", column: 1),
    Attack("entity declaration alone", "<a><!ENTITY b 'c'></a>", "doctype", column: 4),
    Attack("lower-case doctype", "<!doctype html><a/>", "doctype", column: 1),
    Attack("100,000 nested tags", String(repeating: "<a>", count: 100_000), "limit-exceeded", column: 193),
    Attack(
      "40,000 attributes", "<a " + (0..<40_000).map { "a\($0)='' " }.joined() + "/>", "limit-exceeded", column: 1),
    Attack("a tag of 100 kB", "<a b='" + String(repeating: "x", count: 100_000) + "'/>", "limit-exceeded", column: 4),
    Attack("a name of 100 kB", "<a" + String(repeating: "x", count: 100_000) + "/>", "limit-exceeded", column: 1),
    Attack("11 MB of text", "<a>" + String(repeating: "x", count: 11_000_000) + "</a>", "limit-exceeded", column: 4),
    Attack("more than 16 MiB", String(repeating: " ", count: XMLLimits.bytes + 1), "file-too-large", column: 1),
    Attack("NUL", "<a>\n\0</a>", "forbidden-character", line: 2, column: 1),
    Attack("UTF-16 with a mark", [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0], "not-utf-8", column: 1),
    Attack("UTF-16 without a mark", [0, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E], "not-utf-8", column: 1),
    Attack("UTF-7", "<?xml version='1.0' encoding='UTF-7'?><a>+ADw-</a>", "not-utf-8", column: 31),
    Attack("broken UTF-8", Array("<a>é".utf8) + [0xC3, 0x28] + Array("</a>".utf8), "not-utf-8", column: 5),
    Attack("overlong UTF-8", Array("<a>".utf8) + [0xC0, 0xBC] + Array("</a>".utf8), "not-utf-8", column: 4),
    Attack("surrogate in UTF-8", Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8), "not-utf-8", column: 4),
    Attack("bidi override", "<a>é\u{202E}b</a>", "forbidden-character", column: 5),
    Attack("bidi override in a comment", "<a><!-- \u{2066} --></a>", "forbidden-character", column: 9),
    Attack("bidi override as a reference", "<a b='&#x202e;'/>", "forbidden-character", column: 7),
    Attack("terminal escape", "<a>\u{1B}[2J</a>", "forbidden-character", column: 4),
    Attack("terminal escape as a reference", "<a>&#27;[2J</a>", "forbidden-character", column: 4),
    Attack("C1 control", "<a>\u{9B}31m</a>", "forbidden-character", column: 4),
    Attack("processing instruction", "<a><?xml-stylesheet href='x'?></a>", "processing-instruction", column: 4),
    Attack("XInclude of an undeclared prefix", "<a><xi:include href='/etc/passwd'/></a>", "not-well-formed", column: 5),
  ]
}

struct HostileTests {
  @Test(arguments: Attack.all)
  func refusesWithAPlaceAndAtOnce(attack: Attack) {
    let start = processorMilliseconds()
    let reading = XMLDocument.read(attack.bytes, file: "a.xml")
    let time = processorMilliseconds() - start
    #expect(reading.faults.first?.code.rawValue == attack.code)
    #expect(reading.faults.first?.range.start == attack.position)
    #expect(time < 100)
  }

  /// Time of this thread's own: other work on the machine must not fail the test.
  private func processorMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Every file cut short and every file with a changed byte is answered: with a tree or with a fault, never a trap.
  @Test func answersEveryDamagedFile() {
    let whole = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <a xmlns="urn:x" xml:lang="en"><!-- c --><b id='1'>té &amp; &#xE9;<![CDATA[<]]></b><c/></a>
      """.utf8)
    var generator = SplitMix64(seed: 7)
    for length in 0..<whole.count {
      let reading = XMLDocument.read(Array(whole[..<length]), file: "a.xml")
      #expect(reading.document == nil && !reading.faults.isEmpty, "cut at \(length)")
    }
    for _ in 0..<4_000 {
      var damaged = whole
      for _ in 0...generator.next() % 3 {
        damaged[Int(generator.next() % UInt64(whole.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      let reading = XMLDocument.read(damaged, file: "a.xml")
      #expect(reading.document != nil || !reading.faults.isEmpty)
    }
  }

  @Test func seesTheSameTagsAsTheLibraryInEveryShuffledFile() {
    let pieces = [
      "<a>", "</a>", "<b c='1'>", "</b>", "<d/>", "x", " ", "&amp;", "<!-- <a> -->", "<![CDATA[</a>]]>",
      "<b c=\"'>'\">",
      ">", "]]>", "é", "'", "&#65;", "--", "<a\n>", "</a >", "=",
    ]
    var generator = SplitMix64(seed: 11)
    for _ in 0..<4_000 {
      let text = "<a>" + (0..<generator.next() % 8).map { _ in pieces[Int(generator.next() % 20)] }.joined() + "</a>"
      let reading = XMLDocument.read(Array(text.utf8), file: "a.xml")
      #expect(reading.faults.allSatisfy { $0.message != "not well-formed XML" }, "\(text)")
    }
  }
}

struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
