extension CertificatePaper {
  /// Why no certificate can be taken out of a text.
  public enum CodeRefusal: Error, Sendable, Equatable {
    /// Above 64 KiB.
    case textTooLong(bytes: Int)
    case noCode
    /// The lines, counted from 1, on which the first two begin.
    case twoCodes(Int, Int)
    case certificate(Certificate.Refusal)
  }

  /// Finds the one code in a text that was printed, mailed or pasted: CRLF, indentation, trailing blanks and text
  /// around it do no harm.
  ///
  /// The other lines are not checked: use this where they are not shown to anybody.
  public static func code(in text: String) throws(CodeRefusal) -> Certificate.Signed {
    guard text.utf8.count <= longest else { throw .textTooLong(bytes: text.utf8.count) }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    let starts = lines.indices.filter { PaperScanner.beginsACode(lines[$0]) }
    guard let start = starts.first else { throw .noCode }
    guard starts.count == 1 else { throw .twoCodes(starts[0] + 1, starts[1] + 1) }

    do { return try PaperScanner.certificate(in: lines[start...]) } catch { throw .certificate(error) }
  }
}

enum PaperScanner {
  static func beginsACode(_ line: some StringProtocol) -> Bool {
    let line = line.utf8.drop(while: isBlank)
    return line.starts(with: Certificate.Signed.filePrefix.utf8) || line.starts(with: Certificate.Signed.qrPrefix.utf8)
  }

  /// The lines begin with the code's first.
  static func certificate(in lines: ArraySlice<Substring>) throws(Certificate.Refusal) -> Certificate.Signed {
    let rows = lines.map { trimmed($0) }
    // A blank is a digit of base45, but none so large ends a text: blanks at the end were added.
    if let first = rows.first, first.utf8.starts(with: Certificate.Signed.qrPrefix.utf8) {
      return try Certificate.Signed(code: first)
    }
    // The code goes on to the first empty line, so a character lost to `!` is found as itself and not as an end.
    return try Certificate.Signed(code: rows.prefix { !$0.isEmpty }.joined())
  }

  private static func trimmed(_ line: Substring) -> String {
    let start = line.utf8.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(Substring(start[..<end]))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
