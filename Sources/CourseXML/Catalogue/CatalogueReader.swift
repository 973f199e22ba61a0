import Courseware
import Diagnostics
import SafeXML

extension Catalogue {
  /// Reads an XLIFF 1.2 file: `en.xlf` with sources only, any other with targets. A catalogue is whole: every phrase
  /// of the program has its words, and nothing else stands in it. Attributes that translators' tools add are left
  /// alone.
  ///
  /// - Parameter file: the path, for diagnostics; its last part before `.xlf` is the language.
  public static func read(_ bytes: [UInt8], file: String) -> Reading<Catalogue> {
    let reading = XMLDocument.read(bytes, file: file)
    var faults = reading.faults
    guard let document = reading.document else { return Reading(faults) { nil } }
    let catalogue = Node(element: document.root).catalogue(language(of: file), &faults)
    return Reading(faults) { catalogue }
  }

  private static func language(of file: String) -> String {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file
    return name.hasSuffix(".xlf") ? String(name.dropLast(4)) : name
  }
}

extension Node {
  fileprivate func catalogue(_ language: String, _ faults: inout [Diagnostic]) -> Catalogue? {
    guard name == "xliff", element.namespace == xliffNamespace, attribute("version")?.value == "1.2" else {
      let message = "root must be <xliff version=\"1.2\" xmlns=\"\(xliffNamespace)\">"
      faults.error(.wrongRoot, message, at: tag)
      return nil
    }
    guard let file = xliffParts(["file"], &faults).one("file", &faults) else { return nil }
    let isTranslation = file.attribute("target-language") != nil
    let tagName = isTranslation ? "target-language" : "source-language"
    guard let written = file.needed(tagName, &faults) else { return nil }
    if !written.value.utf8.elementsEqual(language.utf8) {
      let message = "\(tagName) \"\(written.value)\" is not the language in the file's name, \"\(language)\""
      faults.error(.languageDiffers, message, at: written.range)
    }
    guard let body = file.xliffParts(["header", "body"], &faults).one("body", &faults) else { return nil }
    let units = body.xliffParts(["trans-unit"], &faults).any(["trans-unit"])
      .compactMap { $0.unit(isTranslation: isTranslation, &faults) }
    let texts = units.byPhrase(&faults)
    reportMissing(texts, in: body, &faults)
    guard let phrasebook = Phrasebook(language: language, texts: texts.mapValues(\.text)) else { return nil }
    let isReviewed = units.allSatisfy(\.isApproved)
    return Catalogue(phrasebook: phrasebook, state: isTranslation ? (isReviewed ? .reviewed : .unreviewed) : .source)
  }

  private func reportMissing(_ texts: [Phrase: Unit], in body: Node, _ faults: inout [Diagnostic]) {
    let missing = Phrase.allCases.filter { texts[$0] == nil }.map { "\"\($0.rawValue)\"" }
    guard !missing.isEmpty else { return }
    let more = missing.count > 10 ? " and \(missing.count - 10) more" : ""
    let message = "catalogue has no words for \(missing.prefix(10).joined(separator: ", "))\(more)"
    faults.error(.missingPhrase, message, at: body.tag)
  }

  private func unit(isTranslation: Bool, _ faults: inout [Diagnostic]) -> Unit? {
    let parts = xliffParts(["source", "target", "note"], &faults)
    let id = needed("id", &faults)
    let source = parts.one("source", &faults)?.words(&faults)
    let target = isTranslation ? parts.one("target", &faults)?.words(&faults) : source
    let approved = attribute("approved")?.word(of: ["yes", "no"], as: "approved", &faults)
    guard let id, let source, let target else { return nil }
    guard let phrase = phrasesByID[id.value] else {
      let known = Phrase.allCases.map(\.rawValue)
      faults.unknown(
        .unknownPhrase, "unit \"\(id.value)\" is no phrase of the program", id.value, among: known, at: id.range)
      return nil
    }
    faults += differingPlaceholders(source.value, target.value, at: target.range)
    return Unit(phrase: phrase, id: id.range, text: target.value, isApproved: approved == "yes")
  }

  private func words(_ faults: inout [Diagnostic]) -> Placed<String>? {
    _ = Parts(of: self, attributes: element.attributes.map(\.name), in: xliffNamespace, text: true, &faults)
    let text = element.children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.text } }.collapsed
    if text.isEmpty {
      faults.error(.emptyText, "\"\(name)\" is empty; it needs words", at: tag)
      return nil
    }
    return Placed(value: text, range: source.range(element.contentRange))
  }

  private func xliffParts(_ elements: [String], _ faults: inout [Diagnostic]) -> Parts {
    let attributes = element.attributes.map(\.name)
    return Parts(of: self, attributes: attributes, elements: elements, in: xliffNamespace, &faults)
  }
}

private let phrasesByID = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, $0) })

private struct Unit {
  let phrase: Phrase
  let id: SourceRange
  let text: String
  let isApproved: Bool
}

extension [Unit] {
  fileprivate func byPhrase(_ faults: inout [Diagnostic]) -> [Phrase: Unit] {
    var units: [Phrase: Unit] = [:]
    for unit in self {
      if let first = units[unit.phrase] {
        let message = "unit \"\(unit.phrase.rawValue)\" is already in this catalogue"
        faults.error(.duplicateID, message, at: unit.id, notes: [.init("the first is here", at: first.id)])
      } else {
        units[unit.phrase] = unit
      }
    }
    return units
  }
}

extension Diagnostic.Code {
  static let unknownPhrase = Self(rawValue: "unknown-phrase")
  static let missingPhrase = Self(rawValue: "missing-phrase")
}
