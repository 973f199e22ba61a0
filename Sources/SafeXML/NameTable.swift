/// Each name of a file once. A file has few names, each many times, so most are found without making a `String`.
struct NameTable {
  private(set) var all: [String] = []
  private var known: [String: UInt32] = [:]
  /// Where a name was seen last, by a few of its bytes. Names that fall into one place cost a look into `known`, whose
  /// hashing no author can foresee.
  private var seen = [Seen?](repeating: nil, count: 64)

  private struct Seen {
    let start: Int
    let count: Int
    let id: UInt32
  }

  mutating func id(of range: Range<Int>, in bytes: Span<UInt8>) -> UInt32 {
    let count = range.count
    guard count > 0 else { return add("") }
    let slot = (count &* 7 ^ Int(bytes[range.lowerBound]) &* 5 ^ Int(bytes[range.upperBound - 1])) & 63
    if let seen = seen[slot], seen.count == count, areEqual(seen.start, range.lowerBound, count, in: bytes) {
      return seen.id
    }
    let id = add(bytes.text(range))
    seen[slot] = Seen(start: range.lowerBound, count: count, id: id)
    return id
  }

  private mutating func add(_ name: String) -> UInt32 {
    if let id = known[name] { return id }
    let id = UInt32(all.count)
    all.append(name)
    known[name] = id
    return id
  }

  private func areEqual(_ one: Int, _ other: Int, _ count: Int, in bytes: Span<UInt8>) -> Bool {
    for offset in 0..<count where bytes[one + offset] != bytes[other + offset] { return false }
    return true
  }
}
