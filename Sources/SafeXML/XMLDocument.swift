public import Diagnostics

/// A file that was read as XML: its tree, and its text for turning ranges into places.
public struct XMLDocument: Sendable {
  public let source: SourceText
  public let root: XMLElement

  /// Reads bytes of unknown origin. Nothing outside the bytes is ever opened, and nothing is expanded but the five
  /// entities of XML and character references.
  ///
  /// - Parameter file: the name that diagnostics carry.
  public static func read(_ bytes: [UInt8], file: String) -> XMLReading {
    if let refusal = refusalBeforeMarkup(of: bytes, file: file) { return XMLReading(document: nil, faults: [refusal]) }

    let scan = MarkupScan(of: bytes.span)
    let end = scan.end(in: bytes.span)
    // Only what was looked at: a file that breaks a limit costs no more than the part before that place.
    let seen = SourceText(file: file, bytes: end == bytes.count ? bytes : Array(bytes[..<end]))
    let seenBytes = seen.bytes
    var faults = scan.faults + forbiddenCharacters(in: seenBytes.span)
    var root: XMLElement?
    if !faults.contains(where: \.preventsParsing) {
      let tree = XMLTree(source: seen, growing: scan.tree)
      if let fault = wellFormednessFault(in: bytes, agreeingWith: tree) {
        faults.append(fault)
      } else {
        root = tree.root
      }
    }
    return XMLReading(
      document: root.map { XMLDocument(source: seen, root: $0) },
      faults: faults.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { $0.diagnostic(in: seen) })
  }
}

/// What came of reading a file. There may be faults beside a document: characters that are refused in any text do not
/// hide what else is to be said about the file. Without a document there is always a fault.
public struct XMLReading: Sendable {
  public let document: XMLDocument?
  public let faults: [Diagnostic]
}
