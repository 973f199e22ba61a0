import Courseware
import Diagnostics

/// Authors tend to write the right option with the most care, and so the longest: a trainee who knows nothing then
/// passes. Over the whole course, since in one item it means nothing.
func longestOption(in folder: WrittenFolder) -> [Diagnostic] {
  var chance = Chance()
  var telling: [WrittenItem] = []
  var count = 0
  for written in folder.items {
    guard case .singleChoice(let choice)? = written.item?.kind else { continue }
    count += 1
    chance.add(oneOf: choice.options.count)
    if choice.keyIsLongest { telling.append(written) }
  }
  guard count >= fewestItemsForStatistics, chance.isUnlikely(telling.count), let first = telling.first else {
    return []
  }
  let message =
    "right option is the longest in \(telling.count) of \(count) single-choice items; by chance it is in "
    + "\(chance.expected): shorten it, or lengthen others"
  let notes = telling.dropFirst().map { Diagnostic.Note("here too", at: $0.id?.range ?? $0.node.tag) }
  return [Diagnostic(.warning, .longestOption, message, at: first.id?.range ?? first.node.tag, notes: notes)]
}

extension SingleChoice {
  fileprivate var keyIsLongest: Bool {
    let lengths = options.map { (isKey: $0.id == key, length: $0.text.plain.unicodeScalars.count) }
    let longest = lengths.filter { !$0.isKey }.map(\.length).max() ?? 0
    return lengths.contains { $0.isKey && $0.length > longest }
  }
}

extension Diagnostic.Code {
  static let longestOption = Self(rawValue: "longest-option")
}
