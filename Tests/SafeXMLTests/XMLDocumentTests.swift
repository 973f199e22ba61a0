import SafeXML
import Testing

struct XMLDocumentTests {
  func root(_ text: String) throws -> XMLElement {
    let reading = XMLDocument.read(Array(text.utf8), file: "a.xml")
    try #require(reading.faults == [])
    return try #require(reading.document).root
  }

  func cut(_ text: String, _ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }

  @Test func keepsNamesNamespacesAndValues() throws {
    let root = try root("<a xmlns='urn:x' b=\"1 &amp; 2\" xml:lang='en'><c xmlns=''/></a>")
    #expect(root.name == "a")
    #expect(root.namespace == "urn:x")
    #expect(root.attributes.map(\.name) == ["b", "xml:lang"])
    #expect(root.attribute("b")?.value == "1 & 2")
    #expect(root.elements.map(\.namespace) == [nil])
  }

  @Test func keepsTextAndElementsInOrder() throws {
    let root = try root("<p>one <b>two</b> &lt;three&#233;</p>")
    let parts = root.children.map {
      switch $0 {
      case .text(let text): text.text
      case .element(let element): "<\(element.name)>"
      }
    }
    #expect(parts == ["one ", "<b>", " <threeé"])
  }

  @Test func joinsTextAroundCommentsAndCDATA() throws {
    let root = try root("<p>a<!-- <x> -->b<![CDATA[<c>]]></p>")
    #expect(root.children.count == 1)
    guard case .text(let text) = root.children[0] else { return #expect(Bool(false), "not a text") }
    #expect(text.text == "ab<c>")
  }

  @Test func knowsWhereEveryPartStands() throws {
    let text = "<!-- c --><a>\n  <bé  x = 'é1'\n y=\"2\">t&amp;u</bé><c/></a>"
    let root = try root(text)
    let child = root.elements[0]
    #expect(cut(text, child.range) == "<bé  x = 'é1'\n y=\"2\">t&amp;u</bé>")
    #expect(cut(text, child.nameRange) == "bé")
    #expect(cut(text, child.contentRange) == "t&amp;u")
    #expect(child.attributes.map { cut(text, $0.nameRange) } == ["x", "y"])
    #expect(child.attributes.map { cut(text, $0.valueRange) } == ["é1", "2"])
    guard case .text(let inner) = child.children[0] else { return #expect(Bool(false), "not a text") }
    #expect(cut(text, inner.range) == "t&amp;u")
    #expect(cut(text, root.elements[1].range) == "<c/>")
    #expect(cut(text, root.range).hasSuffix("</a>"))
  }

  @Test func acceptsAByteOrderMarkAndADeclaration() throws {
    let root = try root("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a/>")
    #expect(root.name == "a")
  }

  @Test func readsAFileOfManyThousandElements() throws {
    let root = try root("<a>" + String(repeating: "<b c='1'>x</b>", count: 5_000) + "</a>")
    #expect(root.elements.count == 5_000)
  }
}
