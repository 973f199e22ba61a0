internal import Synchronization
internal import _FoundationICU

/// The keywords of a language's plural forms for whole numbers (Unicode CLDR): `one` and `other` in English.
public func pluralKeywords(in language: String) -> Set<String> { PluralRules.of(language).keywords }

/// The keyword of the form that goes with a number of things.
public func pluralKeyword(of count: Int, in language: String) -> String { PluralRules.of(language).keyword(of: count) }

/// ICU's rules of one language. They are never closed: a program speaks few languages.
private struct PluralRules: @unchecked Sendable {
  private let pointer: OpaquePointer
  let keywords: Set<String>

  static func of(_ language: String) -> PluralRules {
    known.withLock { known in
      if let rules = known[language] { return rules }
      let rules = PluralRules(language)
      known[language] = rules
      return rules
    }
  }

  private static let known = Mutex<[String: PluralRules]>([:])

  private init(_ language: String) {
    DefaultLocale.settle()
    var status = U_ZERO_ERROR
    guard let pointer = swift_uplrules_open(language, &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
      preconditionFailure("ICU has rules for any language: status \(status.rawValue)")
    }
    self.pointer = pointer
    keywords = Self.keywords(of: pointer)
  }

  func keyword(of count: Int) -> String {
    var status = U_ZERO_ERROR
    var keyword = [UInt16](repeating: 0, count: 16)
    let length = swift_uplrules_select(pointer, Double(count), &keyword, Int32(keyword.count), &status)
    precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "a keyword has at most five letters")
    return String(decoding: keyword[..<Int(length)], as: UTF16.self)
  }

  private static func keywords(of pointer: OpaquePointer) -> Set<String> {
    var status = U_ZERO_ERROR
    guard let list = swift_uplrules_getKeywords(pointer, &status) else { return ["other"] }
    defer { swift_uenum_close(list) }
    var keywords: Set<String> = []
    while let keyword = swift_uenum_next(list, nil, &status) { keywords.insert(String(cString: keyword)) }
    return keywords
  }
}
