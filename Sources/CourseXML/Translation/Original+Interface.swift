import Courseware
import Diagnostics
import SafeXML
import Text

extension Original {
  /// The program's own words, from the catalogue of its source language. Notes beside them are for translators.
  ///
  /// - Parameter file: the path, for diagnostics.
  public static func ofInterface(_ bytes: [UInt8], file: String) -> Reading<Original> {
    let reading = XMLDocument.read(bytes, file: file)
    var faults = reading.faults
    guard let document = reading.document else { return Reading(faults) { nil } }
    let original = Node(element: document.root).interface(&faults)
    return Reading(faults) { original }
  }
}

extension Original {
  /// The same texts, the counted ones in the forms of another language: what English says in two forms, Arabic says in
  /// six. A form that the source lacks is made from its `other`.
  public func inForms(of language: String) -> Original {
    guard isInterface else { return self }
    let due = pluralKeywords(in: language)
    let forms = PluralCategory.allCases.filter { due.contains($0.rawValue) }
    return Original(
      language: self.language,
      files: files.map { file in
        let known = Dictionary(file.texts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let texts = file.texts.flatMap { text -> [Text] in
          guard let (phrase, form) = counting(text.id), let form else { return [text] }
          // All of them stand where the source has its last.
          guard form == .other else { return [] }
          return forms.map { form in
            let id = "\(phrase.rawValue)[\(form.rawValue)]"
            let source = known[id] ?? text
            return Text(id: id, owner: id, wording: source.wording, remark: text.remark, isDrawing: false)
          }
        }
        return File(path: file.path, texts: texts, isXML: file.isXML)
      })
  }
}

extension Node {
  fileprivate func interface(_ faults: inout [Diagnostic]) -> Original? {
    guard isXLIFF(&faults) else { return nil }
    guard let file = xliffElements("file").first, let language = file.needed("source-language", &faults)?.value,
      let body = file.xliffElements("body").first
    else {
      faults.error(.missingElement, "\"xliff\" needs a \"file\" element with a \"body\"", at: tag)
      return nil
    }
    let texts = body.xliffElements("trans-unit").compactMap { node -> Original.Text? in
      guard let unit = node.unit(&faults) else { return nil }
      let remark = node.xliffElements("note").first?.words ?? ""
      return Original.Text(id: unit.id, owner: unit.id, wording: unit.source, remark: remark, isDrawing: false)
    }
    return Original(language: language, files: [.init(path: Original.interfacePath, texts: texts, isXML: false)])
  }

  private var words: String {
    element.children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.text } }.collapsed
  }
}
