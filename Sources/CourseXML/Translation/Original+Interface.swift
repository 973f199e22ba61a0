public import Diagnostics
import SafeXML

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
