public import Courseware
import Diagnostics
import SafeXML

extension Catalogue {
  /// Some of a catalogue's words, and how far it may be trusted: what a list of languages shows of each, for a small
  /// part of what reading it costs.
  public struct Glance: Sendable, Equatable {
    /// BCP 47 tag.
    public let language: String
    public let texts: [Phrase: String]
    public let state: TextState
  }

  /// Looks for some phrases without reading the others. Whether the catalogue is whole is seen when it is read.
  ///
  /// - Parameters:
  ///   - phrases: none of them counts.
  ///   - file: the path; its last part before `.xlf` is the language.
  /// - Returns: nil where it cannot be told without reading the catalogue.
  public static func glance(at bytes: [UInt8], for phrases: [Phrase], file: String) -> Glance? {
    guard let outline = CatalogueOutline(of: bytes, ids: phrases.map { Array($0.rawValue.utf8) }) else { return nil }
    // What is asked for is read by the rules for all: the same file, with these units alone.
    let excerpt = outline.wanted.reduce(Array(bytes[outline.head])) { $0 + bytes[$1] } + bytes[outline.tail]
    guard let root = XMLDocument.read(excerpt, file: file).document?.root,
      let found = Node(element: root).wholeExcerpt(language(of: file)), phrases.allSatisfy(found.texts.keys.contains)
    else { return nil }
    let signed: TextState = outline.isApproved ? .reviewed : .unreviewed
    return Glance(
      language: language(of: file), texts: found.texts.mapValues(\.text), state: found.isTranslation ? signed : .source)
  }
}

/// Where the parts of a catalogue stand, by a scan that looks at tags alone.
private struct CatalogueOutline {
  /// Everything before the first unit.
  private(set) var head = 0..<0
  /// The units with the ids that were asked for.
  private(set) var wanted: [Range<Int>] = []
  /// From the end tag of `body` on.
  private(set) var tail = 0..<0
  /// Whether every unit is marked as approved.
  private(set) var isApproved = true

  /// Nil where the units cannot be found: the file is written in another way than a scan understands.
  init?(of bytes: [UInt8], ids: [[UInt8]]) {
    bytes.withUnsafeBufferPointer { look(through: $0, for: ids) }
    guard wanted.count == ids.count, !tail.isEmpty else { return nil }
  }

  private mutating func look(through bytes: UnsafeBufferPointer<UInt8>, for ids: [[UInt8]]) {
    var scan = TagScan(bytes)
    var groups = 0
    while let tag = scan.next() {
      if tag.isNamed("group"), bytes[tag.range.upperBound - 2] != UInt8(ascii: "/") { groups += 1 }
      if tag.isNamed("/group") { groups -= 1 }
      if tag.isNamed("/body") { tail = tag.range.lowerBound..<bytes.count }
      // What stands in a group is kept for translators and is no part of the catalogue.
      guard groups == 0, tag.isNamed("trans-unit") else { continue }
      if head.isEmpty { head = 0..<tag.range.lowerBound }
      isApproved = isApproved && tag.isSigned
      guard let id = tag.value(of: "id"),
        ids.contains(where: { $0.count == id.count && bytes[id].elementsEqual($0) })
      else { continue }
      while let next = scan.next() {
        guard next.isNamed("/trans-unit") else { continue }
        wanted.append(tag.range.lowerBound..<next.range.upperBound)
        break
      }
    }
  }
}

extension Node {
  /// The units of an excerpt in which nothing is wrong.
  fileprivate func wholeExcerpt(_ language: String) -> CatalogueUnits? {
    var faults: [Diagnostic] = []
    let units = catalogueUnits(language, &faults)
    return faults.hasErrors ? nil : units
  }
}
