public import Courseware
import Diagnostics
import SafeXML

/// A course in another language than its authors': the files as they would be, had they been written in it.
///
/// Keys, ids and points stand in the course's own files only, so they are the same in every language.
public struct TranslatedCourse: Sendable {
  public let files: CourseFiles
  /// BCP 47 tag as the translation says it.
  public let language: String
  /// What trainees read.
  public let lessons: Extent
  /// The facilitator's guide, which trainees never see.
  public let guide: Extent

  /// How much of some texts is there in the language.
  public struct Extent: Sendable, Equatable {
    /// Reviewed when every text is.
    public let state: TextState
    /// Texts that stand in the source language, since their translation is missing or stale. Each begins with the
    /// language in brackets.
    public let untranslated: Int

    init(_ status: TranslationStatus) {
      state = status.reviewed == status.texts ? .reviewed : .unreviewed
      untranslated = status.texts - status.translated
    }
  }
}

extension CourseFiles {
  /// The languages that the course has a translation for, as their file names say it. Sorted.
  public var translations: [String] { paths(of: .locale).compactMap(languageOf) }

  /// The course in a language, or nil when there is no translation or it has faults. The result is read like any
  /// course.
  public func translated(into language: String, _ sha256: @escaping SHA256) -> TranslatedCourse? {
    let path = "locales/\(language.lowercased()).xlf"
    guard let bytes = bytes[path], let original = Original.of(self).value,
      let translation = Translation.read(bytes, file: path).value
    else { return nil }
    let merged = translation.merged(with: original, sha256)
    guard !merged.check(against: original, sha256).hasErrors else { return nil }
    return translated(by: merged, of: original, sha256)
  }

  func translated(by merged: Translation, of original: Original, _ sha256: SHA256) -> TranslatedCourse {
    var shown: [String: Wording] = [:]
    for unit in merged.sections.flatMap(\.units) {
      switch unit.standing(sha256) {
      case .reviewed, .unreviewed: shown[unit.id] = unit.target
      case .stale, .missing: break
      }
    }
    var names = CourseNames()
    var files = bytes
    for path in pathsAsRead {
      switch CoursePath(path) {
      case .course, .module, .bank, .glossary, .guide:
        guard let document = XMLDocument.read(content(of: path) ?? [], file: path).document else { continue }
        let root = Node(element: document.root)
        let texts = root.texts(named: &names)
        files[path] = root.rewritten(texts, shown, from: original.language, to: merged.language)
      case .figure:
        if let drawing = shown[Original.figureID(path)] { files[path] = Array((drawing.plain + "\n").utf8) }
      case .packed, .manifest, .signature, .locale, .terms, nil: continue
      }
    }
    return TranslatedCourse(
      files: CourseFiles(bytes: files), language: merged.language,
      lessons: .init(merged.status(sha256) { CoursePath($0) != .guide }),
      guide: .init(merged.status(sha256) { CoursePath($0) == .guide }))
  }
}

/// A stretch of a file and what stands there instead.
private struct Edit {
  let range: Range<Int>
  let bytes: [UInt8]

  init(range: Range<Int>, bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  init(range: Range<Int>, write: (inout XMLWriter) -> Void) {
    var xml = XMLWriter()
    write(&xml)
    self.init(range: range, bytes: xml.bytes)
  }

  /// In the order of the file, an outer one before those inside it.
  func isBefore(_ other: Edit) -> Bool {
    (range.lowerBound, other.range.upperBound) < (other.range.lowerBound, range.upperBound)
  }
}

extension Node {
  /// The file that this is the root of, in another language.
  fileprivate func rewritten(
    _ texts: [PlacedText], _ translations: [String: Wording], from old: String, to new: String
  ) -> [UInt8] {
    var edits: [Edit] = []
    if let tag = element.attribute("xml:lang") {
      edits.append(Edit(range: tag.valueRange) { $0.attributeValue(new) })
    }
    // Texts inside others come behind them: what is to be done inside is known when the outer one is written.
    for text in texts.reversed() {
      let wording = translations[text.text.id] ?? text.text.wordingInSource(old)
      switch text.place {
      case .attribute(let range): edits.append(Edit(range: range) { $0.attributeValue(wording.plain) })
      case .inside(let node): edits += node.edits(to: wording, with: edits)
      }
    }
    return source.bytes[...].applying(edits)
  }

  /// What puts other words into a text element. Elements inside it that are texts of their own stay where they are,
  /// behind the words; those that stand in the text are carried to their new places.
  private func edits(to wording: Wording, with inner: [Edit]) -> [Edit] {
    let apart = elements.filter { if case .apart = Translatable.Inside($0.name) { true } else { false } }
    let marked = marked
    func node(of mark: Wording.Mark) -> Node? {
      mark.number.flatMap { marked.indices.contains($0) ? marked[$0] : nil }
    }
    var words = XMLWriter()
    for run in wording.runs {
      switch run {
      case .text(let text): words.text(text)
      case .marked(let mark, let text):
        guard let element = node(of: mark)?.element else { continue }
        words.raw(Array(source.bytes[element.range.lowerBound..<element.contentRange.lowerBound]))
        words.text(text)
        words.raw(Array(source.bytes[element.contentRange.upperBound..<element.range.upperBound]))
      case .point(let mark):
        guard let node = node(of: mark) else { continue }
        words.raw(node.elements.isEmpty ? node.written : source.bytes[node.element.range].applying(inner))
      }
    }
    var edits: [Edit] = []
    var start = element.contentRange.lowerBound
    for child in apart {
      edits.append(Edit(range: start..<child.element.range.lowerBound, bytes: edits.isEmpty ? words.bytes : []))
      start = child.element.range.upperBound
    }
    edits.append(Edit(range: start..<element.contentRange.upperBound, bytes: apart.isEmpty ? words.bytes : []))
    return edits
  }
}

extension Wording.Mark {
  /// From 0.
  fileprivate var number: Int? { Int(id).map { $0 - 1 } }
}

extension Original.Text {
  /// What a trainee reads where there is no translation: the source, marked as such, `[en] Tell your commander.` An
  /// accepted answer is not marked: it is compared with what is typed.
  fileprivate func wordingInSource(_ language: String) -> Wording {
    remark == "answer" ? wording : Wording([.text("[\(language)] ")] + wording.runs)
  }
}

extension ArraySlice<UInt8> {
  /// - Parameter edits: by offsets into the file. Those outside the slice are left out, as are those inside another.
  fileprivate func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var at = startIndex
    let inside = edits.filter { startIndex <= $0.range.lowerBound && $0.range.upperBound <= endIndex }
    for edit in inside.sorted(by: { $0.isBefore($1) }) where edit.range.lowerBound >= at {
      result += self[at..<edit.range.lowerBound]
      result += edit.bytes
      at = edit.range.upperBound
    }
    return result + self[at...]
  }
}
