/// A few known words to look for among millions: one bit of each tells most others apart.
struct WordSet: Sendable {
  private let hashes: [UInt64]
  private let bits: UInt64

  init(_ words: String...) {
    hashes = words.map(Word.hash(of:))
    bits = hashes.reduce(0) { $0 | 1 << ($1 & 63) }
  }

  func contains(_ hash: UInt64) -> Bool { bits & 1 << (hash & 63) != 0 && hashes.contains(hash) }
}
