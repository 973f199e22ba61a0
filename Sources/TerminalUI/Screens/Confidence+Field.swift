import Courseware

extension Confidence {
  static func field(_ words: Phrasebook) -> Field? {
    ChoiceField(
      label: words(.fieldConfidence), options: allCases.map { .init(words($0.phrase)) }, selection: .one(nil)
    ).map(Field.choice)
  }

  /// What being so sure came to.
  func blocks(isRight: Bool, _ words: Phrasebook) -> [Document.Block] {
    [
      .paragraph(words(.confidenceMark, ["sure": words(phrase), "mark": "\(mark(isRight: isRight))"])),
      .paragraph(words(.confidenceWhy)),
    ]
  }

  private var phrase: Phrase {
    switch self {
    case .low: .confidenceLow
    case .middle: .confidenceMiddle
    case .high: .confidenceHigh
    }
  }
}

extension Rating {
  func field(_ words: Phrasebook) -> Field? {
    ChoiceField(label: words(.fieldRating), options: points.map { .init($0.text.spans) }, selection: .one(nil))
      .map(Field.choice)
  }
}
