import Diagnostics

/// The one reason, if there is any, not to look for markup in these bytes at all.
func refusalBeforeMarkup(of bytes: [UInt8], file: String) -> Diagnostic? {
  if bytes.count > XMLLimits.bytes {
    let message = "file of \(bytes.count) bytes is too large; a file holds at most 16 MiB"
    return Diagnostic(.error, .fileTooLarge, message, at: .whole(file))
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
    let message = "file is in UTF-16 or UTF-32; save it as UTF-8"
    return Diagnostic(.error, .notUTF8, message, at: .whole(file))
  }
  do { _ = try UTF8Span(validating: bytes.span) } catch {
    let offset = error.byteOffsets.lowerBound
    let place = SourceText(file: file, bytes: Array(bytes[...offset])).range(offset..<offset + 1)
    let message =
      "byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8 here; save the file as UTF-8"
    return Diagnostic(.error, .notUTF8, message, at: place)
  }
  return nil
}
