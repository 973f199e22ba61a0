internal import Courseware
internal import Text

/// The linear front end without its effects: typed lines to inputs, pages to lines. It remembers only what was said.
struct Linear {
  enum Step<Reply> {
    /// Say these lines, decide, then say what has become of the page.
    case decide([Input<Reply>], saying: [String])
    /// Keep the draft, and say these lines; the page is the same.
    case say([String], keeping: [Input<Reply>])
  }

  /// Columns to wrap lines at, or none.
  enum Wrapping: Equatable {
    case at(Int)
    case none
  }

  private let wrapping: Wrapping
  private var heard: Document?

  init(wrapping: Wrapping) { self.wrapping = wrapping }

  /// What has changed since the last page, or all of it when it is another. After something typed there is always an
  /// answer: where nothing has changed, the notice if there is one, and what to type.
  mutating func show(_ document: Document, _ phrases: Phrasebook) -> [String] {
    let news = Utterances.of(document, changedFrom: heard, phrases)
    defer { heard = document }
    if !news.isEmpty { return lines(news, phrases) }
    let notice = document.notice?.sentence(phrases) ?? phrases(.nothingToDo)
    return lines([.sentence(notice)] + Utterances.prompt(of: document, phrases), phrases)
  }

  /// What a typed line means on a page.
  mutating func read<Reply>(_ line: String, on document: Document, _ phrases: Phrasebook) -> Step<Reply> {
    let line = Self.trimmed(line)
    switch TypedKey(line, on: document) {
    case .command(let command): return .decide([.command(command)], saying: [])
    case .letter(let letter): return .decide([.letter(letter)], saying: [])
    case .repeat: return .say(lines(Utterances.of(document, changedFrom: nil, phrases), phrases), keeping: [])
    case .place: return .say(lines(Utterances.place(of: document, phrases), phrases), keeping: [])
    case nil: break
    }
    guard var field = document.field else {
      return line.isEmpty
        ? .decide([.command(.next)], saying: [])
        : .say(complaint(phrases(.faultNotUnderstood), on: document, phrases), keeping: [])
    }
    let reaction = field.read(line: line)
    let drafted: [Input<Reply>] = field == document.field ? [] : [.drafted(field)]
    let readBack = lines([field.answerInWords(phrases)].compactMap { $0 }.map { .sentence($0) }, phrases)
    heard?.field = field
    switch reaction {
    case .answered(let answer): return .decide(drafted + [.answered(answer)], saying: readBack)
    case .changed: return .say(readBack, keeping: drafted)
    case .ignored: return .say(complaint(phrases(.faultNotUnderstood), on: document, phrases), keeping: drafted)
    case .refused(let fault):
      let complaint = complaint(field.sentence(about: fault, phrases), on: document, phrases)
      return .say((drafted.isEmpty ? [] : readBack) + complaint, keeping: drafted)
    }
  }

  /// What is wrong with a line, and what to type instead.
  func complaint(_ sentence: String, on document: Document, _ phrases: Phrasebook) -> [String] {
    lines([.sentence(sentence)] + Utterances.prompt(of: document, phrases), phrases)
  }

  func lines(of sentence: String, _ phrases: Phrasebook) -> [String] { lines([.sentence(sentence)], phrases) }

  private func lines(_ utterances: [Utterance], _ phrases: Phrasebook) -> [String] {
    utterances.flatMap { utterance in
      switch (utterance, wrapping) {
      case (.verbatim(let text), _), (.sentence(let text), .none): [Displayable(text).text]
      case (.sentence(let text), .at(let columns)):
        wrap(Displayable(text).text, width: columns, language: phrases.language).map(String.init)
      }
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.first?.isWhitespace == true { line.removeFirst() }
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
