internal import Synchronization
internal import _FoundationICU

/// Where a line may end (Unicode Standard Annex 14), with dictionaries for Thai, Lao, Khmer, Burmese and CJK.
struct LineBreaks {
  /// UTF-8 offsets before which a new line may begin; in order, the end of the text among them.
  let allowed: [Int]
  /// Those of `allowed` where it must.
  let forced: Set<Int>

  init(in text: String, language: String) {
    (allowed, forced) = Self.iterators.withLock { iterators in
      let iterator = iterators[language] ?? Self.open(language: language)
      iterators[language] = iterator
      return Self.breaks(in: text, by: iterator)
    }
  }

  /// Opening one reads a dictionary: milliseconds. So each language has one, made when it is first asked for.
  private static let iterators = Mutex<[String: OpaquePointer]>([:])

  private static func open(language: String) -> OpaquePointer {
    DefaultLocale.settle()
    var status = U_ZERO_ERROR
    guard let iterator = swift_ubrk_open(UBRK_LINE, language, nil, 0, &status) else {
      preconditionFailure("ICU has no line breaks: status \(status.rawValue)")
    }
    return iterator
  }

  private static func breaks(in text: String, by iterator: OpaquePointer) -> ([Int], Set<Int>) {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var status = U_ZERO_ERROR
        let source = swift_utext_openUTF8(nil, characters.baseAddress, Int64(characters.count), &status)
        defer { _ = swift_utext_close(source) }
        swift_ubrk_setUText(iterator, source, &status)
        precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU reads any UTF-8")
        var allowed: [Int] = []
        var forced: Set<Int> = []
        while true {
          let place = swift_ubrk_next(iterator)
          guard place != UBRK_DONE else { return (allowed, forced) }
          allowed.append(Int(place))
          if swift_ubrk_getRuleStatus(iterator) >= Int32(UBRK_LINE_HARD.rawValue) { forced.insert(Int(place)) }
        }
      }
    }
  }
}
