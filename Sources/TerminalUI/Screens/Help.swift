import Courseware

/// What can be done on one page: what its field wants, and everything that can be asked for there. Each entry does what
/// it says, so that no key has to be known.
///
/// All of it stands on a small screen at once: at most 15 lines of 80 columns.
struct Help: Screen {
  var field: Field?
  private let ways: [Way]

  private enum Way {
    case close
    case command(Command)
    case letter(Character)
  }

  /// - Parameter page: the page that the help is about.
  init(on page: Document, in room: Surroundings) {
    var ways: [(Way, ChoiceField.Option)] = [(.close, .init(room.words(.helpClose)))]
    var named: [Command] = []
    for hint in page.hints + page.further {
      switch hint.trigger {
      case .enter, .command(.help): continue
      case .letter(let letter): ways.append((.letter(letter), .init(hint.text, mark: String(letter))))
      case .command(let command):
        guard !named.contains(command) else { continue }
        named.append(command)
        ways.append((.command(command), .init(hint.text, mark: command.keys)))
      }
    }
    self.ways = ways.map(\.0)
    field = ChoiceField(label: room.words(Self.wish(of: page.field)), options: ways.map(\.1), selection: .menu)
      .map(Field.choice)
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "help", title: room.words(.helpTitle),
      hints: [
        room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack), room.hint(.command(.help), .hintBack),
        room.hint(.command(.quit), .hintQuit),
      ])
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch ways[place] {
    case .close: return .back
    case .command(let command): return .uncover(.command(command))
    case .letter(let letter): return .uncover(.letter(letter))
    }
  }

  /// What is asked for here is asked of the page that the help is about.
  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .help, .back, .next: .back
    case .previous, .contacts, .language, .review, .time, .quit, .terms, .sources, .find, .bothLanguages, .pause,
      .frontEnd, .staff, .readingOrder:
      .uncover(.command(command))
    }
  }

  /// What is to be done with the field of a page, in a sentence that fits both front ends.
  private static func wish(of field: Field?) -> Phrase {
    switch field {
    case nil: .helpReading
    case .choice(let field):
      switch field.selection {
      case .menu: .helpMenu
      case .one: .helpOne
      case .many: .helpMany
      }
    case .matching, .gaps: .helpPairs
    case .ordering: .helpOrder
    case .input(let field):
      switch field.secrecy {
      case .shown: .helpText
      case .hidden: .helpHidden
      }
    }
  }
}

extension Command {
  /// How it is asked for by a key: "c, F2".
  fileprivate var keys: String {
    ([String(letter)] + [functionKey.map { "F\($0)" }].compactMap { $0 }).joined(separator: ", ")
  }
}
