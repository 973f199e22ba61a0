import Diagnostics

/// What a screen reader says instead of a drawing. The name of a file tells a listener nothing.
func figureAlternatives(in module: Node) -> [Diagnostic] {
  module.descendants(named: "figure").compactMap { figure in
    guard let alternative = figure.attribute("alt"), let source = figure.attribute("src") else { return nil }
    let said = alternative.value.collapsed.lowercased()
    let file = source.value.lowercased()
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard [file, name, name.hasSuffix(".txt") ? String(name.dropLast(4)) : name].contains(said) else { return nil }
    let message = "alt \"\(alternative.value)\" is the name of the file; say in words what the figure shows"
    return Diagnostic(.warning, .figureAlternative, message, at: alternative.range)
  }
}

extension Diagnostic.Code {
  static let figureAlternative = Self(rawValue: "figure-alternative")
}
