import Courseware
import Diagnostics

extension Node {
  func multipleChoice(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["scoring"], elements: ["option"], &faults)
    let scoring = scoring(&faults)
    guard let options = WrittenOptions(parts.any(["option"]), of: self, in: place, &faults) else { return (parts, nil) }
    if options.keys.isEmpty {
      faults.error(.noCorrectOption, "no option is marked correct=\"true\"; at least one must be", at: tag)
    } else if options.keys.count == options.choices.count {
      faults.error(.tooManyCorrectOptions, "every option is correct; at least one must not be", at: tag)
    }
    let keys = Set(options.keys.map(\.value))
    let kind = MultipleChoice(options: options.choices.map(\.choice), keys: keys, scoring: scoring)
    return (parts, kind.map(Item.Kind.multipleChoice))
  }
}
