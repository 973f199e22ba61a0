extension Diagnostic {
  /// The mend, when there is exactly one: nobody has to choose.
  public var onlyFixIt: FixIt? { fixIts.count == 1 ? fixIts[0] : nil }
}

extension SourceText {
  /// The file with these mends made. Of two that touch each other only the first is: the other was meant for a text
  /// that is no longer there.
  /// - Returns: the new bytes, and how many mends were made.
  public func mended(by fixIts: [Diagnostic.FixIt]) -> (bytes: [UInt8], count: Int) {
    var edits: [(range: Range<Int>, replacement: String)] = []
    for fixIt in fixIts where fixIt.range.file == file {
      guard let start = offset(of: fixIt.range.start), let end = offset(of: fixIt.range.end) else { continue }
      let isApart = edits.allSatisfy { end < $0.range.lowerBound || start > $0.range.upperBound }
      if isApart { edits.append((start..<end, fixIt.replacement)) }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var mended: [UInt8] = []
    var done = 0
    for edit in edits {
      mended += bytes[done..<edit.range.lowerBound]
      mended += Array(edit.replacement.utf8)
      done = edit.range.upperBound
    }
    return (mended + bytes[done...], edits.count)
  }
}
