import Courseware
import Diagnostics
import SafeXML

/// The elements that may stand inside a line of text.
let inlineElements = ["strong", "em", "term", "source"]

extension Node {
  /// The words of an element that holds text only. White space is one blank, and none at the ends.
  func plainText(attributes: [String] = [], _ faults: inout [Diagnostic]) -> String? {
    _ = Parts(of: self, attributes: attributes, text: true, &faults)
    let text = element.children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.text } }.collapsed
    if text.isEmpty {
      faults.error(.emptyText, "\"\(name)\" is empty; it needs words", at: tag)
      return nil
    }
    return text
  }

  /// A line of text with inline elements.
  /// - Parameter others: elements that may stand in it too and are read elsewhere, such as an option's feedback.
  func inline(attributes: [String] = [], besides others: [String] = [], _ faults: inout [Diagnostic]) -> [Inline] {
    _ = Parts(of: self, attributes: attributes, elements: inlineElements + others, text: true, &faults)
    var runs: [Inline] = []
    for child in element.children {
      switch child {
      case .text(let text): runs.append(.text(text.text))
      case .element(let element):
        guard let run = Node(element: element).run(&faults) else { continue }
        runs.append(run)
      }
    }
    let line = runs.collapsed
    if line.isEmpty, elements.isEmpty {
      faults.error(.emptyText, "\"\(name)\" is empty; it needs words", at: tag)
    }
    return line
  }

  func run(_ faults: inout [Diagnostic]) -> Inline? {
    switch name {
    case "strong": return plainText(&faults).map(Inline.strong)
    case "em": return plainText(&faults).map(Inline.emphasis)
    case "term":
      let words = plainText(attributes: ["ref"], &faults)
      guard let reference: Placed<Term.ID> = needed("ref", &faults)?.name(&faults), let words else {
        return nil
      }
      return .term(reference.value, words)
    case "source":
      _ = Parts(of: self, attributes: ["ref", "at"], &faults)
      guard let reference = needed("ref", &faults) else { return nil }
      let place = attribute("at")
      for value in [reference, place].compactMap(\.self) where value.value.collapsed.isEmpty {
        faults.error(.emptyText, "a source's reference and place need words", at: value.range)
      }
      return .source(Source(reference: reference.value.collapsed, place: place?.value.collapsed))
    default: return nil
    }
  }
}

extension String {
  /// Runs of white space as one blank, and none at the ends.
  var collapsed: String {
    let joined = joiningBlanks(afterBlank: true)
    return joined.utf8.last == UInt8(ascii: " ") ? String(joined.dropLast()) : joined
  }

  /// Runs of white space as one blank; after a blank none at the start.
  fileprivate func joiningBlanks(afterBlank: Bool) -> String {
    let isJoined = utf8.withContiguousStorageIfAvailable { bytes in
      var before = afterBlank ? UInt8(ascii: " ") : 0
      for byte in bytes {
        if byte <= UInt8(ascii: " "), isXMLSpace(byte), byte != UInt8(ascii: " ") || before == byte { return false }
        before = byte
      }
      return true
    }
    if isJoined == true { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var before = afterBlank ? UInt8(ascii: " ") : 0
    for byte in utf8 {
      let next = isXMLSpace(byte) ? UInt8(ascii: " ") : byte
      if next != UInt8(ascii: " ") || before != next { bytes.append(next) }
      before = next
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [Inline] {
  /// The same line with every run of white space as one blank, across the runs too, and none at the ends.
  var collapsed: [Inline] { map(Optional.some).collapsed.compactMap(\.self) }
}

extension [Inline?] {
  /// The same, in a line that has gaps.
  var collapsed: [Inline?] {
    var line: [Inline?] = []
    var endsInBlank = true
    for run in self {
      guard case .text(let text) = run else {
        line.append(run)
        endsInBlank = false
        continue
      }
      let kept = text.joiningBlanks(afterBlank: endsInBlank)
      guard !kept.isEmpty else { continue }
      line.append(.text(kept))
      endsInBlank = kept.utf8.last == UInt8(ascii: " ")
    }
    if case .text(let last)?? = line.last, endsInBlank {
      line.removeLast()
      if last.utf8.count > 1 { line.append(.text(String(last.dropLast()))) }
    }
    return line
  }
}

extension Diagnostic.Code {
  static let emptyText = Self(rawValue: "empty-text")
}
