import Diagnostics

/// XML with `«` and `»` around what a diagnostic must point at. The marks are not part of the text.
struct MarkedText {
  let bytes: [UInt8]
  let ranges: [SourceRange]

  init(_ marked: String, file: String = "a.xml") {
    var bytes: [UInt8] = []
    var offsets: [Range<Int>] = []
    var opened = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": opened = bytes.count
      case "»": offsets.append(opened..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    let source = SourceText(file: file, bytes: bytes)
    self.bytes = bytes
    self.ranges = offsets.map(source.range)
  }
}
