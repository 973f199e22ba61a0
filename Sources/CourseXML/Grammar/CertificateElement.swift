import Courseware
import Diagnostics

extension Node {
  func certificate(_ faults: inout [Diagnostic]) -> CertificateRule? {
    _ = Parts(of: self, attributes: ["title", "valid", "kind"], &faults)
    let title = needed("title", &faults)
    if let title, title.value.collapsed.isEmpty {
      faults.error(.emptyText, "certificate needs a title with words", at: title.range)
    }
    let period = attribute("valid")?.period(&faults)
    let kind = attribute("kind")?.word(of: ["specimen"], as: "kind", &faults)
    guard let title else { return nil }
    return CertificateRule(
      title: title.value.collapsed, standing: kind == "specimen" ? .specimen : .counts(validFor: period))
  }
}
