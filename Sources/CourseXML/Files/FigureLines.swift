import Courseware
import SafeXML

extension CourseFiles {
  /// The lines of every drawing, by its file. Blanks at the end of a line are left out.
  var figures: [String: [String]] {
    Dictionary(uniqueKeysWithValues: paths(of: .figure).map { ($0, figureLines(of: bytes[$0, default: []])) })
  }
}

/// The lines of a drawing. A line feed at the end of the file opens no other line.
func figureLines(of bytes: [UInt8]) -> [String] {
  var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    var line = line
    while let last = line.last, isXMLSpace(last) { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}
