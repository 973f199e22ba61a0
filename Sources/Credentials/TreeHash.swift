/// The RFC 6962 root of a growing list of leaf hashes. It keeps one node for each bit of the count, never the leaves.
public struct TreeHash: Sendable {
  /// Leaves so far.
  public private(set) var count = 0

  /// The roots of the full trees that the leaves fall into, largest first: one for each bit set in `count`.
  private var peaks: [Digest] = []

  public init() {}

  /// Takes the next leaf's hash, SHA-256(00 ‖ leaf).
  public mutating func append(_ leaf: Digest) {
    count += 1
    var node = leaf
    for _ in 0..<count.trailingZeroBitCount { node = Self.node(peaks.removeLast(), node) }
    peaks.append(node)
  }

  /// Of no leaves: the hash of nothing.
  public var root: Digest {
    guard let last = peaks.last else { return Digest(of: []) }
    return peaks.dropLast().reversed().reduce(last) { Self.node($1, $0) }
  }

  private static func node(_ left: Digest, _ right: Digest) -> Digest {
    Digest(of: [1] + left.bytes + right.bytes)
  }
}
