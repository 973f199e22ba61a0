/// The root of the RFC 6962 tree over event hashes, taken in one at a time.
///
/// It holds one hash for each whole subtree: about twenty for a million events.
public struct TreeRoot: Sendable {
  private var subtrees: [(leaves: Int, hash: SHA256)] = []

  public init() {}

  public mutating func append(_ leaf: SHA256) {
    subtrees.append((1, leaf))
    while subtrees.count >= 2, subtrees[subtrees.count - 1].leaves == subtrees[subtrees.count - 2].leaves {
      let right = subtrees.removeLast()
      let left = subtrees.removeLast()
      subtrees.append((left.leaves * 2, Self.node(left.hash, right.hash)))
    }
  }

  /// Of no events: the hash of nothing.
  public var hash: SHA256 {
    guard let last = subtrees.last else { return SHA256(of: []) }
    return subtrees.dropLast().reversed().reduce(last.hash) { Self.node($1.hash, $0) }
  }

  /// SHA-256(01 ‖ left ‖ right).
  public static func node(_ left: SHA256, _ right: SHA256) -> SHA256 { SHA256(of: [1], left.bytes, right.bytes) }
}
