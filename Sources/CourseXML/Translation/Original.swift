import Encoding

/// What is to be translated: the texts of a course's files, or of the program's own words, in the order in which they
/// are read.
public struct Original: Sendable {
  /// BCP 47 tag.
  public let language: String
  let files: [File]

  /// The texts of one file, as XLIFF groups them.
  struct File: Sendable {
    /// The path below the course folder; `conduct` for the program's own words.
    let path: String
    let texts: [Text]
    /// For XLIFF's `datatype`.
    let isXML: Bool
  }

  /// One text and its name.
  struct Text: Sendable, Equatable {
    /// The nearest element with an id of its own in the course, and the way from there: `the-line/p[1]`.
    let id: String
    /// The part of `id` that names the element.
    let owner: String
    let wording: Wording
    /// What a translator should know about it; empty when nothing.
    let remark: String
    /// A drawing: its blanks and line ends are meant.
    let isDrawing: Bool
  }

  var texts: [Text] { files.flatMap(\.texts) }

  /// The program's own words, not a course.
  var isInterface: Bool { files.contains { $0.path == Self.interfacePath } }
  static let interfacePath = "conduct"
}

extension Original {
  /// SHA-256 of the wording, hexadecimal. A translation carries that of the source it was made from.
  static func hash(of wording: Wording, _ sha256: SHA256) -> String { Hex.encode(sha256(Array(wording.line.utf8))) }
}
