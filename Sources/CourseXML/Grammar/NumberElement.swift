import Courseware
import Diagnostics

extension Node {
  func number(_ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["value", "tolerance", "unit"], elements: [], &faults)
    let value = needed("value", &faults)?.decimal("value", &faults)
    let written = attribute("tolerance")
    let tolerance = written.map { $0.decimal("tolerance", &faults) } ?? .zero
    if let written, let tolerance, tolerance < .zero {
      faults.error(
        .wrongValue, "tolerance \"\(written.value)\" is below 0; it is the distance on both sides", at: written.range)
    }
    let unit = attribute("unit")
    if let unit, unit.value.collapsed.isEmpty {
      faults.error(.emptyText, "unit is empty; write what is counted, or leave the attribute out", at: unit.range)
    }
    guard let value, let tolerance else { return (parts, nil) }
    let kind = Numeric(value: value, tolerance: tolerance, unit: unit?.value.collapsed)
    return (parts, kind.map(Item.Kind.number))
  }
}

extension Placed<String> {
  fileprivate func decimal(_ what: String, _ faults: inout [Diagnostic]) -> DecimalNumber? {
    if let number = DecimalNumber(value) { return number }
    let most = DecimalNumber.mostDigits
    var message = "\(what) \"\(value)\" is not a number such as 18 or 0.5, of at most \(most) digits"
    let mended = value.replacing(",", with: ".")
    guard DecimalNumber(mended) != nil else {
      faults.error(.wrongValue, message, at: range)
      return nil
    }
    message += "; did you mean \"\(mended)\"?"
    faults.error(.wrongValue, message, at: range, fixIts: [.init(replace: range, with: mended)])
    return nil
  }
}
