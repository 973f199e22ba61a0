internal import Courseware
internal import Text

/// One thing that is said.
enum Utterance: Equatable {
  /// May be broken between words.
  case sentence(String)
  /// One line, however long it is: what is typed or compared as it stands.
  case verbatim(String)
}

/// A page as lines to be read from top to bottom: for screen readers, braille, pipes and terminals that know nothing.
/// Lines are only ever added; a fact a line, the most important word first, words and numbers for every sign.
struct Utterances {
  private(set) var lines: [Utterance] = []
  private let phrases: Phrasebook

  init(_ phrases: Phrasebook) { self.phrases = phrases }

  /// All of a page, or after `before` only what is new to someone who has heard that one.
  static func of(_ document: Document, changedFrom before: Document?, _ phrases: Phrasebook) -> [Utterance] {
    var said = Utterances(phrases)
    let isSamePage = before.map(document.readsLike) ?? false
    if let notice = document.notice, notice != before?.notice || !isSamePage { said.say(notice.sentence(phrases)) }
    if isSamePage {
      if let field = document.field, field != before?.field { said.say(draftOf: field) }
      // Something went wrong or was said: what can be typed now follows it.
      if !said.lines.isEmpty { said.lines += prompt(of: document, phrases) }
      return said.lines
    }
    if document.title != before?.title { said.say(heading: document.title, level: 1) }
    said.sayPlace(of: document)
    for block in document.blocks { said.say(block) }
    if let field = document.field { said.say(field) }
    if let field = document.field { said.say(field.prompt(phrases)) }
    // What was heard on the page before is not said on every page again: Enter, help and what is new are.
    let heard = before.map { TypedKeys.list(for: $0, phrases) } ?? []
    said.say(sentence(TypedKeys.list(for: document, phrases).filter { $0.isAlwaysSaid || !heard.tells($0) }, phrases))
    return said.lines
  }

  /// Where the trainee is: title, progress, and what kind of answer is asked for.
  static func place(of document: Document, _ phrases: Phrasebook) -> [Utterance] {
    var said = Utterances(phrases)
    said.say(heading: document.title, level: 1)
    said.sayPlace(of: document)
    return said.lines
  }

  /// What to type now: for the field, or else which keys there are.
  static func prompt(of document: Document, _ phrases: Phrasebook) -> [Utterance] {
    [.sentence(document.field?.prompt(phrases) ?? keys(of: document, phrases))]
  }

  private mutating func say(_ sentence: String) { lines.append(.sentence(sentence)) }

  private mutating func say(heading text: String, level: Int) {
    say(phrases(.headingLevel, ["level": "\(level)", "text": text]))
  }

  /// Role and count come first: "Question 3 of 10. Single choice. Options: 4."
  private mutating func sayPlace(of document: Document) {
    let progress = document.progress.map { phrases(.progressLine, ["progress": $0.label]) }
    let words = [progress, document.field?.role(phrases)].compactMap { $0 }.joined(separator: " ")
    if !words.isEmpty { say(words) }
  }

  private mutating func say(_ block: Document.Block) {
    switch block {
    case .heading(let level, let spans): say(heading: spans.words, level: level + 1)
    case .paragraph(let spans): say(spans.words)
    case .list(let items, let ordered):
      for (index, item) in items.enumerated() {
        say(ordered ? "\(phrases.number(index + 1)). \(item.words)" : phrases(.listItem, ["text": item.words]))
      }
    case .callout(let word, let blocks):
      say(phrases(.calloutStart, ["word": word]))
      for block in blocks { say(block) }
      say(phrases(.calloutEnd, ["word": word]))
    case .table(let header, let rows):
      for (index, row) in rows.enumerated() {
        let cells = row.enumerated().map { column, cell in
          guard let header, column < header.count else { return cell.words }
          return phrases(.tableCell, ["column": header[column].words, "value": cell.words])
        }
        // A fact a line: what stands in a cell may be a sentence of its own.
        say(phrases(.tableRow, ["number": "\(index + 1)"]) + (cells.first.map { " " + $0 } ?? ""))
        for cell in cells.dropFirst() { say(cell) }
      }
    case .bars(let bars):
      // How much first: what is listened for.
      for bar in bars { say(phrases(.tableCell, ["column": bar.words, "value": bar.label])) }
    case .verbatim(let drawing):
      say(phrases(.drawing, ["count": "\(drawing.count)"]))
      lines += drawing.map { .verbatim($0) }
      say(phrases(.drawingEnd))
    case .figure(_, let words): say(phrases(.figureInWords, ["text": words]))
    case .foreign(_, let blocks): for block in blocks { say(block) }
    }
  }

  private mutating func say(_ field: Field) {
    if !field.label.isEmpty { say(field.label) }
    switch field {
    case .choice(let field):
      for (index, option) in field.options.enumerated() {
        say("\(phrases.number(index + 1)). \(option.words(phrases, isChosen: field.isChosen(index)))")
      }
    case .matching(let field):
      for (index, left) in field.lefts.enumerated() {
        let partner = field.pairing[index].map { String(MatchingField.letter($0)) } ?? phrases(field.sides.none)
        say("\(phrases.number(index + 1)). " + phrases.list([left.words, partner]))
      }
      say(phrases(field.sides.heading))
      for (index, right) in field.rights.enumerated() { say("\(MatchingField.letter(index)). \(right.words)") }
    case .gaps(let field):
      say(
        field.spans { number, filling in
          filling.map { phrases(.filledGap, ["number": "\(number)", "text": $0]) }
            ?? phrases(.emptyGap, ["number": "\(number)"])
        }.words)
      for (index, options) in field.gaps.enumerated() {
        let listed = options.enumerated().map { "\(MatchingField.letter($0)). \($1.words)" }
        say(phrases(.gapOptions, ["number": "\(index + 1)", "options": phrases.list(listed, .listLong)]))
      }
    case .ordering(let field):
      for (index, entry) in field.entries.enumerated() { say("\(phrases.number(index + 1)). \(entry.words)") }
    case .input(let field):
      if !field.text.isEmpty { say(draftOf: .input(field)) }
    }
  }

  private mutating func say(draftOf field: Field) {
    if let words = field.answerInWords(phrases) { say(words) }
  }

  private static func keys(of document: Document, _ phrases: Phrasebook) -> String {
    sentence(TypedKeys.list(for: document, phrases), phrases)
  }

  private static func sentence(_ keys: [TypedKeys.Entry], _ phrases: Phrasebook) -> String {
    keys.map { phrases(.keysLine, ["key": $0.key, "text": $0.text]) }.joined(separator: " ")
  }
}
