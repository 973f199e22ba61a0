import Courseware

/// The kinds whose written order is their key. On paper they stand in the order of their letters, with keys, too, so
/// that the two booklets can be laid side by side.
extension Booklet {
  func matching(_ kind: Matching) -> [HTML] {
    let rights = kind.rights.inOrderOfLetters
    var parts: [HTML] = [
      .element("ol", kind.lefts.map { .element("li", inline($0.text)) }),
      .element("ol", class: "letters", rights.map { .element("li", inline($0.text)) }),
    ]
    if showsKeys {
      let pairs = kind.lefts.enumerated().map { "\($0 + 1) " + letter(of: $1.id, in: rights) }
      parts.append(solution(pairs.joined(separator: ", ")))
    }
    return parts
  }

  func ordering(_ kind: Ordering) -> [HTML] {
    let entries = kind.entries.inOrderOfLetters
    let order = kind.entries.map { letter(of: $0.id, in: entries) }.joined(separator: ", ")
    return [.element("ol", class: "letters", entries.map { .element("li", inline($0.text)) })]
      + (showsKeys ? [solution(order)] : [])
  }

  func categorising(_ kind: Categorising) -> [HTML] {
    let entries = kind.entries.map(\.choice).inOrderOfLetters
    var parts: [HTML] = [
      .element("ol", kind.categories.map { .element("li", inline($0.text)) }),
      .element("ol", class: "letters", entries.map { .element("li", inline($0.text)) }),
    ]
    if showsKeys {
      let places = kind.categories.enumerated().map { index, category in
        let belonging = Set(kind.entries.filter { $0.category == category.id }.map(\.choice.id))
        let letters = entries.map(\.id).filter(belonging.contains).map { letter(of: $0, in: entries) }
        return "\(index + 1) " + (letters.isEmpty ? "–" : letters.joined(separator: " "))
      }
      parts.append(solution(places.joined(separator: ", ")))
    }
    return parts
  }

  func gaps(_ kind: GapChoice, _ inAnyOrder: Bool) -> [HTML] {
    let numbers = Dictionary(uniqueKeysWithValues: kind.gaps.enumerated().map { ($1.id, $0 + 1) })
    let text = kind.text.flatMap { piece -> [HTML] in
      switch piece {
      case .words(let words): inline(words)
      case .gap(let id): [.element("strong", .text("(\(numbers[id] ?? 0)) ____"))]
      }
    }
    return [.element("p", text)]
      + kind.gaps.flatMap { gap -> [HTML] in
        [
          .element("p", class: "about", label("Gap \(numbers[gap.id] ?? 0)")),
          options(gap.options, keys: [gap.key], inAnyOrder),
        ]
      }
  }

  func shortText(_ kind: ShortText) -> [HTML] {
    showsKeys ? [solution(kind.answers.joined(separator: " / "))] : [blank(unit: nil)]
  }

  func number(_ kind: Numeric) -> [HTML] {
    guard showsKeys else { return [blank(unit: kind.unit)] }
    let tolerance = kind.tolerance > .zero ? " ± \(kind.tolerance)" : ""
    return [solution("\(kind.value)\(tolerance)" + (kind.unit.map { " " + $0 } ?? ""))]
  }

  private func blank(unit: String?) -> HTML { .element("p", .text("____________ " + (unit ?? ""))) }

  private func solution(_ text: String) -> HTML {
    .element("p", .element("span", class: "mark", "✓ ", label("Right:")), " ", .text(text))
  }

  /// A to Z; an item has at most sixteen of anything.
  private func letter(of id: Choice.ID, in choices: [Choice]) -> String {
    guard let index = choices.firstIndex(where: { $0.id == id }) else { return "?" }
    return String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index)))
  }
}
