import Diagnostics

/// Two options of which one only denies the other: one of them must be right, so the rest need not be read.
func negatedOption(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish else { return [] }
  return item.choices.flatMap { group -> [Diagnostic] in
    guard group.options.count > 2 else { return [] }
    var first: [[UInt64]: Int] = [:]
    return group.options.indices.compactMap { index in
      let words = group.options[index].wording.words.filter { !denials.contains($0) }
      guard words.count > 1, let other = first.updateValue(index, forKey: words) else { return nil }
      // Equal options are an error of their own.
      guard group.options[other].wording != group.options[index].wording else { return nil }
      return Diagnostic(
        .warning, .negatedOption, "option only denies another; one of the two is right, so the rest need not be read",
        at: group.place(of: index), notes: [.init("the other is here", at: group.place(of: other))])
    }
  }
}

private let denials = Word.hashes(of: "not", "no", "never", "do", "does", "did", "don't", "doesn't")

extension Diagnostic.Code {
  static let negatedOption = Self(rawValue: "negated-option")
}
