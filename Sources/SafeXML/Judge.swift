import CLibXML2

/// Compares what libxml2 meets with the tree of our own walk, and keeps its first complaint. A class, since the C
/// library holds its address.
final class Judge {
  private let bytes: [UInt8]
  private let tree: XMLTree
  /// Index of the next record that may be an element.
  private var next = 0
  private var fault: XMLFault?

  init(bytes: [UInt8], tree: XMLTree) {
    self.bytes = bytes
    self.tree = tree
  }

  /// False when libxml2 and our walk do not see the same tag; the parser must stop then.
  func meet(_ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, attributes count: Int) -> Bool {
    skipTexts()
    guard next < tree.records.count, let name else { return disagree() }
    let record = tree.records[next]
    var place = Int(record.start) + 1
    if let prefix {
      guard let behind = behind(prefix, at: place), bytes[behind] == UInt8(ascii: ":") else { return disagree() }
      place = behind + 1
    }
    guard let behind = behind(name, at: place), bytes[behind].endsName, record.attributeCount == count else {
      return disagree()
    }
    next += 1
    return true
  }

  func hear(_ error: xmlError, at offset: Int) {
    guard fault == nil else { return }
    skipTexts()
    let tag = next < tree.records.count ? tree.records[next] : nil
    fault = wellFormednessFault(error, at: min(max(offset, 0), bytes.count), in: tag, of: bytes)
  }

  func refuse(_ refusal: XMLFault) { fault = fault ?? refusal }

  func verdict(wasWellFormed: Bool) -> XMLFault? {
    skipTexts()
    return fault ?? (wasWellFormed && next == tree.records.count && next > 0 ? nil : .notReadable)
  }

  private func skipTexts() {
    while next < tree.records.count, tree.records[next].kind != .element { next += 1 }
  }

  /// The offset behind this word, when it stands at `place`; there is always a byte behind a name in a tag.
  private func behind(_ word: UnsafePointer<xmlChar>, at place: Int) -> Int? {
    var place = place
    var letter = word
    while letter.pointee != 0 {
      guard place + 1 < bytes.count, bytes[place] == letter.pointee else { return nil }
      place += 1
      letter += 1
    }
    return place
  }

  private func disagree() -> Bool {
    refuse(.notReadable)
    return false
  }
}
