/// What a translator does with an element: the closed list of what is words and what only holds them.
enum Translatable {
  /// Words, perhaps with marks. Elements inside that are texts of their own, such as an option's feedback, are not
  /// part of it.
  case text
  /// Words or, when it holds paragraphs, those.
  case textOrParagraphs
  /// Elements that are looked into.
  case container
  /// Nothing to read here.
  case none

  /// - Parameter parent: the element it stands in; nil for a root.
  init(_ name: String, in parent: String?) {
    switch (name, parent) {
    case ("entry", "glossary"): self = .container
    case ("term", "entry"): self = .text
    case ("module", "course"), ("bank", "course"), ("glossary", "course"), ("guide", "course"): self = .none
    case ("prompt", _), ("feedback", _), ("explanation", _): self = .textOrParagraphs
    case ("title", _), ("summary", _), ("job", _), ("objective", _), ("content-warning", _), ("p", _), ("item", _),
      ("cell", _), ("option", _), ("left", _), ("right", _), ("distractor", _), ("entry", _), ("category", _),
      ("text", _), ("answer", _), ("choice", _), ("point", _), ("meaning", _):
      self = .text
    case ("course", _), ("module", _), ("bank", _), ("glossary", _), ("guide", _), ("page", _),
      ("practice", _), ("list", _),
      ("callout", _), ("table", _), ("row", _), ("figure", _), ("pair", _), ("gap", _), ("scenario", _), ("scene", _),
      ("ending", _), ("rating", _), ("reflection", _), ("certificate", _):
      self = .container
    case _ where itemElements.contains(name): self = .container
    default: self = .none
    }
  }

  /// The attributes of an element that are words.
  static func attributes(of name: String) -> [String] {
    switch name {
    case "certificate": ["title"]
    case "figure": ["alt"]
    case "number": ["unit"]
    default: []
    }
  }

  /// What an element inside a text is to a translator.
  enum Inside {
    /// Its words are part of the text, its tags a mark around them.
    case marked
    /// A mark without words; it may hold texts of its own.
    case point
    /// No part of the text.
    case apart

    init(_ name: String) {
      switch name {
      case "strong", "em", "term": self = .marked
      case "source", "gap": self = .point
      default: self = .apart
      }
    }
  }

  /// Whether an element's id names texts in the whole course: within it, or within what it holds and has no id. A bank
  /// and a practice name none, since every question in them has an id.
  static func isNamedInCourse(_ name: String, in parent: String?) -> Bool {
    switch (name, parent) {
    case ("entry", "glossary"): true
    case ("course", nil), ("module", nil), ("page", _), ("objective", _), ("scenario", _), ("rating", _),
      ("reflection", _):
      true
    default: itemElements.contains(name)
    }
  }
}
