/// Counts the syllables of an English word as it is spelled: groups of vowels, without a silent e at its end.
struct Syllables {
  private var groups = 0
  private var last: UInt8 = 0
  private var beforeLast: UInt8 = 0
  private var third: UInt8 = 0

  /// - Parameter word: the letters of one word, as UTF-8.
  static func count(in word: some Sequence<UInt8>) -> Int {
    var syllables = Syllables()
    for byte in word { syllables.take((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    return syllables.count
  }

  private mutating func take(_ letter: UInt8) {
    if Self.isVowel(letter), !Self.isVowel(last) { groups += 1 }
    (third, beforeLast, last) = (beforeLast, last, letter)
  }

  /// At least 1.
  private var count: Int { max(1, groups - (endsSilently ? 1 : 0)) }

  private var endsSilently: Bool {
    let e = UInt8(ascii: "e")
    if last == e { return !Self.isVowel(beforeLast) && !(beforeLast == UInt8(ascii: "l") && !Self.isVowel(third)) }
    guard beforeLast == e, !Self.isVowel(third) else { return false }
    if last == UInt8(ascii: "d") { return third != UInt8(ascii: "t") && third != UInt8(ascii: "d") }
    return last == UInt8(ascii: "s") && !"sxzhcg".utf8.contains(third)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
