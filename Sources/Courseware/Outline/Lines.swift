/// Every line of text that an author wrote for trainees to read, wherever it stands.
///
/// Reading time is counted over these lines, and the sources of a course are what they cite.
extension Block.Content {
  public var lines: [[Inline]] {
    switch self {
    case .paragraph(let line): [line]
    case .list(let items): items
    case .callout(_, let contents): contents.flatMap(\.lines)
    case .table(let header, let rows): (header ?? []) + rows.joined()
    // What is read instead of it, or beside it.
    case .figure(let figure): [[.text(figure.alternative)]]
    }
  }
}

extension Module.Step {
  public var lines: [[Inline]] {
    switch self {
    case .page(let page): page.lines
    case .practice(let practice): practice.tasks.flatMap(\.lines)
    case .scenario(let lesson):
      [lesson.prompt?.paragraphs ?? [], lesson.scenario.lines, lesson.explanation?.paragraphs ?? []].flatMap(\.self)
    }
  }

  /// Whom it is meant for.
  public var readers: Readership {
    switch self {
    case .page(let page): page.readers
    case .practice(let practice): practice.readers
    case .scenario(let lesson): lesson.readers
    }
  }
}

extension Page {
  public var lines: [[Inline]] { [[.text(title)]] + blocks.flatMap(\.content.lines) }
}

extension Practice.Task {
  public var lines: [[Inline]] {
    switch self {
    case .item(let item): item.lines
    case .rating(let rating): rating.prompt.paragraphs + rating.points.map(\.text)
    case .reflection(let reflection): reflection.prompt.paragraphs
    }
  }

  /// Whom it is for; nil is everyone.
  public var audience: Set<Audience>? {
    switch self {
    case .item(let item): item.audience
    case .rating(let rating): rating.audience
    case .reflection(let reflection): reflection.audience
    }
  }
}

extension Item {
  public var lines: [[Inline]] { prompt.paragraphs + kind.lines + explanation.paragraphs }
}

extension Item.Kind {
  var lines: [[Inline]] {
    switch self {
    case .singleChoice(let kind): kind.options.flatMap(\.lines)
    case .multipleChoice(let kind): kind.options.flatMap(\.lines)
    case .trueFalse(let kind):
      (kind.feedbackForTrue?.paragraphs ?? []) + (kind.feedbackForFalse?.paragraphs ?? [])
    case .matching(let kind): (kind.lefts + kind.rights).flatMap(\.lines)
    case .ordering(let kind): kind.entries.flatMap(\.lines)
    case .categorising(let kind): kind.categories.flatMap(\.lines) + kind.entries.flatMap(\.choice.lines)
    case .gapChoice(let kind): kind.words + kind.gaps.flatMap(\.options).flatMap(\.lines)
    case .shortText, .number: []
    case .scenario(let kind): kind.lines
    }
  }
}

extension GapChoice {
  fileprivate var words: [[Inline]] {
    text.compactMap { piece in
      switch piece {
      case .words(let words): words
      case .gap: nil
      }
    }
  }
}

extension Scenario {
  public var lines: [[Inline]] {
    var lines: [[Inline]] = title.map { [[.text($0)]] } ?? []
    for scene in scenes {
      lines += scene.blocks.flatMap(\.content.lines)
      lines += scene.choices.flatMap(\.choice.lines)
    }
    for ending in endings { lines += ending.blocks.flatMap(\.content.lines) }
    return lines
  }
}

extension Choice {
  fileprivate var lines: [[Inline]] { [text] + (feedback?.paragraphs ?? []) }
}
