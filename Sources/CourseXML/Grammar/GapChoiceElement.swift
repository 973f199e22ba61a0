import Courseware
import Diagnostics
import SafeXML

extension Node {
  func gapChoice(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["scoring"], elements: ["text"], &faults)
    let scoring = scoring(&faults)
    guard let text = parts.one("text", &faults) else { return (parts, nil) }
    _ = Parts(of: text, elements: inlineElements + ["gap"], text: true, &faults)
    let nodes = text.elements.filter { $0.name == "gap" }
    let isSound = text.has(nodes, of: "gap", in: 1...8, &faults)
    var gaps: [GapChoice.Gap] = []
    var ids: [WrittenChoice] = []
    var options: [WrittenChoice] = []
    for node in nodes {
      guard let (gap, id, written) = node.gap(in: place, &faults) else { continue }
      gaps.append(gap)
      ids.append(WrittenChoice(choice: Choice(id: gap.id, text: []), id: id))
      options += written
    }
    let areDifferent = ids.differ(&faults)
    guard options.differ(&faults), areDifferent, isSound, gaps.count == nodes.count else { return (parts, nil) }
    let kind = GapChoice(text: text.pieces(between: gaps, &faults), gaps: gaps, scoring: scoring)
    return (parts, kind.map(Item.Kind.gapChoice))
  }

  private func gap(
    in place: ItemPlace, _ faults: inout [Diagnostic]
  ) -> (GapChoice.Gap, id: SourceRange, options: [WrittenChoice])? {
    let parts = Parts(of: self, attributes: ["id"], elements: ["option"], &faults)
    let id: Placed<Choice.ID>? = attribute("id")?.name(&faults)
    guard let options = WrittenOptions(parts.any(["option"]), of: self, in: place, &faults) else { return nil }
    guard let key = onlyKey(of: options, "gap", &faults), let id else { return nil }
    return GapChoice.Gap(id: id.value, options: options.choices.map(\.choice), key: key.value)
      .map { ($0, id.range, options.choices) }
  }

  /// The words around the gaps. White space is one blank, on both sides of a gap too.
  private func pieces(between gaps: [GapChoice.Gap], _ faults: inout [Diagnostic]) -> [GapChoice.Piece] {
    var runs: [Inline?] = []
    for child in element.children {
      switch child {
      case .text(let text): runs.append(.text(text.text))
      case .element(let element) where element.name == "gap": runs.append(nil)
      case .element(let element):
        if let run = Node(element: element).run(&faults) { runs.append(run) }
      }
    }
    var pieces: [GapChoice.Piece] = []
    var words: [Inline] = []
    var rest = gaps[...]
    for run in runs.collapsed {
      if let run {
        words.append(run)
      } else if let gap = rest.popFirst() {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = []
        pieces.append(.gap(gap.id))
      }
    }
    return words.isEmpty ? pieces : pieces + [.words(words)]
  }
}
