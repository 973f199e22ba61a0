/// What a terminal answers when it is asked about itself.
public enum TerminalReport: Equatable, Sendable {
  /// Where the cursor stands, from 1.
  case cursor(row: Int, column: Int)
  /// Whether it knows that lines can be ordered by it or by the program (ECMA-48's mode 8, BDSM).
  case knowsOrdering(Bool)
  /// What it can do, in its own words (DA1): a good part of its name.
  case attributes(String)

  /// `ESC [`, parameters, final byte; nil for what nobody asked.
  init?(parameters: [UInt8], final: UInt8) {
    let text = String(decoding: parameters, as: UTF8.self)
    switch final {
    case UInt8(ascii: "R"):
      let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      guard numbers.count == 2, numbers.allSatisfy({ (1...9999).contains($0) }) else { return nil }
      self = .cursor(row: numbers[0], column: numbers[1])
    case UInt8(ascii: "y"):
      // 0 is a mode that it does not know; 1, 2 and 4 say how it is set, 3 that it orders lines and obeys nobody.
      guard text.hasPrefix("8;"), text.hasSuffix("$"), let setting = Int(text.dropFirst(2).dropLast()) else {
        return nil
      }
      self = .knowsOrdering([1, 2, 4].contains(setting))
    case UInt8(ascii: "c"):
      guard text.hasPrefix("?"), text.dropFirst().allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ";") }) else {
        return nil
      }
      self = .attributes(String(text.dropFirst()))
    default: return nil
    }
  }
}
