public import Courseware

/// A course as its author previews it: what trainees will see, then every question of the banks, and the drafts.
///
/// The model that both front ends run. It keeps nothing, and while it is shown it looks again and again whether the
/// files have changed.
public struct Preview: Sendable {
  public private(set) var isFinished = false
  private let surroundings: Surroundings
  private let role: Role?
  /// Where to begin; nil once the preview has been there.
  private var wished: Item.ID?
  private var reading: Reading
  private var index = 0
  private var page: StepPage?
  private var notice: Document.Notice?

  public enum Effect: Equatable, Sendable {
    /// Looks whether the files have changed since they were read last.
    case lookAgain
  }

  public enum Reply: Equatable, Sendable {
    case unchanged
    case read(Reading)
  }

  /// What the files come to.
  public enum Reading: Equatable, Sendable {
    case sound(Course, [PreviewStep])
    /// The diagnostics as lines, and how many of them are errors.
    case faulty([String], errors: Int)
  }

  /// - Parameters:
  ///   - role: whom the course is shown to; nil shows what is meant for anybody.
  ///   - item: where to begin; nil is the first page.
  public init(_ reading: Reading, house: House, for role: Role?, beginningAt item: Item.ID?) {
    surroundings = Surroundings(house: house, words: house.words, trainee: nil)
    self.role = role
    wished = item
    self.reading = reading
    if case .sound(let course, let steps) = reading { show(course, steps, after: nil) }
  }

  /// Milliseconds between two looks at the files.
  public var pulse: Int { 300 }
  public var phrases: Phrasebook { surroundings.words }

  public var document: Document {
    switch reading {
    case .faulty(let lines, let errors):
      return Document(
        title: "Preview: \(errors == 1 ? "1 fault" : "\(errors) faults")",
        blocks: [.verbatim(lines), .paragraph("Mend the file and save it: the preview goes on by itself.")],
        hints: [Document.Hint(.command(.quit), "stop")])
    case .sound(_, let steps) where !steps.indices.contains(index):
      return Document(
        title: "Preview", blocks: [.paragraph("Nothing in this course is meant for this audience.")],
        hints: [Document.Hint(.command(.quit), "stop")])
    case .sound(_, let steps):
      let step = steps[index]
      var document = Document(
        title: step.title,
        progress: Document.Progress(
          label: "Preview \(index + 1) of \(steps.count)", done: index + 1, total: steps.count),
        notice: notice, blocks: step.remarks.map { .callout(word: "Preview", [.paragraph($0)]) })
      document.blocks += page.map(blocks) ?? step.unfinished?.blocks ?? []
      document.field = page?.field
      document.hints = [surroundings.hint(.enter, page?.enter ?? .hintNext)]
      if page?.field == nil, step.content?.id != nil {
        document.hints.append(.init(.letter(Self.anew), "answer again"))
      }
      document.hints.append(.init(.command(.previous), "previous"))
      if page?.field != nil { document.hints.append(.init(.command(.next), "next")) }
      document.hints.append(.init(.command(.quit), "stop"))
      return document
    }
  }

  /// What a trainee sees, and below it the words that a trainee can ask about.
  private func blocks(_ page: StepPage) -> [Document.Block] {
    let blocks = page.blocks(in: surroundings)
    let used = PageNotes(blocks).terms
    guard case .sound(let course, _) = reading, !used.isEmpty else { return blocks }
    let terms = course.glossary.filter { used.contains($0.id) }.map { term in
      [Document.Span(term.word, .term(term.id)), Document.Span(": " + term.meaning)]
    }
    return blocks + [.heading(level: 2, phrases(.readerTerms)), .list(terms, ordered: false)]
  }

  private static let anew: Character = "a"

  public mutating func update(_ input: Input<Reply>) -> [Effect] {
    switch input {
    case .drafted(let field): page?.field = field
    case .answered(let answer): take(answer)
    case .command(let command): take(command)
    case .letter(Self.anew): if page?.field == nil { open(index) }
    case .letter, .replied(.unchanged): break
    case .ticked: return [.lookAgain]
    case .replied(.read(let reading)): take(reading)
    case .ended: isFinished = true
    }
    return []
  }

  /// Whatever would be kept or counted is taken as kept here, and goes nowhere.
  private mutating func take(_ answer: FieldAnswer) {
    guard var page else { return }
    switch page.answered(answer, in: surroundings) {
    case .nothing: notice = nil
    case .say(let said): notice = said
    case .keep(_, let response): notice = page.kept(response, in: surroundings)
    case .count: notice = page.counted(in: surroundings)
    }
    self.page = page
  }

  private mutating func take(_ command: Command) {
    switch command {
    case .quit: isFinished = true
    case .next: go(to: index + 1)
    case .previous: go(to: index - 1)
    case .back, .help, .contacts, .language, .review, .time, .terms, .sources, .find, .bothLanguages, .pause, .frontEnd,
      .staff, .readingOrder:
      sayThatNothingHappens()
    }
  }

  private mutating func go(to place: Int) {
    guard case .sound(_, let steps) = reading, steps.indices.contains(place) else { return sayThatNothingHappens() }
    open(place)
  }

  private mutating func sayThatNothingHappens() {
    // A page of faults says by itself how it goes on.
    guard case .sound = reading else { return }
    notice = Document.Notice(.information, phrases(.nothingToDo))
  }

  /// Stays at the same place, found by its name; what has not changed there keeps its draft.
  private mutating func take(_ new: Reading) {
    var place: String?
    var before: PreviewStep?
    if case .sound(_, let steps) = reading, steps.indices.contains(index) {
      (place, before) = (steps[index].place, steps[index])
    } else {
      place = lastPlace
    }
    reading = new
    switch new {
    case .faulty: lastPlace = place
    case .sound(let course, let steps):
      if let before, let found = steps.firstIndex(of: before), page != nil {
        index = found
      } else {
        show(course, steps, after: place)
      }
    }
  }

  /// Where the preview was before the fault.
  private var lastPlace: String?

  private mutating func show(_ course: Course, _ steps: [PreviewStep], after place: String?) {
    let wish = wished.flatMap { id in steps.firstIndex { $0.id == id } }
    if wish != nil { wished = nil }
    open(wish ?? steps.firstIndex { $0.place == place } ?? min(index, steps.count - 1))
  }

  private mutating func open(_ place: Int) {
    guard case .sound(let course, let steps) = reading, steps.indices.contains(place) else {
      (index, page) = (0, nil)
      return
    }
    index = place
    notice = nil
    let step = steps[place]
    page = step.content.map {
      StepPage(
        $0, of: course, for: role, practised: nil, under: step.isOfFinal ? "Question of the final" : nil,
        in: surroundings)
    }
  }
}

/// One step of a preview.
public struct PreviewStep: Equatable, Sendable {
  /// Stays the same as long as its id does.
  public let place: String
  public let title: String
  /// What an author should know about it: points, audience, that it is a draft and what it lacks.
  public let remarks: [String]
  public let content: ReadingPlan.Step.Content?
  /// What there is of a draft that cannot be shown yet.
  public let unfinished: Prose?
  /// Of whatever is answered here, a draft too.
  public let id: Item.ID?
  /// Whether it stands in a bank.
  public let isOfFinal: Bool

  public init(
    place: String, title: String, remarks: [String], content: ReadingPlan.Step.Content, isOfFinal: Bool = false
  ) {
    self.place = place
    self.title = title
    self.remarks = remarks
    self.content = content
    unfinished = nil
    id = content.id
    self.isOfFinal = isOfFinal
  }

  public init(place: String, title: String, remarks: [String], unfinished: Prose?, id: Item.ID?) {
    self.place = place
    self.title = title
    self.remarks = remarks
    content = nil
    self.unfinished = unfinished
    self.id = id
    isOfFinal = false
  }
}
