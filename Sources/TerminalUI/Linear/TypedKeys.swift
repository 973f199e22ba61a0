internal import Courseware

/// A typed line that is a word to the program and no answer: one letter, or one letter after a slash. In a text field
/// only the second, since a letter may be the text. Where no letter can be typed, `?` and 0 lead to the help page, whose
/// entries have numbers.
enum TypedKey: Equatable {
  case command(Command)
  case letter(Character)
  /// Says the page again.
  case `repeat`
  /// Says where in the course this is.
  case place

  init?(_ line: String, on document: Document) {
    let hasSlash = line.first == "/"
    guard let letter = (hasSlash ? line.dropFirst() : line[...]).lowercased().first else { return nil }
    guard line.count == (hasSlash ? 2 : 1) else { return nil }
    // Typed on any keyboard, and no text that anybody means.
    if TypedKeys.questionMarks.contains(letter) {
      self = .command(.help)
      return
    }
    guard hasSlash || !document.takesText else { return nil }
    // No field of choices has a 0: from the help page everything else is reached by its number.
    if letter.wholeNumberValue == 0 {
      self = .command(.help)
      return
    }
    if document.hints.contains(where: { $0.trigger == .letter(letter) }) {
      self = .letter(letter)
    } else if let command = Command(letter: letter) {
      self = .command(command)
    } else if letter == TypedKeys.help {
      self = .command(.help)
    } else if letter == "r" {
      self = .repeat
    } else if letter == "w" {
      self = .place
    } else {
      return nil
    }
  }
}

/// The words that are offered on a page, as they are typed there.
enum TypedKeys {
  struct Entry: Equatable {
    let trigger: Document.Hint.Trigger?
    let key: String
    let text: String

    /// Where there is one way on it is said, and how to hear all the others.
    var isAlwaysSaid: Bool { trigger == .enter || trigger == .command(.help) }
  }

  static func list(for document: Document, _ phrases: Phrasebook) -> [Entry] {
    let slash = document.takesText ? "/" : ""
    var keys = document.hints.compactMap { hint -> Entry? in
      switch hint.trigger {
      case .enter:
        // With a field Enter gives what was typed, which goes without saying.
        document.field == nil ? Entry(trigger: .enter, key: phrases(.keyEnter), text: hint.text) : nil
      case .command(.help): Entry(trigger: hint.trigger, key: slash + String(help), text: hint.text)
      case .command(let command): Entry(trigger: hint.trigger, key: slash + String(command.letter), text: hint.text)
      case .letter(let letter): Entry(trigger: hint.trigger, key: slash + String(letter), text: hint.text)
      }
    }
    keys.append(Entry(trigger: nil, key: slash + "r", text: phrases(.doesRepeat)))
    keys.append(Entry(trigger: nil, key: slash + "w", text: phrases(.doesSayPlace)))
    return keys
  }

  /// Typed for `?`, which speech leaves out as a punctuation mark.
  static let help: Character = "h"

  /// As they stand on keyboards: Latin, Arabic, full width, Greek.
  static let questionMarks: Set<Character> = ["?", "\u{61F}", "\u{FF1F}", "\u{37E}"]
}

extension [TypedKeys.Entry] {
  /// Whether the same is said already; a slash before the key is no news.
  func tells(_ entry: TypedKeys.Entry) -> Bool {
    contains { $0.trigger == entry.trigger && $0.key.last == entry.key.last && $0.text == entry.text }
  }
}

extension Document {
  var takesText: Bool {
    if case .input = field { true } else { false }
  }
}
