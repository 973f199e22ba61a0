internal import Text

/// A number with so many places, and without the sign of a zero; `-` where there is none.
func fixed(_ value: Double?, _ places: Int) -> String {
  guard let value, value.isFinite, abs(value) < 1e12 else { return "-" }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let whole = Int((abs(value) * Double(scale)).rounded())
  let digits = String(whole % scale)
  let part = places == 0 ? "" : "." + String(repeating: "0", count: places - digits.count) + digits
  return (value < 0 && whole > 0 ? "-" : "") + String(whole / scale) + part
}

/// A share of 1 in whole percent.
func percent(_ share: Double?) -> String { share.map { fixed($0 * 100, 0) + " %" } ?? "-" }

/// `71 of 100`, as people say shares.
func ofAHundred(_ share: Double) -> String { fixed(share * 100, 0) + " of 100" }

extension String {
  /// In a column: cut, or filled up with blanks.
  func column(_ columns: Int, rightAligned: Bool = false) -> String {
    var text = self
    while width(of: text) > columns { text.removeLast() }
    let blanks = String(repeating: " ", count: columns - width(of: text))
    return rightAligned ? blanks + text : text + blanks
  }
}

/// Bars for a share of 1, in eighths of a column where the terminal has the signs.
enum Bars {
  case ascii, unicode

  func bar(_ share: Double?, columns: Int) -> String {
    guard let share, share.isFinite else { return String(repeating: " ", count: columns) }
    let eighths = Int((min(max(share, 0), 1) * Double(columns * 8)).rounded())
    switch self {
    case .ascii: return String(repeating: "#", count: (eighths + 4) / 8).column(columns)
    case .unicode:
      let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      return (String(repeating: "█", count: eighths / 8) + parts[eighths % 8]).column(columns)
    }
  }
}
