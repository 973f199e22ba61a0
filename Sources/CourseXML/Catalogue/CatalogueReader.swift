import Courseware
import Diagnostics
import SafeXML
import Text

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

  static func language(of file: String) -> String {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file
    return name.hasSuffix(".xlf") ? String(name.dropLast(4)) : name
  }
}

extension Node {
  fileprivate func catalogue(_ language: String, _ faults: inout [Diagnostic]) -> Catalogue? {
    guard let units = catalogueUnits(language, &faults) else { return nil }
    reportMissing(units.texts, units.forms, in: units.body, &faults)
    faults += incompleteForms(units.forms, in: language)
    let phrasebook = Phrasebook(
      language: language, texts: units.texts.mapValues(\.text), forms: units.forms.mapValues { $0.mapValues(\.text) }
    ) { PluralCategory(rawValue: pluralKeyword(of: $0, in: language)) ?? .other }
    guard let phrasebook else { return nil }
    return Catalogue(
      phrasebook: phrasebook, state: units.isTranslation ? (units.areApproved ? .reviewed : .unreviewed) : .source)
  }

  /// The units of the root of a catalogue, be it whole or an excerpt.
  func catalogueUnits(_ language: String, _ faults: inout [Diagnostic]) -> CatalogueUnits? {
    guard isXLIFF(&faults), let file = xliffParts(["file"], &faults).one("file", &faults) else { return nil }
    let isTranslation = file.attribute("target-language") != nil
    let tagName = isTranslation ? "target-language" : "source-language"
    guard let written = file.needed(tagName, &faults) else { return nil }
    if !written.value.utf8.elementsEqual(language.utf8) {
      let message = "\(tagName) \"\(written.value)\" is not the language in the file's name, \"\(language)\""
      faults.error(.languageDiffers, message, at: written.range)
    }
    guard let body = file.xliffParts(["header", "body"], &faults).one("body", &faults) else { return nil }
    let units = body.xliffParts(["trans-unit", "group"], &faults).any(["trans-unit"])
      .compactMap { $0.unit(isTranslation: isTranslation, &faults) }
    let (texts, forms) = units.byPhrase(&faults)
    return CatalogueUnits(
      texts: texts, forms: forms, areApproved: units.allSatisfy(\.isApproved), isTranslation: isTranslation, body: body)
  }

  private func reportMissing(
    _ texts: [Phrase: CatalogueUnit], _ forms: [Phrase: [PluralCategory: CatalogueUnit]], in body: Node,
    _ faults: inout [Diagnostic]
  ) {
    let missing = Phrase.allCases.filter { texts[$0] == nil && forms[$0] == nil }.map { "\"\($0.rawValue)\"" }
    guard !missing.isEmpty else { return }
    let more = missing.count > 10 ? " and \(missing.count - 10) more" : ""
    let message = "catalogue has no words for \(missing.prefix(10).joined(separator: ", "))\(more)"
    faults.error(.missingPhrase, message, at: body.tag)
  }

  private func unit(isTranslation: Bool, _ faults: inout [Diagnostic]) -> CatalogueUnit? {
    let parts = xliffParts(
      ["source", "target", "note", "alt-trans", "seg-source", "context-group", "count-group"], &faults)
    let id = needed("id", &faults)
    let source = parts.one("source", &faults)?.words(&faults)
    let target = isTranslation ? parts.one("target", &faults)?.words(&faults) : source
    let approved = attribute("approved")?.word(of: ["yes", "no"], as: "approved", &faults)
    guard let id, let source, let target else { return nil }
    guard let (phrase, form) = counting(id.value) else {
      let known = Phrase.allCases.map(\.rawValue)
      faults.unknown(
        .unknownPhrase, "unit \"\(id.value)\" is no phrase of the program", id.value, among: known, at: id.range)
      return nil
    }
    faults += differingPlaceholders(source.value, target.value, besides: form.optional(in: phrase), at: target.range)
    return CatalogueUnit(
      phrase: phrase, form: form, id: id, text: target.value, isApproved: approved == "yes" && isSealed)
  }

  /// Whether somebody signed for these words. Many tools write `approved` for every text that they save; alone it
  /// counts for nothing.
  private var isSealed: Bool {
    attribute("extradata")?.value.split(separator: " ").contains { $0.hasPrefix("approved=") } == true
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

/// The phrase that an id names, and its form: `course-minutes[one]`.
func counting(_ id: String) -> (Phrase, PluralCategory?)? {
  if let phrase = phrasesByID[id] { return (phrase, nil) }
  guard id.hasSuffix("]"), let open = id.firstIndex(of: "["),
    let phrase = phrasesByID[String(id[..<open])], phrase.counted != nil,
    let form = PluralCategory(rawValue: String(id[id.index(after: open)...].dropLast()))
  else { return nil }
  return (phrase, form)
}

extension PluralCategory? {
  /// The placeholder that words of this form may leave out.
  func optional(in phrase: Phrase) -> String? {
    self?.mayLeaveNumberOut == true ? phrase.counted : nil
  }
}

private let phrasesByID = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, $0) })

/// What a catalogue holds, by phrase.
struct CatalogueUnits {
  let texts: [Phrase: CatalogueUnit]
  /// Of phrases that count.
  let forms: [Phrase: [PluralCategory: CatalogueUnit]]
  let areApproved: Bool
  /// Whether it has targets; the source language has none.
  let isTranslation: Bool
  let body: Node
}

/// One unit of a catalogue.
struct CatalogueUnit {
  let phrase: Phrase
  /// Nil when the words do not depend on a number.
  let form: PluralCategory?
  let id: Placed<String>
  let text: String
  let isApproved: Bool
}

extension [CatalogueUnit] {
  fileprivate func byPhrase(
    _ faults: inout [Diagnostic]
  ) -> (texts: [Phrase: CatalogueUnit], forms: [Phrase: [PluralCategory: CatalogueUnit]]) {
    var texts: [Phrase: CatalogueUnit] = [:]
    var forms: [Phrase: [PluralCategory: CatalogueUnit]] = [:]
    for unit in self {
      if let first = unit.form.map({ forms[unit.phrase]?[$0] }) ?? texts[unit.phrase] {
        let message = "unit \"\(unit.id.value)\" is already in this catalogue"
        faults.error(.duplicateID, message, at: unit.id.range, notes: [.init("the first is here", at: first.id.range)])
      } else if let form = unit.form {
        forms[unit.phrase, default: [:]][form] = unit
      } else {
        texts[unit.phrase] = unit
      }
    }
    return (texts, forms)
  }
}

extension Diagnostic.Code {
  static let unknownPhrase = Self(rawValue: "unknown-phrase")
  static let missingPhrase = Self(rawValue: "missing-phrase")
}
