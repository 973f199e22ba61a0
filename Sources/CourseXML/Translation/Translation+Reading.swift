import Diagnostics
import SafeXML

extension Translation {
  /// Reads an XLIFF 1.2 file. What tools add is kept; what cannot be a translation of a course is a fault.
  ///
  /// - Parameter file: the path, for diagnostics; its last part before `.xlf` is the language.
  public static func read(_ bytes: [UInt8], file: String) -> Reading<Translation> {
    let reading = XMLDocument.read(bytes, file: file)
    var faults = reading.faults
    guard let document = reading.document else { return Reading(faults) { nil } }
    let root = Node(element: document.root)
    let translation = root.translation(in: file, &faults)
    return Reading(faults) { translation }
  }
}

/// The namespace of XLIFF 1.2.
let xliffNamespace = "urn:oasis:names:tc:xliff:document:1.2"

extension Node {
  fileprivate func translation(in file: String, _ faults: inout [Diagnostic]) -> Translation? {
    guard isXLIFF(&faults) else { return nil }
    let files = xliffElements("file")
    guard let first = files.first else {
      faults.error(.missingElement, "\"xliff\" needs a \"file\" element", at: tag)
      return nil
    }
    guard let tag = first.needed("target-language", &faults), let origin = first.needed("source-language", &faults)
    else { return nil }
    for other in files.dropFirst() {
      guard let differing = other.needed("target-language", &faults), differing.value != tag.value else { continue }
      let message = "target-language \"\(differing.value)\" is not that of the first file, \"\(tag.value)\""
      faults.error(.languageDiffers, message, at: differing.range, notes: [.init("the first is here", at: tag.range)])
    }
    faults += notALanguageTag(tag)
    if let due = languageOf(file), due.lowercased() != tag.value.lowercased() {
      let message = "target-language \"\(tag.value)\" is not the language in the file's name, \"\(due)\""
      faults.error(.languageDiffers, message, at: tag.range)
    }
    var ids: [String: SourceRange] = [:]
    let sections = files.compactMap { $0.section(&ids, &faults) }
    return Translation(
      file: file, language: tag.value, sourceLanguage: origin.value, tag: tag.range,
      opening: Array(source.bytes[element.range.lowerBound..<element.contentRange.lowerBound]), sections: sections)
  }

  /// Whether the root is XLIFF 1.2.
  func isXLIFF(_ faults: inout [Diagnostic]) -> Bool {
    if name == "xliff", element.namespace == xliffNamespace, attribute("version")?.value == "1.2" { return true }
    let message = "root must be <xliff version=\"1.2\" xmlns=\"\(xliffNamespace)\">"
    faults.error(.wrongRoot, message, at: tag)
    return false
  }

  private func section(_ ids: inout [String: SourceRange], _ faults: inout [Diagnostic]) -> Translation.Section? {
    guard let path = needed("original", &faults) else { return nil }
    guard let body = xliffElements("body").first else {
      faults.error(.missingElement, "\"file\" needs a \"body\" element", at: tag)
      return nil
    }
    var units: [Translation.Unit] = []
    var obsolete: [Translation.Unit] = []
    body.collectUnits(isObsolete: false, &units, &obsolete, &ids, &faults)
    return Translation.Section(
      path: path.value, header: xliffElements("header").first.map(\.written) ?? [],
      attributes: others(than: ["original", "source-language", "target-language", "datatype"]), units: units,
      obsolete: obsolete)
  }

  private func collectUnits(
    isObsolete: Bool, _ units: inout [Translation.Unit], _ obsolete: inout [Translation.Unit],
    _ ids: inout [String: SourceRange], _ faults: inout [Diagnostic]
  ) {
    for child in elements {
      switch child.name {
      case "trans-unit" where child.element.namespace == xliffNamespace:
        guard let unit = child.unit(&faults) else { continue }
        if let first = ids.updateValue(unit.places.id, forKey: unit.id) {
          let message = "unit \"\(unit.id)\" is already in this file"
          faults.error(.duplicateID, message, at: unit.places.id, notes: [.init("the first is here", at: first)])
        }
        if isObsolete { obsolete.append(unit) } else { units.append(unit) }
      case "group" where child.element.namespace == xliffNamespace:
        let isObsolete = isObsolete || child.attribute("restype")?.value == obsoleteGroup
        child.collectUnits(isObsolete: isObsolete, &units, &obsolete, &ids, &faults)
      default:
        let message = "element \"\(child.name)\" is not known in \"\(name)\"; a translation holds trans-units"
        faults.error(.unknownElement, message, at: child.tag)
      }
    }
  }

  /// The child elements of this name that are XLIFF's.
  func xliffElements(_ name: String) -> [Node] {
    elements.filter { $0.name == name && $0.element.namespace == xliffNamespace }
  }

  /// The element as it was written, its tags too.
  var written: [UInt8] { Array(source.bytes[element.range]) }

  func others(than known: Set<String>) -> [Translation.Attribute] {
    element.attributes.filter { !known.contains($0.name) }.map { .init(name: $0.name, value: $0.value) }
  }
}

/// The `restype` of the group that holds what is no longer in the course.
let obsoleteGroup = "x-obsolete"

/// The language that a translation's file name says: `fr` for `locales/fr.xlf`.
func languageOf(_ file: String) -> String? {
  let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file
  return name.hasSuffix(".xlf") ? String(name.dropLast(4)) : nil
}
