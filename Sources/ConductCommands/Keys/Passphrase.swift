internal import Text

/// What opens a staff key at a trainee's seat.
enum Passphrase {
  private static let least = 10
  /// As many as the field at a seat takes.
  private static let most = 200

  /// Asked for twice.
  static func choose(in world: World) throws(Failure) -> String {
    guard let first = world.secret("Passphrase, at least \(least) characters").map(typed),
      let again = world.secret("Again")
    else {
      throw Failure("No passphrase was typed.", next: "Type it when you are asked for it.")
    }
    guard first.count >= least, Set(first).count > 3 else {
      throw Failure(
        "A passphrase needs at least \(least) characters, and more than three different ones.",
        next: "Choose a longer one: several words.")
    }
    guard first.count <= most else {
      throw Failure("A passphrase has at most \(most) characters.", next: "Choose a shorter one.")
    }
    guard typed(again) == first else { throw Failure("The two passphrases differ.", next: "Try again.") }
    return first
  }

  /// The same whether it was typed at the command line or at a seat: composed, with single blanks between words, and
  /// without what nobody sees.
  static func typed(_ text: String) -> String {
    let seen = String(String.UnicodeScalarView(Displayable(text).text.unicodeScalars.filter { $0 != "\u{FFFD}" }))
    return nfc(seen.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
