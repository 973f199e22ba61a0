import Diagnostics
import SafeXML

extension Node {
  /// A `trans-unit`.
  func unit(_ faults: inout [Diagnostic]) -> Translation.Unit? {
    guard let id = needed("id", &faults) else { return nil }
    guard let written = xliffElements("source").first else {
      faults.error(.missingElement, "\"trans-unit\" needs a \"source\" element", at: tag)
      return nil
    }
    let keepsBlanks = attribute("xml:space")?.value == "preserve"
    let target = xliffElements("target").first
    let words = target.map { $0.wording(keepsBlanks: keepsBlanks, &faults) }
    let approved = attribute("approved")
    return Translation.Unit(
      id: id.value, source: written.wording(keepsBlanks: keepsBlanks, &faults),
      target: words.flatMap { $0.isEmpty ? nil : $0 }, state: target?.attribute("state")?.value,
      seal: seal(isMarked: approved?.value == "yes", &faults), previous: previousVersion(keepsBlanks: keepsBlanks),
      remark: note(annotating: "source") ?? "", isDrawing: keepsBlanks, others: others(target),
      places: Translation.Places(
        id: id.range, source: written.inner, target: target.map { $0.isEmptyElement ? $0.tag : $0.inner } ?? id.range,
        approved: approved?.range ?? id.range))
  }

  private var inner: SourceRange { source.range(element.contentRange) }
  private var isEmptyElement: Bool { element.contentRange.isEmpty }

  /// What the file says about the translation: `extradata="source=HASH approved=HASH"`.
  private func seal(isMarked: Bool, _ faults: inout [Diagnostic]) -> Translation.Seal {
    var seal = Translation.Seal(reviewer: note(annotating: "target"), isMarked: isMarked)
    guard let written = attribute("extradata") else { return seal }
    for word in written.value.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      let hash = parts.last.flatMap { $0.utf8.count == 64 && $0.utf8.allSatisfy(isHexDigit) ? String($0) : nil }
      switch (parts.first, hash) {
      case ("source", let hash?) where seal.source == nil: seal.source = hash
      case ("approved", let hash?) where seal.approved == nil: seal.approved = hash
      default:
        let message = "extradata \"\(word)\" is not source= or approved= and 64 hexadecimal digits; remove it"
        faults.error(.brokenHash, message, at: written.range)
      }
    }
    return seal
  }

  /// What this program wrote in a note; others' notes are theirs.
  private func note(annotating what: String) -> String? {
    xliffElements("note").first { $0.isOurs && $0.attribute("annotates")?.value == what }
      .map { note in note.element.children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.text } } }
      .map(\.collapsed)
  }

  private var isOurs: Bool {
    switch name {
    case "note": attribute("from")?.value == "conduct"
    case "alt-trans": attribute("origin")?.value == "conduct"
    default: false
    }
  }

  private func previousVersion(keepsBlanks: Bool) -> Translation.Previous? {
    var ignored: [Diagnostic] = []
    guard let alternative = xliffElements("alt-trans").first(where: \.isOurs),
      let source = alternative.xliffElements("source").first, let target = alternative.xliffElements("target").first
    else { return nil }
    return Translation.Previous(
      source: source.wording(keepsBlanks: keepsBlanks, &ignored),
      target: target.wording(keepsBlanks: keepsBlanks, &ignored))
  }

  private func others(_ target: Node?) -> Translation.Others {
    var others = Translation.Others(
      unitAttributes: self.others(than: ["id", "approved", "extradata", "xml:space", "translate"]),
      targetAttributes: target.map { $0.others(than: ["state"]) } ?? [])
    for child in elements where !child.isOurs {
      if child.element.namespace != xliffNamespace {
        others.foreign += child.written
      } else if !["source", "seg-source", "target"].contains(child.name) {
        others.elements += child.written
      }
    }
    return others
  }

  /// The words and marks of a `source` or a `target`.
  fileprivate func wording(keepsBlanks: Bool, _ faults: inout [Diagnostic]) -> Wording {
    let wording = Wording(runs(&faults))
    return keepsBlanks ? wording.joined : wording.joined.collapsed
  }

  private func mark(_ id: String) -> Wording.Mark {
    let element: String? =
      switch attribute("ctype")?.value {
      case "bold": "strong"
      case "italic": "em"
      case let kind? where kind.hasPrefix("x-"): String(kind.dropFirst(2))
      default: nil
      }
    return Wording.Mark(id: id, element: element, hint: attribute("equiv-text")?.value)
  }

  private func runs(_ faults: inout [Diagnostic]) -> [Wording.Run] {
    var runs: [Wording.Run] = []
    for child in element.children {
      switch child {
      case .text(let text): runs.append(.text(text.text))
      case .element(let element):
        let inner = Node(element: element)
        switch inner.name {
        // Tools cut a text into segments; the cuts are theirs.
        case "mrk": runs += inner.runs(&faults)
        case "g", "x":
          guard let id = inner.needed("id", &faults) else { continue }
          let mark = inner.mark(id.value)
          let content = inner.runs(&faults)
          if inner.name == "x" {
            runs.append(.point(mark))
          } else if content.contains(where: { if case .text = $0 { false } else { true } }) {
            faults.error(
              .nestedMark, "mark inside the mark \"\(id.value)\"; marks stand beside each other", at: inner.tag)
          } else {
            runs.append(.marked(mark, Wording(content).plain))
          }
        default:
          faults.unknown(
            .unknownMark, "mark \"\(inner.name)\" is not known; a text holds the g and x of its source", inner.name,
            among: ["g", "x"], at: inner.tag)
        }
      }
    }
    return runs
  }
}

extension Wording {
  /// Neighbouring stretches of text as one.
  fileprivate var joined: Wording {
    var joined: [Run] = []
    for run in runs {
      if case .text(let words) = run, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + words)
      } else {
        joined.append(run)
      }
    }
    return Wording(joined)
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}

extension Diagnostic.Code {
  static let brokenHash = Self(rawValue: "broken-hash")
  static let nestedMark = Self(rawValue: "nested-mark")
  static let unknownMark = Self(rawValue: "unknown-mark")
}

extension Explanation {
  static let brokenHash = Explanation(
    .brokenHash, .error,
    rule: "`extradata` holds the hashes that this program wrote, or is not there",
    why: """
      Without its hash nobody can tell which source a translation was made from. Without the attribute, the source beside it
      counts.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt" extradata="source=12">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}

extension Explanation {
  static let nestedMark = Explanation(
    .nestedMark, .error,
    rule: "Marks stand beside each other, not inside each other",
    why: """
      The course language has no emphasis inside a term; one of the two would be lost.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque <g id="1">enfant <x id="2"/></g>.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="the-duty/p[1]">
        <source>Protect every <g id="1">child</g>. <x id="2"/></source>
        <target>Protégez chaque <g id="1">enfant</g>. <x id="2"/></target>
      </trans-unit>
      """)
}

extension Explanation {
  static let unknownMark = Explanation(
    .unknownMark, .error,
    rule: "A text holds the `g` and `x` of its source, and no other marks",
    why: """
      What another element stands for is not known here, so it cannot be put in its place.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez <ph id="1"/>un doute.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}
