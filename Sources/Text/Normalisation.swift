internal import _FoundationICU

/// The text in Normalization Form C (Unicode Standard Annex 15).
public func nfc(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } ? text : Normaliser.nfc.normalise(text)
}

/// Whether the text is in Normalization Form C already, byte for byte.
public func isNFC(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 0x80 } || text.utf8.elementsEqual(nfc(text).utf8)
}

/// The text taken apart: letters and their marks one by one, and plain letters for those that are only another form of
/// them (Normalization Form KD).
public func compatiblyDecomposed(_ text: String) -> String { Normaliser.nfkd.normalise(text) }

/// For matching what people type against what is stored: upper and lower case, full and half width, ligatures and
/// invisible characters make no difference (NFKC_Casefold, Unicode Standard 3.13), nor does the script of a digit.
public func foldedForMatching(_ text: String) -> String {
  let folded = Normaliser.nfkcCasefold.normalise(text).unicodeScalars.map { scalar in
    let digit = swift_u_charDigitValue(Int32(scalar.value))
    return digit < 0 ? scalar : Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
  }
  return String(String.UnicodeScalarView(folded))
}

/// The letters that a compatibility character stands for (NFKC): those of a ligature, of a presentation form.
func compatibilityForm(_ text: String) -> String { Normaliser.nfkc.normalise(text) }

/// One of ICU's shared, unchanging normalisers.
private struct Normaliser: @unchecked Sendable {
  let pointer: OpaquePointer

  static let nfc = Normaliser(swift_unorm2_getNFCInstance)
  static let nfkd = Normaliser(swift_unorm2_getNFKDInstance)
  static let nfkc = Normaliser(swift_unorm2_getNFKCInstance)
  static let nfkcCasefold = Normaliser(swift_unorm2_getNFKCCasefoldInstance)

  private init(_ instance: (UnsafeMutablePointer<UErrorCode>) -> OpaquePointer?) {
    var status = U_ZERO_ERROR
    guard let pointer = instance(&status), status.rawValue <= U_ZERO_ERROR.rawValue else {
      preconditionFailure("ICU has no data for its own normal forms")
    }
    self.pointer = pointer
  }

  func normalise(_ text: String) -> String {
    let source = Array(text.utf16)
    // No form of one code unit is longer than 18; ICU says the length it needs when the guess is short.
    var result = [UInt16](repeating: 0, count: source.count * 2 + 16)
    while true {
      var status = U_ZERO_ERROR
      let length = swift_unorm2_normalize(
        pointer, source, Int32(source.count), &result, Int32(result.count), &status)
      if status == U_BUFFER_OVERFLOW_ERROR {
        result = [UInt16](repeating: 0, count: Int(length))
        continue
      }
      precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "normalising well-formed text cannot fail")
      return String(decoding: result[..<Int(length)], as: UTF16.self)
    }
  }
}
