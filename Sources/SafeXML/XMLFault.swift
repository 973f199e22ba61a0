public import Diagnostics

/// A fault at byte offsets, before the file's lines are known.
struct XMLFault: Error {
  let code: Diagnostic.Code
  let message: String
  let range: Range<Int>
  /// True when libxml2 would refuse the file too, or must not see it.
  let preventsParsing: Bool
  var replacement: String?
  var note: (message: String, range: Range<Int>)?

  init(
    _ code: Diagnostic.Code, _ message: String, _ range: Range<Int>, preventsParsing: Bool = true,
    replacement: String? = nil, note: (message: String, range: Range<Int>)? = nil
  ) {
    self.code = code
    self.message = message
    self.range = range
    self.preventsParsing = preventsParsing
    self.replacement = replacement
    self.note = note
  }

  func diagnostic(in source: SourceText) -> Diagnostic {
    let place = source.range(range)
    return Diagnostic(
      .error, code, message, at: place,
      notes: note.map { [Diagnostic.Note($0.message, at: source.range($0.range))] } ?? [],
      fixIts: replacement.map { [Diagnostic.FixIt(replace: place, with: $0)] } ?? [])
  }
}

extension Diagnostic.Code {
  public static let fileTooLarge = Self(rawValue: "file-too-large")
  static let notUTF8 = Self(rawValue: "not-utf-8")
  static let doctype = Self(rawValue: "doctype")
  static let processingInstruction = Self(rawValue: "processing-instruction")
  static let xmlDeclaration = Self(rawValue: "xml-declaration")
  static let limitExceeded = Self(rawValue: "limit-exceeded")
  public static let forbiddenCharacter = Self(rawValue: "forbidden-character")
  static let unknownEntity = Self(rawValue: "unknown-entity")
  static let mismatchedTag = Self(rawValue: "mismatched-tag")
  static let notWellFormed = Self(rawValue: "not-well-formed")
}
