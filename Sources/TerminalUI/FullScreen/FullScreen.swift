internal import Courseware

/// The full-screen front end without its effects: keys to inputs, pages to screens. It remembers only what no screen
/// needs to know: how far the page is scrolled, and what was wrong with the last answer.
struct FullScreen {
  /// What was in focus before the trainee's eyes stays there.
  var size: Size { didSet { if isFocusSeen { mustShowFocus = true } } }
  var terminal: Acquaintance
  private var top = Place.start
  private var fault: AnswerFault?
  /// The last key means nothing on the page.
  private var isKeyIdle = false
  private var shown: Document?
  private var mustShowFocus = false
  private var isFocusSeen = false
  /// The pages that lie under the one that is seen, and how far each was scrolled.
  private var covered: [(page: Document, top: Place)] = []

  init(size: Size, _ terminal: Acquaintance) {
    self.size = size
    self.terminal = terminal
  }

  init(size: Size, _ profile: TextProfile) { self.init(size: size, Acquaintance(known: profile)) }

  init(size: Size, glyphs: Glyphs) { self.init(size: size, TextProfile(glyphs: glyphs)) }

  /// The screen for a page as it is now, or for what must be known before it can be read. `timesOrderAsked` is how often
  /// the trainee has said that lines are in the wrong order.
  mutating func show(_ document: Document, _ phrases: Phrasebook, timesOrderAsked: Int = 0) -> Grid {
    if let question = terminal.question(before: phrases, timesAsked: timesOrderAsked) {
      var profile = terminal.profile
      profile.order = .nobody
      let frame = Frame(question, in: size, profile, phrases.western)
      return frame.grid(top: frame.topShowingFocus(from: 0))
    }
    if let shown, document.isSamePage(as: shown) {
      if !document.readsLike(shown) { top = top.inOtherWords }
    } else {
      turn(to: document)
      fault = nil
      isKeyIdle = false
    }
    shown = document
    let frame = frame(document, phrases)
    var line = frame.top(at: top)
    if mustShowFocus {
      line = frame.topShowingFocus(from: line)
      if line != frame.top(at: top) { top = frame.place(ofLine: line) }
      mustShowFocus = false
    }
    if Frame.fits(size) { isFocusSeen = frame.showsFocus(top: line) }
    return frame.grid(top: line)
  }

  /// To another page: at its start, or where it was left before others covered it.
  private mutating func turn(to document: Document) {
    if let shown, shown.depth < document.depth { covered.append((shown, top)) }
    let left = covered.last { $0.page.depth == document.depth && $0.page.isSamePage(as: document) }
    covered.removeAll { $0.page.depth >= document.depth }
    if let left {
      top = left.page.readsLike(document) ? left.top : left.top.inOtherWords
    } else {
      top = .start
      // A page that is only a field is a menu or a form: there is nothing to read first.
      mustShowFocus = document.blocks.isEmpty
    }
  }

  /// What a key means on a page.
  mutating func press<Reply>(_ key: Key, on document: Document, _ phrases: Phrasebook) -> [Input<Reply>] {
    fault = nil
    isKeyIdle = false
    guard Frame.fits(size) else { return Self.isQuit(key) ? [.command(.quit)] : [] }
    if terminal.isAsking {
      guard Self.isQuit(key) || key == .character("q") else {
        terminal.press(key)
        return []
      }
      terminal.leaveOpen()
      return [.command(.quit)]
    }
    if var field = document.field {
      let reaction = field.handle(key)
      if reaction != .ignored { mustShowFocus = true }
      let drafted: [Input<Reply>] = field == document.field ? [] : [.drafted(field)]
      switch reaction {
      case .answered(let answer): return drafted + [.answered(answer)]
      case .changed: return drafted
      case .refused(let fault):
        self.fault = fault
        return drafted
      case .ignored: break
      }
    }
    if scroll(key, document, phrases) { return [] }
    if let input: Input<Reply> = input(key, document) { return [input] }
    isKeyIdle = key.isDeliberate
    return []
  }

  private static func isQuit(_ key: Key) -> Bool {
    key == .control("c") || Command.quit.functionKey.map { key == .function($0) } ?? false
  }

  private func input<Reply>(_ key: Key, _ document: Document) -> Input<Reply>? {
    switch key {
    case .enter, .right: return .command(.next)
    case .left: return .command(.previous)
    case .escape: return .command(.back)
    case .control("c"): return .command(.quit)
    case .function(let number): return Command(functionKey: number).map { .command($0) }
    case .character("/"): return .command(.find)
    case .character(let character):
      let letter = Character(character.lowercased())
      if document.hints.contains(where: { $0.trigger == .letter(letter) }) { return .letter(letter) }
      return (Command(letter: letter) ?? (letter == TypedKeys.help ? .help : nil)).map { .command($0) }
    case .tab, .backTab, .backspace, .delete, .up, .down, .home, .end, .pageUp, .pageDown, .control, .paste, .unknown:
      return nil
    }
  }

  /// Scrolls where the key is one for it and the field has no use for it.
  private mutating func scroll(_ key: Key, _ document: Document, _ phrases: Phrasebook) -> Bool {
    switch key {
    case .up, .character("k"): scroll(document, phrases) { line, _ in line - 1 }
    case .down, .character("j"): scroll(document, phrases) { line, _ in line + 1 }
    case .pageUp: scroll(document, phrases) { line, page in line - page }
    case .pageDown, .character(" "): scroll(document, phrases) { line, page in line + page }
    case .home: scroll(document, phrases) { _, _ in 0 }
    case .end: scroll(document, phrases) { _, _ in Int.max }
    case .character, .enter, .tab, .backTab, .escape, .backspace, .delete, .left, .right, .function, .control, .paste,
      .unknown:
      return false
    }
    return true
  }

  private mutating func scroll(_ document: Document, _ phrases: Phrasebook, to line: (Int, _ page: Int) -> Int) {
    let frame = frame(document, phrases)
    // One line stays in sight, so that a reader finds the place again.
    top = frame.place(ofLine: line(frame.top(at: top), max(1, frame.height - 1)))
  }

  private func frame(_ document: Document, _ phrases: Phrasebook) -> Frame {
    var document = document
    if let fault, let field = document.field {
      document.notice = Document.Notice(.warning, field.sentence(about: fault, phrases))
    } else if isKeyIdle {
      document.notice = Document.Notice(.information, phrases(.nothingToDo))
    }
    return Frame(document, in: size, terminal.profile, phrases)
  }
}

extension Key {
  /// Whether somebody who pressed it waits for something. What terminals send by themselves is not answered, and neither
  /// is a step beyond the first or the last entry.
  fileprivate var isDeliberate: Bool {
    switch self {
    case .character, .function, .paste: true
    case .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .control, .unknown:
      false
    }
  }
}
