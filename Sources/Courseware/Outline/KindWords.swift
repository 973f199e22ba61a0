extension Item.Kind {
  /// As the course language calls it, and as an author therefore knows it.
  public var word: String {
    switch self {
    case .singleChoice: "single-choice"
    case .multipleChoice: "multiple-choice"
    case .trueFalse: "true-false"
    case .matching: "matching"
    case .ordering: "ordering"
    case .categorising: "categorising"
    case .gapChoice: "gap-choice"
    case .shortText: "short-text"
    case .number: "number"
    case .scenario: "scenario"
    }
  }
}
