internal import _FoundationICU

/// What is drawn in one place of a line, and which of the line's clusters it stands for.
public struct DrawnCluster: Equatable, Sendable {
  public let text: String
  /// Two where letters have become one sign; the same cluster never stands in two places.
  public let sources: Range<Int>

  init(_ text: String, _ sources: Range<Int>) {
    self.text = text
    self.sources = sources
  }
}

/// A line from left to right as a reader sees it: letters joined, then ordered, for terminals that do neither.
public func visualLine(_ line: some StringProtocol, _ direction: Direction) -> [DrawnCluster] {
  let joined = joinedForms(of: Array(line))
  return visualOrder(of: joined.map(\.text), direction).map { drawn in
    DrawnCluster(drawn.text, joined[drawn.sources.lowerBound].sources)
  }
}

/// The clusters of a line from left to right, brackets turned where they are read from the right (Unicode Standard
/// Annex 9). A line is what stands in one row: it is ordered after it was wrapped, and after its letters were joined.
public func visualOrder(of clusters: [String], _ direction: Direction) -> [DrawnCluster] {
  guard direction == .rightToLeft || clusters.contains(where: mayBeReordered) else {
    return clusters.enumerated().map { DrawnCluster($1, $0..<$0 + 1) }
  }
  var levels = embeddingLevels(of: clusters, direction)
  var order = [Int32](repeating: 0, count: levels.count)
  swift_ubidi_reorderVisual(&levels, Int32(levels.count), &order)
  return order.map { place in
    let place = Int(place)
    let text = clusters[place]
    return DrawnCluster(levels[place] % 2 == 1 ? mirrored(text) : text, place..<place + 1)
  }
}

/// Letters from the right, and the marks that would change the order of others.
private func mayBeReordered(_ cluster: String) -> Bool {
  cluster.unicodeScalars.contains { $0.value >= 0x590 && !isOrderedFromTheLeft($0) }
}

private func isOrderedFromTheLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch swift_u_charDirection(Int32(bitPattern: scalar.value)) {
  case U_LEFT_TO_RIGHT, U_DIR_NON_SPACING_MARK, U_OTHER_NEUTRAL, U_WHITE_SPACE_NEUTRAL, U_EUROPEAN_NUMBER: true
  default: false
  }
}

/// The level of each cluster is that of its first scalar: marks go with their letter.
private func embeddingLevels(of clusters: [String], _ direction: Direction) -> [UBiDiLevel] {
  var text: [UInt16] = []
  let starts = clusters.map { cluster in
    defer { text += cluster.utf16 }
    return text.count
  }
  guard let bidi = swift_ubidi_open() else { preconditionFailure("no memory for a line") }
  defer { swift_ubidi_close(bidi) }
  var status = U_ZERO_ERROR
  // The text must live as long as the levels are read.
  return text.withUnsafeBufferPointer { text in
    swift_ubidi_setPara(bidi, text.baseAddress, Int32(text.count), direction == .rightToLeft ? 1 : 0, nil, &status)
    let levels = swift_ubidi_getLevels(bidi, &status)
    guard status.rawValue <= U_ZERO_ERROR.rawValue, let levels, !text.isEmpty else {
      return clusters.map { _ in direction == .rightToLeft ? 1 : 0 }
    }
    return starts.map { $0 < text.count ? levels[$0] : levels[text.count - 1] }
  }
}

private func mirrored(_ cluster: String) -> String {
  guard let first = cluster.unicodeScalars.first else { return cluster }
  let mirror = swift_u_charMirror(Int32(bitPattern: first.value))
  guard let turned = Unicode.Scalar(UInt32(bitPattern: mirror)), turned != first else { return cluster }
  return String(turned) + String(cluster.unicodeScalars.dropFirst())
}
