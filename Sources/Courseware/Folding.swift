/// When two typed answers are the same: case, accents, width, the digits and letter variants of a script, punctuation
/// and runs of blanks do not count. A version never changes; a grader names the one that it uses.
public enum Folding: Sendable {
  case first

  /// What is left to compare. Empty when nothing but punctuation was typed.
  public func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for part in table[scalar] ?? [scalar] where part != " " || folded.last.map({ $0 != " " }) ?? false {
        folded.append(part)
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  private var table: [Unicode.Scalar: [Unicode.Scalar]] {
    switch self {
    case .first: firstTable
    }
  }
}

private let firstTable = table(from: firstFoldingTable)

/// Reads what Scripts/folding-table wrote.
private func table(from text: String) -> [Unicode.Scalar: [Unicode.Scalar]] {
  var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  for entry in text.utf8.split(separator: UInt8(ascii: " ")) {
    let sides = entry.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
    let mapped = sides[1].split(separator: UInt8(ascii: "+")).map(value)
    if let hyphen = sides[0].firstIndex(of: UInt8(ascii: "-")), let slash = sides[0].lastIndex(of: UInt8(ascii: "/")) {
      let first = value(sides[0][..<hyphen])
      let last = value(sides[0][sides[0].index(after: hyphen)..<slash])
      let step = sides[0].last == UInt8(ascii: "2") ? 2 : 1
      for scalar in stride(from: first, through: last, by: step) {
        table[at(scalar)] = [at(scalar + mapped[0] - first)]
      }
    } else if let colon = sides[0].firstIndex(of: UInt8(ascii: ":")) {
      for scalar in value(sides[0][..<colon])...value(sides[0][sides[0].index(after: colon)...]) {
        table[at(scalar)] = mapped.map(at)
      }
    } else {
      table[at(value(sides[0]))] = mapped.map(at)
    }
  }
  return table
}

private func value(_ digits: Substring.UTF8View) -> Int {
  guard let value = Int(Substring(digits), radix: 16) else { preconditionFailure("the folding table is hexadecimal") }
  return value
}

private func at(_ value: Int) -> Unicode.Scalar {
  guard let scalar = Unicode.Scalar(UInt32(value)) else { preconditionFailure("the folding table holds scalars") }
  return scalar
}
