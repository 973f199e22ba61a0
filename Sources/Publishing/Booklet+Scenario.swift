import Courseware

extension Booklet {
  /// A scenario as a numbered flow, as in a game book: each choice says where to read on.
  ///
  /// Places are numbered as a reader comes to them. Which endings are good, and what a choice earns, stands only in a
  /// booklet with keys.
  func scenario(_ scenario: Scenario, points: Bool) -> [HTML] {
    let places = scenario.placesInOrder
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0 + 1) })
    var parts: [HTML] = []
    if points, let title = scenario.title { parts.append(.element("p", .element("strong", .text(title)))) }
    for place in places {
      let number = "\(numbers[place] ?? 0)"
      if let scene = scenario.scenes.first(where: { $0.id == place }) {
        parts.append(
          .element(
            "div", class: "scene",
            [.element("h4", .text(number))] + scene.blocks.map(block)
              + [.element("ul", scene.choices.map { way($0, to: numbers[$0.to] ?? 0, points: points) })]))
      } else if let ending = scenario.endings.first(where: { $0.id == place }) {
        let kind = showsKeys ? "(ending, \(ending.kind.rawValue))" : "(ending)"
        parts.append(
          .element(
            "div", class: "scene",
            [.element("h4", .text(number), " ", label(kind))] + ending.blocks.map(block)))
      }
    }
    return parts
  }

  private func way(_ way: Scenario.Way, to number: Int, points: Bool) -> HTML {
    var parts = inline(way.choice.text) + [" ", .element("strong", "→ ", label("go to"), " ", .text("\(number)"))]
    if showsKeys, points, way.points > 0 {
      parts += [" ", .element("span", class: "mark", label("+\(way.points)"))]
    }
    return .element("li", parts + feedback(way.choice.feedback))
  }
}

extension Scenario {
  /// From the start on, choice by choice, each place once; then what no way leads to.
  fileprivate var placesInOrder: [PlaceID] {
    var order = [start]
    var next = 0
    while next < order.count {
      let choices = scenes.first { $0.id == order[next] }?.choices ?? []
      for choice in choices where !order.contains(choice.to) { order.append(choice.to) }
      next += 1
    }
    return order + (scenes.map(\.id) + endings.map(\.id)).filter { !order.contains($0) }
  }
}
