internal import Courseware

/// A typed line that is a word to the program and no answer: one letter, or one letter after a slash. In a text field
/// only the second, since a letter may be the text.
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
    guard line.count == (hasSlash ? 2 : 1), hasSlash || !document.takesText else { return nil }
    if document.hints.contains(where: { $0.trigger == .letter(letter) }) {
      self = .letter(letter)
    } else if let command = Command(letter: letter) {
      self = .command(command)
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
  static func list(for document: Document, _ phrases: Phrasebook) -> [(key: String, text: String)] {
    let slash = document.takesText ? "/" : ""
    var keys = document.hints.compactMap { hint -> (key: String, text: String)? in
      switch hint.trigger {
      // With a field Enter gives what was typed, which goes without saying.
      case .enter: document.field == nil ? (phrases(.keyEnter), hint.text) : nil
      case .command(let command): (slash + String(command.letter), hint.text)
      case .letter(let letter): (slash + String(letter), hint.text)
      }
    }
    keys.append((slash + "r", phrases(.doesRepeat)))
    keys.append((slash + "w", phrases(.doesSayPlace)))
    return keys
  }
}

extension Document {
  var takesText: Bool {
    if case .input = field { true } else { false }
  }
}
