/// A paste while it arrives: kept up to a bound, read on to its end.
struct PastedBytes {
  enum Step { case more, ended(Key.Paste), broken }

  static let limit = 64 * 1024
  private static let end = Array("\u{1B}[201~".utf8)

  private var kept: [UInt8] = []
  private var count = 0
  private var tail: [UInt8] = []

  /// Ctrl-C breaks a paste whose end was lost on the way, so that the keyboard is never dead.
  mutating func append(_ byte: UInt8) -> Step {
    if byte == 0x03 { return .broken }
    count += 1
    if kept.count < Self.limit + Self.end.count { kept.append(byte) }
    tail = tail.suffix(Self.end.count - 1) + [byte]
    guard tail == Self.end else { return .more }
    let length = count - Self.end.count
    let text = String(decoding: kept.prefix(min(length, Self.limit)), as: UTF8.self)
    return .ended(Key.Paste(text, isCut: length > Self.limit))
  }
}
