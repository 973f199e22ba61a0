import Text

/// A piece of a page. There is no way to put text into it that is not escaped on its way out.
public indirect enum HTML: Equatable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case element(String, [Attribute], [HTML])
  case group([HTML])
  /// Lines that keep their blanks.
  case drawing([String])
  case stylesheet(Stylesheet)

  public struct Attribute: Equatable, Sendable {
    let name: String
    let value: String
  }

  public init(stringLiteral text: String) { self = .text(text) }

  static func element(_ name: String, class style: String? = nil, _ children: HTML...) -> HTML {
    .element(name, style.map { [Attribute(name: "class", value: $0)] } ?? [], children)
  }

  static func element(_ name: String, class style: String? = nil, _ children: [HTML]) -> HTML {
    .element(name, style.map { [Attribute(name: "class", value: $0)] } ?? [], children)
  }

  /// The same element in another language than what is around it.
  func inLanguage(_ tag: String, _ direction: Direction) -> HTML {
    guard case .element(let name, let attributes, let children) = self else { return self }
    let language = [Attribute(name: "lang", value: tag), Attribute(name: "dir", value: direction.rawValue)]
    return .element(name, attributes + language, children)
  }

  /// The markup. Ends of blocks stand at ends of lines, so that two editions can be compared line by line.
  public var markup: String {
    var markup = ""
    write(to: &markup)
    return markup
  }

  private func write(to markup: inout String) {
    switch self {
    case .text(let text): markup += Self.escaped(text)
    case .group(let children): for child in children { child.write(to: &markup) }
    case .drawing(let lines): markup += lines.map(Self.escaped).joined(separator: "\n")
    case .stylesheet(let sheet): markup += sheet.text
    case .element(let name, let attributes, let children):
      markup += "<" + name
      for attribute in attributes { markup += " \(attribute.name)=\"\(Self.escaped(attribute.value))\"" }
      markup += ">"
      if Self.opensLines.contains(name) { markup += "\n" }
      guard !Self.void.contains(name) else { return }
      for child in children { child.write(to: &markup) }
      markup += "</\(name)>"
      if Self.closesLines.contains(name) || Self.opensLines.contains(name) { markup += "\n" }
    }
  }

  private static let void: Set = ["meta", "br"]
  private static let opensLines: Set = [
    "html", "head", "body", "section", "ol", "ul", "dl", "table", "thead", "tbody", "div", "header", "figure", "meta",
    "nav",
  ]
  private static let closesLines: Set = [
    "title", "style", "p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "tr", "pre", "figcaption",
  ]

  /// Also what no markup may hold: controls, and marks that turn the direction of the text behind them.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in Displayable(text).text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// The direction in which a language is written.
public enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// By the script that the tag names, or else by the language's usual one.
  public init(ofLanguage tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
      self = ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm", "rohg"].contains(script) ? .rightToLeft : .leftToRight
    } else {
      let languages: Set = ["ar", "fa", "ur", "ps", "sd", "ug", "he", "yi", "dv", "ckb", "prs", "pnb", "nqo", "syr"]
      self = parts.first.map(languages.contains) == true ? .rightToLeft : .leftToRight
    }
  }
}
