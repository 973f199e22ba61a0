import Courseware

extension Catalogue {
  /// A catalogue that shows, before any translator starts, where words do not pass through the catalogue and where
  /// longer words break a screen: letters accented, about 40 % longer, in brackets, placeholders kept. Tag `en-XA`.
  public static func pseudo(of english: Catalogue) -> Catalogue {
    let texts = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0, pseudo(of: english.phrasebook($0))) })
    guard let phrasebook = Phrasebook(language: "en-XA", texts: texts) else {
      preconditionFailure("every phrase was given its words")
    }
    return Catalogue(phrasebook: phrasebook, state: .unreviewed)
  }

  static func pseudo(of text: String) -> String {
    let accented = pieces(of: text).map { piece in
      switch piece {
      case .words(let words): String(String.UnicodeScalarView(words.unicodeScalars.map { accents[$0] ?? $0 }))
      case .placeholder(let name): "{\(name)}"
      }
    }.joined()
    return "[" + accented + padding(for: text) + "]"
  }

  /// Syllables with blanks between them, so that the longer text can still be wrapped.
  private static func padding(for text: String) -> String {
    var padding = ""
    let due = max(1, text.unicodeScalars.count * 2 / 5)
    while padding.unicodeScalars.count < due { padding += " ñóñ" }
    return padding
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars,
      "áƀçđéƒĝĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁɃÇĐÉƑĜĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ".unicodeScalars))
}
