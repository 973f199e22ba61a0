import CourseXML
import Courseware
import Text

@testable import CourseXML

/// What a proof-reader who does not know the language can see in a catalogue: each fault with its unit.
struct ProofReading {
  /// BCP 47 tag.
  let language: String
  let units: [Unit]

  struct Unit {
    let id: String
    let english: String
    let words: String
  }

  /// - Parameters:
  ///   - terms: what is always said in the same words.
  ///   - same: ids of units that read as in English.
  func faults(terms: TermList = TermList([]), same: Set<String> = []) -> [String] {
    units.flatMap { unit in
      var found = invisible(in: unit.words)
      if unit.words == unit.english, !same.contains(unit.id), unit.words.withoutNames.contains(where: \.isLetter) {
        found.append("reads as in English")
      }
      if !Self.latinScripts.contains(language) { found += latin(in: unit).map { "Latin letters: \($0)" } }
      found += terms.notFollowed(in: unit.english.withoutTypedWords, said: unit.words).map { term in
        "\"\(term.english)\" is none of: \(term.forms.joined(separator: ", "))"
      }
      if let most = Self.columns(of: unit.id), width(of: unit.words) > most {
        found.append("\(width(of: unit.words)) columns; at most \(most)")
      }
      if unit.id == "digits" { found += digits(in: unit.words) }
      for command in unit.english.commands where !unit.words.contains(command) {
        found.append("the command \"\(command)\" is not there as it is typed")
      }
      return found.map { "\(ShippedCatalogues.file(of: language)): \(unit.id): \($0)" }
    }
  }

  /// Languages whose letters are Latin.
  private static let latinScripts: Set<String> = ["en", "fr", "es", "id", "vi", "sw"]

  /// In the line of what the keys do, eight of them share 80 columns.
  private static func columns(of id: String) -> Int? {
    switch id {
    case "key-tolerance", "hint-reading-order": nil
    case _ where id.hasPrefix("key-"): 12
    case _ where id.hasPrefix("does-"), _ where id.hasPrefix("hint-"): 26
    case _: nil
    }
  }

  /// Characters that nobody sees, and what is not in the form that files are compared in.
  private func invisible(in words: String) -> [String] {
    var found = isNFC(words) ? [] : ["not in Normalization Form C"]
    let joiners = ["ur", "hi", "ne", "bn"].contains(language)
    let scalars = Array(words.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isFrenchSpace =
        language == "fr" && [":", ";", "!", "?", "»"].contains(place + 1 < scalars.count ? scalars[place + 1] : " ")
      switch scalar.value {
      case 0xA0, 0x202F: if !isFrenchSpace { found.append("a blank that does not break, \(scalar.name)") }
      case 0x200C, 0x200D: if !joiners { found.append("a joiner, \(scalar.name)") }
      case 0xAD, 0x61C, 0x2007, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0..<0x20, 0x7F..<0xA0:
        found.append("an invisible character, \(scalar.name)")
      case _: break
      }
    }
    return found
  }

  /// Words in Latin letters that are neither on a key nor typed nor a code.
  private func latin(in unit: Unit) -> [String] {
    // Asked while nobody knows yet whether the letters of this language can be read here.
    if unit.id.hasPrefix("reading-order-"), unit.id != "reading-order-sample", ["ar", "ur"].contains(language) {
      return []
    }
    let words = unit.english.commands.reduce(unit.words) { $0.replacing($1, with: " ") }.withoutNames
    return words.split { !$0.isLatin }.map(String.init).filter { word in
      let isKey = ["Enter", "Esc", "Tab", "Space", "Page", "Up", "Down", "PgUp", "PgDn", "Home", "End"].contains(word)
      let isProgram = ["kmscon", "fbterm"].contains(word)
      return word.count > 1 && !isKey && !isProgram && word != "KiB"
        && !word.allSatisfy { $0.isUppercase || $0.isNumber }
    }
  }

  private func digits(in words: String) -> [String] {
    words.map(\.wholeNumberValue) == Array(0...9) ? [] : ["not the ten digits from nought to nine"]
  }
}

extension Character {
  fileprivate var isLatin: Bool { isASCII ? isLetter || isNumber : ("\u{C0}"..."\u{24F}").contains(self) }
}

extension Unicode.Scalar {
  fileprivate var name: String { "U+" + String(value, radix: 16, uppercase: true) }
}
