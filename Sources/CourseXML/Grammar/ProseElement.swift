import Courseware
import Diagnostics

extension Node {
  /// A prompt, a feedback or an explanation: one line of text, or paragraphs and nothing else.
  func prose(attributes: [String] = [], _ faults: inout [Diagnostic]) -> Prose {
    guard elements.contains(where: { $0.name == "p" }) else {
      return Prose([inline(attributes: attributes, &faults)])
    }
    let parts = Parts(of: self, attributes: attributes, elements: ["p"], &faults)
    return Prose(parts.any(["p"]).map { $0.inline(&faults) })
  }
}
