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

extension Explanation {
  static let figureAlternative = Explanation(
    .figureAlternative, .warning,
    rule: "The alt of a figure says in words what the figure shows",
    why: """
      A trainee who uses a screen reader hears the alt instead of the drawing. The name of a file tells nothing.
      """,
    bad: """
      <page id="chain">
        <title>Help</title>
        <figure src="figures/chain.txt" alt="chain.txt"/>
      </page>
      <!-- figures/chain.txt -->
      You -----> focal point -----> mission
      """,
    good: """
      <page id="chain">
        <title>Help</title>
        <figure src="figures/chain.txt" alt="You tell the focal point, who tells the mission."/>
      </page>
      <!-- figures/chain.txt -->
      You -----> focal point -----> mission
      """)
}
