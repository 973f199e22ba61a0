import Courseware
import Diagnostics

/// The two small parts of ISO 8601 durations that the course language knows: one number and one unit.
extension Placed<String> {
  /// `PT24H`, `PT30M` or `P2D`.
  func wait(as what: String = "wait", _ faults: inout [Diagnostic]) -> Assessment.Wait? {
    switch (durationNumber, value.hasPrefix("PT"), value.utf8.last) {
    case (let number?, true, UInt8(ascii: "H")): return Assessment.Wait(minutes: number * 60)
    case (let number?, true, UInt8(ascii: "M")): return Assessment.Wait(minutes: number)
    case (let number?, false, UInt8(ascii: "D")): return Assessment.Wait(minutes: number * 24 * 60)
    default:
      faults.error(.wrongValue, "\(what) \"\(value)\" is not a time such as PT24H, PT30M or P2D", at: range)
      return nil
    }
  }

  /// `P1Y`, `P6M` or `P90D`.
  func period(as what: String = "valid", _ faults: inout [Diagnostic]) -> Period? {
    switch (durationNumber, value.hasPrefix("PT"), value.utf8.last) {
    case (let number?, false, UInt8(ascii: "Y")): return .years(number)
    case (let number?, false, UInt8(ascii: "M")): return .months(number)
    case (let number?, false, UInt8(ascii: "D")): return .days(number)
    default:
      faults.error(.wrongValue, "\(what) \"\(value)\" is not a period such as P1Y, P6M or P90D", at: range)
      return nil
    }
  }

  /// 1 to 9999, between `P` or `PT` and one letter.
  private var durationNumber: Int? {
    guard value.hasPrefix("P") else { return nil }
    let digits = value.dropFirst(value.hasPrefix("PT") ? 2 : 1).dropLast()
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }
}
