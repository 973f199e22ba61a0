import Courseware

/// Looks for words through all that a role can read of a course. Case, accents, width and the kind of digits make no
/// difference.
struct CourseSearch {
  /// Where the words stand.
  struct Hit: Equatable {
    /// As a reading plan names it.
    let place: String
    let title: String
    let before: String
    let found: String
    let after: String
  }

  private let words: [Unicode.Scalar]

  /// nil when there is nothing to look for.
  init?(_ words: String) {
    var folded = FoldedText(words).scalars
    if folded.first == " " { folded.removeFirst() }
    if folded.last == " " { folded.removeLast() }
    guard !folded.isEmpty else { return nil }
    self.words = folded
  }

  /// The first place in each step that has the words.
  func hits(in plan: ReadingPlan) -> [Hit] {
    plan.steps.compactMap { step in
      step.content.texts.lazy.compactMap { hit(in: $0, of: step) }.first
    }
  }

  /// Characters that are shown on each side of what was found.
  private static let around = 24

  private func hit(in text: String, of step: ReadingPlan.Step) -> Hit? {
    guard let range = FoldedText(text).range(of: words, in: text) else { return nil }
    let start = text.index(range.lowerBound, offsetBy: -Self.around, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(range.upperBound, offsetBy: Self.around, limitedBy: text.endIndex) ?? text.endIndex
    return Hit(
      place: step.place, title: step.content.title ?? step.title,
      before: (start > text.startIndex ? "..." : "") + text[start..<range.lowerBound], found: String(text[range]),
      after: text[range.upperBound..<end] + (end < text.endIndex ? "..." : ""))
  }
}

/// A text as it is compared, and from which of its characters each part of that comes.
private struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  private var origins: [String.Index] = []

  init(_ text: String) {
    for index in text.indices {
      // Between two letters, a character that separates words is a blank and not nothing.
      let folded = Folding.first.fold("a" + String(text[index]) + "a").unicodeScalars.dropFirst().dropLast()
      for scalar in folded where scalar != " " || scalars.last != " " {
        scalars.append(scalar)
        origins.append(index)
      }
    }
  }

  /// Where the first of such words stand in the text that this was made of.
  func range(of words: [Unicode.Scalar], in text: String) -> Range<String.Index>? {
    guard scalars.count >= words.count else { return nil }
    for start in 0...(scalars.count - words.count) where scalars[start] == words[0] {
      guard scalars[start..<start + words.count].elementsEqual(words) else { continue }
      return origins[start]..<text.index(after: origins[start + words.count - 1])
    }
    return nil
  }
}

extension ReadingPlan.Step.Content {
  fileprivate var title: String? {
    switch self {
    case .page(let page): page.title
    case .scenario(let lesson): lesson.scenario.title
    case .warning, .item, .rating, .reflection: nil
    }
  }

  /// What is read there. What a question or a situation tells only afterwards is left out.
  fileprivate var texts: [String] {
    switch self {
    case .warning(let text): [text]
    case .page(let page): [page.title] + page.blocks.flatMap { $0.content.texts }
    case .item(let item, _): item.prompt.paragraphs.map(\.plain)
    case .rating(let rating): rating.prompt.paragraphs.map(\.plain)
    case .reflection(let reflection): reflection.prompt.paragraphs.map(\.plain)
    case .scenario(let lesson):
      [lesson.scenario.title].compactMap { $0 } + (lesson.prompt?.paragraphs.map(\.plain) ?? [])
    }
  }
}

extension Block.Content {
  fileprivate var texts: [String] {
    switch self {
    case .paragraph(let runs): [runs.plain]
    case .list(let items): items.map(\.plain)
    case .callout(_, let inner): inner.flatMap(\.texts)
    case .table(let header, let rows): ((header ?? []) + rows.joined()).map(\.plain)
    case .figure(let figure): [figure.alternative]
    }
  }
}
