import Diagnostics
import SafeXML
import Testing

/// What an author reads when a file cannot be read as XML: one line a kind of fault, with its exact place.
struct FaultTests {
  @Test func namesTheTagThatIsDue() {
    let text = MarkedText("<a><«b»></«a»>")
    let faults = XMLDocument.read(text.bytes, file: "a.xml").faults
    #expect(faults.map(\.message) == [#""</a>" stands where "</b>" is due"#])
    #expect(faults.first?.notes.map(\.range) == [text.ranges[0]])
    #expect(faults.map(\.range) == [text.ranges[1]])
  }

  @Test(arguments: [
    ("<a><«b»><c></c>", #""<b>" is never closed; "</b>" is missing"#, "mismatched-tag"),
    ("<a/>«</b>»", #""</b>" closes nothing: no element is open here"#, "mismatched-tag"),
    ("<a>x «&» y</a>", #"a lone "&" begins a reference; write &amp; for the sign"#, "not-well-formed"),
    ("<a>x «<» y</a>", #"a lone "<" opens a tag; write &lt; for the sign"#, "not-well-formed"),
    ("<a>«&nbsp;»</a>", #"entity "&nbsp;" is not known; write the character itself"#, "unknown-entity"),
    ("<a b=\"«&eacute;»\"/>", #"entity "&eacute;" is not known; write the character itself"#, "unknown-entity"),
    ("<a>«&#xD800;»</a>", #"reference "&#xD800;" names no character"#, "not-well-formed"),
    ("<a «b»/>", #"attribute "b" has no value; write name="value""#, "not-well-formed"),
    ("<a «b»=c/>", #"value of attribute "b" must stand in quotes"#, "not-well-formed"),
    ("<a «b»=\"c><d/></a>", #"value of attribute "b" is not closed, or holds a "<": write &lt;"#, "not-well-formed"),
    ("<a b='1' «b»='2'/>", #"attribute "b" is written twice in one tag"#, "not-well-formed"),
    ("<a><«x:b»/></a>", #"prefix "x" stands for no namespace; remove it"#, "not-well-formed"),
    ("«<a» b='1' ", #"tag "<a" is not closed; end it with >"#, "not-well-formed"),
    ("<a>«<!--» x</a>", "comment is not closed; end it with -->", "not-well-formed"),
    ("«»", "file holds no element; it must begin with one", "not-well-formed"),
    ("<a/>«<»b/>", "only comments may follow the end of the outermost element", "not-well-formed"),
    ("<a b='1'«c»='2'/>", "a space is missing between two attributes", "not-well-formed"),
    ("<a>«]]>»</a>", "text cannot hold \"]]>\"; write ]]&gt;", "not-well-formed"),
    ("<a/> «<?xml version='1.0'?>»", "XML declaration must be the very first thing in the file", "xml-declaration"),
    ("<a>«<?php echo ?>»</a>", "processing instruction \"php\" is not allowed; remove it", "processing-instruction"),
    ("<?xml version='«1.1»'?><a/>", "XML version \"1.1\" is not read; write version=\"1.0\"", "xml-declaration"),
    (
      "<?xml version='1.0' encoding='«latin1»'?><a/>",
      "encoding \"latin1\" is not read; save the file as UTF-8 and say encoding=\"UTF-8\"", "not-utf-8"
    ),
  ])
  func pointsAtTheFault(marked: String, message: String, code: String) {
    let text = MarkedText(marked)
    let reading = XMLDocument.read(text.bytes, file: "a.xml")
    #expect(reading.faults.map(\.message) == [message])
    #expect(reading.faults.map(\.code.rawValue) == [code])
    #expect(reading.faults.map(\.range) == text.ranges)
  }

  @Test func collectsEveryFaultThatDoesNotHideTheNext() {
    let text = MarkedText("<a>«&x;» «&» «\u{AD}»b«&#x202E;»</a>")
    #expect(XMLDocument.read(text.bytes, file: "a.xml").faults.map(\.range) == text.ranges)
  }

  @Test func stillReadsAFileWithAForbiddenCharacter() {
    let reading = XMLDocument.read(Array("<a>x\u{AD}y</a>".utf8), file: "a.xml")
    #expect(
      reading.faults.map(\.message) == ["soft hyphen U+00AD is not allowed: it cannot be seen in the text; remove it"])
    #expect(reading.document?.root.name == "a")
  }

  @Test func allowsTheJoinersThatWordsNeed() {
    #expect(XMLDocument.read(Array("<a>می\u{200C}خواهم क\u{200D}ष</a>".utf8), file: "a.xml").faults == [])
  }

  @Test func reportsABoundedNumberOfFaults() {
    let text = "<a>" + String(repeating: "&", count: 5_000) + "</a>"
    #expect(XMLDocument.read(Array(text.utf8), file: "a.xml").faults.count == XMLLimits.faults)
  }
}
