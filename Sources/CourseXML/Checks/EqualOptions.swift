import Diagnostics

/// Of two equal texts a trainee could only guess which is meant.
func equalOptions(in item: CheckedItem) -> [Diagnostic] {
  item.groups.flatMap { group -> [Diagnostic] in
    var first: [Wording: Int] = [:]
    return group.options.indices.compactMap { index in
      let wording = group.options[index].wording
      guard !wording.words.isEmpty else { return nil }
      guard let other = first.updateValue(index, forKey: wording) else { return nil }
      return Diagnostic(
        .error, .equalOptions, "text of this choice stands twice; what there is to choose from must differ",
        at: group.place(of: index), notes: [.init("the first is here", at: group.place(of: other))])
    }
  }
}

extension Diagnostic.Code {
  static let equalOptions = Self(rawValue: "equal-options")
}
