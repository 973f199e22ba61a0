import Courseware
import Diagnostics

/// A bank holds at least as many questions as are drawn from it, for every audience that the draw is for.
func drawsTooLarge(in folder: WrittenFolder) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  for draw in folder.course?.assessment?.draws ?? [] {
    guard let count = draw.count, let bank = draw.bank.flatMap({ folder.bank($0.value) }) else { continue }
    let stocks = Audience.allCases.filter(draw.reaches)
      .map { audience in (audience, stock: bank.items.count { $0.isFor(audience) }) }
    guard let (audience, stock) = stocks.min(by: { $0.stock < $1.stock }), stock < count.value else { continue }
    let whom = stock == bank.items.count ? "" : " for \"\(audience.rawValue)\""
    let message = "draw of \(count.value) is larger than its bank, which holds \(stock)\(whom); did you mean \(stock)?"
    var notes = [Diagnostic.Note("the bank is here", at: bank.tag)]
    if let draft = bank.drafts.first {
      let message = "drafts are not drawn, and it holds \(bank.drafts.count); the first is here"
      notes.append(.init(message, at: draft.range))
    }
    faults.error(.drawTooLarge, message, at: count.range, notes: notes)
  }
  return faults
}

extension Diagnostic.Code {
  static let drawTooLarge = Self(rawValue: "draw-too-large")
}

extension Explanation {
  static let drawTooLarge = Explanation(
    .drawTooLarge, .error,
    rule: "A bank holds at least as many questions as are drawn from it, for every audience of the draw",
    why: """
      A final of fifteen questions must have fifteen questions for each trainee who takes it. A draft is never drawn,
      and an item for commanders is not drawn for others: neither counts here.
      """,
    bad: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="50" from="duty"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      """)
}
