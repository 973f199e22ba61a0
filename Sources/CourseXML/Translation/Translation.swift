import Diagnostics

/// The texts of a course, or the program's own words, in one other language, as an XLIFF 1.2 file holds them.
public struct Translation: Sendable {
  /// The path of the file, for diagnostics.
  public let file: String
  /// BCP 47 tags as written.
  public let language: String
  let sourceLanguage: String
  /// Where the language stands in the file.
  let tag: SourceRange
  /// The root's start tag as it was written: tools declare their namespaces there.
  let opening: [UInt8]?
  var sections: [Section]

  /// The units of one file of the course.
  struct Section: Sendable {
    let path: String
    /// `header` as it was written, with its tags; empty when there was none.
    let header: [UInt8]
    /// What tools wrote on `file` besides.
    let attributes: [Attribute]
    var units: [Unit]
    /// Translations of texts that are no longer in the course. Nobody sees them; they are kept, since a text may come
    /// back and a translator's work is never thrown away.
    var obsolete: [Unit]
  }

  struct Attribute: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// One text in both languages, and how far its translation is.
  struct Unit: Sendable {
    var id: String
    var source: Wording
    /// Nil when nobody has written one.
    var target: Wording?
    /// XLIFF's word, such as `translated`; nil when none is written.
    var state: String?
    /// What was made of which source, and by whom it was approved.
    var seal: Seal
    /// The text and its translation before the source was changed.
    var previous: Previous?
    /// What the author's side says to the translator.
    var remark: String
    var isDrawing: Bool
    /// What tools and translators wrote besides, as it was written.
    let others: Others
    let places: Places
    /// The id as the file has it, when the unit stood among the others and is put aside only now.
    var formerID: String?
  }

  struct Previous: Sendable, Equatable {
    let source: Wording
    let target: Wording
  }

  /// What a translation vouches for.
  struct Seal: Sendable, Equatable {
    /// The hash of the source that the target was made from.
    var source: String?
    /// The hash of the source and the target that were approved.
    var approved: String?
    /// Who approved it and when, as the note says it.
    var reviewer: String?
    /// `approved="yes"`. Any tool can write it; it counts only with the other two.
    var isMarked: Bool
  }

  struct Others: Sendable, Equatable {
    var unitAttributes: [Attribute] = []
    var targetAttributes: [Attribute] = []
    /// Elements of XLIFF, then those of other vocabularies, which must come last.
    var elements: [UInt8] = []
    var foreign: [UInt8] = []
  }

  /// Where a unit's parts stand in the file.
  struct Places: Sendable {
    let id: SourceRange
    let source: SourceRange
    let target: SourceRange
    let approved: SourceRange

    /// Of a unit that is in no file yet.
    static func nowhere(_ file: String) -> Places {
      Places(id: .whole(file), source: .whole(file), target: .whole(file), approved: .whole(file))
    }
  }
}

extension Translation {
  /// A translation in which nothing is translated yet.
  public init(of original: Original, into language: String, file: String) {
    let sections = original.files.map { section in
      Section(
        path: section.path, header: [], attributes: [], units: section.texts.map { Unit(of: $0, in: file) },
        obsolete: [])
    }
    self.init(
      file: file, language: language, sourceLanguage: original.language, tag: .whole(file), opening: nil,
      sections: sections)
  }
}

extension Translation.Unit {
  /// A text that nobody has translated yet.
  init(of text: Original.Text, in file: String) {
    self.init(
      id: text.id, source: text.wording, target: nil, state: nil, seal: Translation.Seal(isMarked: false),
      previous: nil, remark: text.remark, isDrawing: text.isDrawing, others: Translation.Others(),
      places: .nowhere(file))
  }
}
