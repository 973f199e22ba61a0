import Courseware
import Diagnostics

extension Node {
  func singleChoice(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(elements: ["option"], &faults)
    guard let options = WrittenOptions(parts.any(["option"]), of: self, in: place, &faults) else { return (parts, nil) }
    guard let key = onlyKey(of: options, name, &faults) else { return (parts, nil) }
    let kind = SingleChoice(options: options.choices.map(\.choice), key: key.value)
    return (parts, kind.map(Item.Kind.singleChoice))
  }
}
