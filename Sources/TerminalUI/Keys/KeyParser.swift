/// Bytes from a terminal to keys. Bytes come in any pieces; only a lone Esc needs to know that nothing follows.
public struct KeyParser: Sendable {
  private enum State {
    case ground
    case character([UInt8], length: Int)
    case escape
    /// Esc was given as a key because nothing followed in time; on a slow line its rest may still come.
    case afterLoneEscape
    /// Everything after `ESC [`.
    case controlSequence([UInt8])
    case singleShift
    /// A terminal's answer in a string, which is dropped; the count of its bytes.
    case string(Int)
    /// An Esc in such a string: the start of its end.
    case afterString
    case paste(PastedBytes)
  }

  private var state = State.ground
  /// What the terminal has said of itself and nobody has taken up yet; the latest few.
  private var reports: [TerminalReport] = []
  /// The last thing read was no UTF-8, so that a run of such bytes is one unknown key.
  private var isInInvalidRun = false

  public init() {}

  /// An Esc has come that may be a key or the start of one; if nothing follows for a while, call `settle`.
  public var isUnsettled: Bool {
    switch state {
    case .escape, .string(0): true
    case .ground, .character, .afterLoneEscape, .controlSequence, .singleShift, .string, .afterString, .paste: false
    }
  }

  /// Nothing followed the Esc.
  public mutating func settle() -> [Key] {
    switch state {
    case .escape:
      state = .afterLoneEscape
      return [.escape]
    case .string(0):
      state = .ground
      return [.unknown]
    case .ground, .character, .afterLoneEscape, .controlSequence, .singleShift, .string, .afterString, .paste: return []
    }
  }

  /// What the terminal has said of itself since this was last asked. It is no key, however late it comes.
  public mutating func takeReports() -> [TerminalReport] {
    defer { reports = [] }
    return reports
  }

  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { feed(byte, into: &keys) }
    return keys
  }

  private mutating func feed(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, into: &keys)
    case .character(let bytes, let length): character(bytes + [byte], length: length, into: &keys)
    case .escape: escape(byte, into: &keys)
    case .afterLoneEscape:
      state = .ground
      if byte == UInt8(ascii: "[") { state = .controlSequence(lateMark) } else { ground(byte, into: &keys) }
    case .controlSequence(let bytes): controlSequence(bytes, byte, into: &keys)
    case .singleShift:
      state = .ground
      keys.append(ControlSequence.key(ofSingleShift: byte))
    case .string(let count): string(count, byte)
    case .afterString:
      state = .ground
      if byte != UInt8(ascii: "\\") { escape(byte, into: &keys) }
    case .paste(var pasted):
      // The state lets go of the bytes first, or each new one would copy them all.
      state = .ground
      switch pasted.append(byte) {
      case .more: state = .paste(pasted)
      case .ended(let paste): keys.append(.paste(paste))
      case .broken: keys.append(.control("c"))
      }
    }
  }

  private mutating func ground(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x80...: return lead(byte, into: &keys)
    case 0x1B:
      state = .escape
      isInInvalidRun = false
      return
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x09: keys.append(.tab)
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
    default: keys.append(.unknown)
    }
    isInInvalidRun = false
  }

  private mutating func lead(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0xC2...0xDF: state = .character([byte], length: 2)
    case 0xE0...0xEF: state = .character([byte], length: 3)
    case 0xF0...0xF4: state = .character([byte], length: 4)
    default: invalid(into: &keys)
    }
  }

  private mutating func character(_ bytes: [UInt8], length: Int, into keys: inout [Key]) {
    state = .ground
    guard let last = bytes.last, last & 0xC0 == 0x80 else {
      invalid(into: &keys)
      return bytes.suffix(1).forEach { ground($0, into: &keys) }
    }
    guard bytes.count == length else { return state = .character(bytes, length: length) }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
      return invalid(into: &keys)
    }
    isInInvalidRun = false
    let isControl = (0x80...0x9F).contains(text.unicodeScalars.first?.value ?? 0)
    keys.append(isControl ? .unknown : .character(character))
  }

  private mutating func invalid(into keys: inout [Key]) {
    if !isInInvalidRun { keys.append(.unknown) }
    isInInvalidRun = true
  }

  private mutating func escape(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(0)
    case 0x1B: keys.append(.escape)
    case ..<0x20:
      state = .ground
      keys.append(.escape)
      ground(byte, into: &keys)
    default:
      // A letter with Alt.
      state = .ground
      keys.append(.unknown)
    }
  }

  private mutating func controlSequence(_ bytes: [UInt8], _ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape
    case ..<0x20:
      state = .ground
      ground(byte, into: &keys)
    case 0x40...0x7E where bytes != linuxMark && (byte != UInt8(ascii: "[") || !bytes.isEmpty):
      state = .ground
      guard bytes.first != lateMark[0] else {
        if let report = TerminalReport(parameters: Array(bytes.dropFirst()), final: byte) {
          reports = reports.suffix(7) + [report]
        }
        return
      }
      if bytes == Array("200".utf8), byte == UInt8(ascii: "~") {
        state = .paste(PastedBytes())
      } else {
        if let key = ControlSequence.key(parameters: bytes, final: byte) {
          keys.append(key)
        } else if let report = TerminalReport(parameters: bytes, final: byte) {
          reports = reports.suffix(7) + [report]
        }
      }
    case _ where bytes == linuxMark:
      // The Linux console's F1 to F5 are ESC [ [ A to ESC [ [ E.
      state = .ground
      let number = Int(byte) - 0x40
      keys.append((1...5).contains(number) ? .function(number) : .unknown)
    case 0x7F...:
      state = .ground
      keys.append(.unknown)
    default:
      // Longer than any key or answer: the rest is dropped with it.
      state = .controlSequence(bytes.count < 64 ? bytes + [byte] : bytes)
    }
  }

  private mutating func string(_ count: Int, _ byte: UInt8) {
    switch byte {
    case 0x07: state = .ground
    case 0x1B: state = .afterString
    default: state = count < 4096 ? .string(count + 1) : .ground
    }
  }
}

/// What a control sequence begins with whose Esc has already been given as a key; no parameter is a NUL.
private let lateMark: [UInt8] = [0]
private let linuxMark: [UInt8] = [UInt8(ascii: "[")]
