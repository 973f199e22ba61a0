import SafeXML

extension Translation {
  /// The file: the same translation gives the same bytes, a unit a line, so that versions can be compared.
  public var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw(opening ?? Array("<xliff version=\"1.2\" xmlns=\"\(xliffNamespace)\">".utf8))
    xml.raw("\n")
    for section in sections { xml.write(section, in: language, from: sourceLanguage) }
    xml.raw("</xliff>\n")
    return xml.bytes
  }
}

extension XMLWriter {
  fileprivate mutating func write(_ section: Translation.Section, in language: String, from source: String) {
    raw("  <file")
    attribute("original", section.path)
    attribute("source-language", source)
    attribute("target-language", language)
    attribute("datatype", section.path.hasSuffix(".xml") ? "xml" : "plaintext")
    for other in section.attributes { attribute(other.name, other.value) }
    raw(">\n")
    if !section.header.isEmpty {
      raw("    ")
      raw(section.header)
      raw("\n")
    }
    raw("    <body>\n")
    for unit in section.units { write(unit, isObsolete: false) }
    if !section.obsolete.isEmpty {
      raw("      <group restype=\"\(obsoleteGroup)\">\n")
      for unit in section.obsolete { write(unit, isObsolete: true) }
      raw("      </group>\n")
    }
    raw("    </body>\n  </file>\n")
  }

  private mutating func write(_ unit: Translation.Unit, isObsolete: Bool) {
    raw(isObsolete ? "        <trans-unit" : "      <trans-unit")
    attribute("id", unit.id)
    if isObsolete { attribute("translate", "no") }
    if unit.seal.isMarked { attribute("approved", "yes") }
    if unit.isDrawing { attribute("xml:space", "preserve") }
    let hashes = [unit.seal.source.map { "source=" + $0 }, unit.seal.approved.map { "approved=" + $0 }]
    let extradata = hashes.compactMap(\.self).joined(separator: " ")
    if !extradata.isEmpty { attribute("extradata", extradata) }
    for other in unit.others.unitAttributes { attribute(other.name, other.value) }
    raw("><source>")
    write(unit.source)
    raw("</source>")
    if let target = unit.target {
      raw("<target")
      if let state = unit.state { attribute("state", state) }
      for other in unit.others.targetAttributes { attribute(other.name, other.value) }
      raw(">")
      write(target.showing(marksOf: unit.source))
      raw("</target>")
    }
    if !unit.remark.isEmpty { note(unit.remark, annotating: "source") }
    if let reviewer = unit.seal.reviewer { note(reviewer, annotating: "target") }
    if let previous = unit.previous {
      raw("<alt-trans alttranstype=\"previous-version\" origin=\"conduct\"><source>")
      write(previous.source)
      raw("</source><target>")
      write(previous.target)
      raw("</target></alt-trans>")
    }
    raw(unit.others.elements)
    raw(unit.others.foreign)
    raw("</trans-unit>\n")
  }

  private mutating func note(_ words: String, annotating what: String) {
    raw("<note from=\"conduct\" annotates=\"\(what)\">")
    text(words)
    raw("</note>")
  }

  private mutating func write(_ wording: Wording) {
    for run in wording.runs {
      switch run {
      case .text(let words): text(words)
      case .marked(let mark, let words):
        raw("<g")
        write(mark)
        raw(">")
        text(words)
        raw("</g>")
      case .point(let mark):
        raw("<x")
        write(mark)
        raw("/>")
      }
    }
  }

  private mutating func write(_ mark: Wording.Mark) {
    attribute("id", mark.id)
    switch mark.element {
    case "strong": attribute("ctype", "bold")
    case "em": attribute("ctype", "italic")
    case let element?: attribute("ctype", "x-" + element)
    case nil: break
    }
    if let hint = mark.hint { attribute("equiv-text", hint) }
  }
}

extension Wording {
  /// The same words, each mark saying what it is in the source.
  fileprivate func showing(marksOf source: Wording) -> Wording {
    let known = Dictionary(source.marks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func shown(_ mark: Mark) -> Mark { known[mark.id] ?? mark }
    return Wording(
      runs.map { run in
        switch run {
        case .text: run
        case .marked(let mark, let words): .marked(shown(mark), words)
        case .point(let mark): .point(shown(mark))
        }
      })
  }
}
