import Courseware
import Diagnostics

extension Node {
  func singleChoice(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(elements: ["option"], &faults)
    guard let options = WrittenOptions(parts.any(["option"]), of: self, in: place, &faults) else { return (parts, nil) }
    guard let key = options.keys.first else {
      faults.error(.noCorrectOption, "no option is marked correct=\"true\"; exactly one must be", at: tag)
      return (parts, nil)
    }
    for extra in options.keys.dropFirst() {
      faults.error(
        .tooManyCorrectOptions, "second correct option in a single-choice; use \"multiple-choice\", or keep one",
        at: extra.range, notes: [.init("the first is here", at: key.range)])
    }
    let kind = SingleChoice(options: options.choices.map(\.choice), key: key.value)
    return (parts, kind.map(Item.Kind.singleChoice))
  }
}
