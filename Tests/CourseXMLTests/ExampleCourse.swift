@testable import CourseXML
import Courseware
import Diagnostics

/// The course that the examples of the pages are put into: each snippet stands where its outermost element belongs.
///
/// In a snippet a line `<!-- banks/two.xml -->` says in which file the lines below it stand, `<!-- 10 such items -->`
/// stands for so many items like the one above, and `[70 kB of words]` and `[201 files]` for what they say.
struct ExampleCourse {
  private var files: [String: String]

  init(_ snippet: String) {
    files = Self.template
    var path: String?
    var lines: [Substring] = []
    for line in (snippet + "\n<!-- .xml -->").split(separator: "\n", omittingEmptySubsequences: false) {
      guard let named = Self.fileNamed(in: line) else {
        lines.append(line)
        continue
      }
      put(lines.joined(separator: "\n"), in: path)
      (path, lines) = (named, [])
    }
  }

  /// Everything that is said about it, the folder and the manifest included.
  var diagnostics: [Diagnostic] {
    if let catalogue = files.first(where: { $0.key.hasPrefix("Locales/") }) {
      return Catalogue.read(Array(catalogue.value.utf8), file: catalogue.key).diagnostics
    }
    if let table = files.removing("french.csv") {
      guard let original = table.rest.original else { return [] }
      return Translation(of: original, into: "fr", file: "locales/fr.xlf")
        .taking(table: Array(table.text.utf8), file: "french.csv").diagnostics
    }
    let checked = CourseFiles.check(files.map { ($0.key, MarkedText($0.value, file: $0.key).bytes) })
    guard let found = checked.value else { return checked.diagnostics }
    let verdict: SignatureVerdict? = files["MANIFEST.minisig"].map { _ in .noSignature }
    func sameForAll(_ bytes: [UInt8]) -> [UInt8] { [UInt8](repeating: 1, count: 32) }
    return CourseReader.read(found, comparing: sameForAll).diagnostics + found.manifestFaults(sameForAll)
      + found.translationFaults(TranslationSample.hash) + (verdict?.faults ?? [])
  }

  /// The ranges between the marks of all files.
  var marked: [SourceRange] {
    files.sorted { $0.key < $1.key }.flatMap { MarkedText($0.value, file: $0.key).ranges }
  }

  private mutating func put(_ text: String, in path: String?) {
    let text = Self.expanded(text)
    let name = text.firstElement
    if let path, path.contains("[201 files]") {
      for number in 1...201 { files["modules/\(number).xml"] = "" }
    } else if name == "trans-unit", let path, path.hasPrefix("locales/") {
      files[path] = translation(with: text, file: path)
    } else if name == "trans-unit" {
      files["Locales/fr.xlf"] = Self.catalogue(with: text)
    } else if path == "packed.txt" {
      files["packed.txt"] = text + "\n"
    } else if let path, files[path] == nil || text.isWholeFile {
      files[path] = text
    } else if name.isEmpty {
      return
    } else if name == "course" {
      files["course.xml"] = text
    } else {
      for element in text.elements { add(element, to: path ?? Self.file(for: element)) }
    }
  }

  private mutating func add(_ element: String, to path: String) {
    let name = element.firstElement
    var text = files[path, default: ""]
    if ["assessment", "certificate", "title", "summary"].contains(name), path == "course.xml" {
      text = text.replacing("<\(name)", upTo: name == "certificate" ? "/>" : "</\(name)>", with: element)
    } else if Self.template[path]?.contains(element) != true {
      let end = text.split(separator: "\n").last.map(String.init) ?? ""
      text = text.replacing(end, upTo: "", with: element + "\n" + end)
    }
    files[path] = text
  }

  private static func file(for element: String) -> String {
    switch element.firstElement {
    case "module", "bank", "glossary", "assessment", "certificate", "title", "summary", "minutes", "job", "requires",
      "accept":
      "course.xml"
    case "objective", "content-warning", "page", "practice": "modules/01-duty.xml"
    case "scenario" where !element.contains("points=\"1\""): "modules/01-duty.xml"
    case "entry": "glossary.xml"
    default: "banks/duty.xml"
    }
  }

  private static func fileNamed(in line: Substring) -> String? {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
    let inside = String(line.dropFirst(5).dropLast(4))
    return [".xml", ".xlf", ".txt", ".csv", "MANIFEST", "MANIFEST.minisig"].contains { inside.hasSuffix($0) }
      ? inside : nil
  }

  private static func expanded(_ text: String) -> String {
    let text = text.split(separator: "[70 kB of words]", omittingEmptySubsequences: false)
      .joined(separator: String(repeating: "word ", count: 14_000))
    return text.split(separator: "[17 MiB of words]", omittingEmptySubsequences: false)
      .joined(separator: text.contains("[17 MiB") ? String(repeating: "word ", count: 3_600_000) : "")
  }

  /// A whole translation of the course as it is by now, with these units in the place of their own.
  private func translation(with units: String, file: String) -> String {
    guard let original = files.original else { return units }
    var whole = Translation(of: original, into: "fr", file: file)
    for unit in original.texts {
      whole.change(unit.id) { $0.target = Wording([.text("fr: ")] + unit.wording.runs) }
    }
    let lines = String(decoding: whole.bytes, as: UTF8.self).split(separator: "\n").filter { line in
      let id = line.split(separator: " id=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
      return !units.contains(" id=\"\(id)\"")
    }
    return lines.joined(separator: "\n").replacing("</body>", with: units + "</body>", maxReplacements: 1)
  }

  /// A catalogue of every phrase, with this unit in the place of its own.
  private static func catalogue(with unit: String) -> String {
    let units = Phrase.allCases.filter { !unit.contains("id=\"\($0.rawValue)\"") }.map {
      "<trans-unit id=\"\($0.rawValue)\"><source>a</source><target>a</target></trans-unit>"
    }
    return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
      + "<file original='conduct' source-language='en' target-language='fr' datatype='plaintext'>"
      + "<body>\(units.joined())\(unit)</body></file></xliff>"
  }

  private static let template = [
    "course.xml": """
    <course id="example" version="1.0" xmlns="urn:conduct:course:1" xml:lang="en" reading-grade="9">
      <title>Example</title>
      <summary>One duty.</summary>
      <module src="modules/01-duty.xml"/>
      <bank src="banks/duty.xml"/>
      <glossary src="glossary.xml"/>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      <certificate title="Example"/>
    </course>
    """,
    "modules/01-duty.xml": """
    <module id="duty" xmlns="urn:conduct:course:1" xml:lang="en">
      <title>Your duty</title>
      <objective id="report">Report what you see.</objective>
      <objective id="protect">Protect who was harmed.</objective>
      <page id="the-duty">
        <title>Your duty</title>
        <p>Protect every <term ref="child">child</term>. <source ref="ST/SGB/2003/13" at="3.2(b)"/></p>
      </page>
      <practice id="try-duty">
        <true-false id="try-report" objective="report" answer="true">
          <prompt>You report a concern.</prompt>
          <feedback for="false">It is a duty.</feedback>
          <feedback for="true">Yes.</feedback>
          <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
        <true-false id="try-protect" objective="protect" answer="false">
          <prompt>You ask the victim for proof.</prompt>
          <feedback for="false">Right.</feedback>
          <feedback for="true">It can harm again.</feedback>
          <explanation>Others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
      </practice>
    </module>
    """,
    "banks/duty.xml": """
    <bank id="duty" xmlns="urn:conduct:course:1" xml:lang="en">
      <true-false id="tell-report" objective="report" points="1" answer="true">
        <prompt>A suspicion is enough for a report.</prompt>
        <explanation>It is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      <true-false id="tell-protect" objective="protect" points="1" answer="false">
        <prompt>A victim can be blamed.</prompt>
        <explanation>Nobody asks to be harmed. <source ref="ST/SGB/2003/13" at="1"/></explanation>
      </true-false>
    </bank>
    """,
    "glossary.xml": """
    <glossary xmlns="urn:conduct:course:1" xml:lang="en">
      <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
    </glossary>
    """,
  ]
}

extension [String: String] {
  /// What there is to translate in a course of these files.
  fileprivate var original: Original? {
    CourseFiles.check(map { ($0.key, Array($0.value.utf8)) }).value.flatMap { Original.of($0).value }
  }

  fileprivate func removing(_ name: String) -> (text: String, rest: [String: String])? {
    self[name].map { ($0, filter { $0.key != name }) }
  }
}

extension String {
  fileprivate var isWholeFile: Bool {
    contains("xmlns=") || contains("xml:lang=") || !isEmpty && firstElement.isEmpty
  }

  /// The name of the first element, comments passed over, or nothing when there is none.
  fileprivate var firstElement: String {
    filter { $0 != "«" }.split(separator: "<").map { String($0.prefix { $0.isLetter || $0 == "-" }) }.first {
      $0.first?.isLetter == true
    }
      ?? ""
  }

  /// The outermost elements, which begin at the start of a line; "10 such items" are made of the one above.
  fileprivate var elements: [String] {
    var found: [[Substring]] = []
    for line in split(separator: "\n") {
      if line.hasPrefix("<"), !line.hasPrefix("</"), !line.hasPrefix("<!--") { found.append([]) }
      if !found.isEmpty { found[found.count - 1].append(line) }
    }
    return found.flatMap { lines -> [String] in
      guard let such = lines.firstIndex(where: { $0.contains("such items -->") }),
        let count = Int(lines[such].split(separator: " ")[1])
      else { return [lines.joined(separator: "\n")] }
      let isInside = such < lines.count - 1
      let item = Array(lines[(isInside ? 1 : 0)..<such])
      let items = (1...count).map { number in
        item.map { $0.split(separator: " id=\"concern\"").joined(separator: " id=\"concern-\(number)\"") }
          .joined(separator: "\n")
      }
      return isInside
        ? [([String(lines[0])] + items + lines[(such + 1)...].map(String.init)).joined(separator: "\n")] : items
    }
  }

  /// The stretch from the last `opening` to the first `closing` behind it becomes another text.
  fileprivate func replacing(_ opening: String, upTo closing: String, with text: String) -> String {
    let parts = split(separator: opening, omittingEmptySubsequences: false)
    let before = parts.dropLast().joined(separator: opening)
    let tail = String(parts[parts.count - 1])
    guard !closing.isEmpty else { return before + text + tail }
    let after = tail.split(separator: closing, maxSplits: 1, omittingEmptySubsequences: false)
    return before + text + (after.count > 1 ? after[1] : "")
  }
}
