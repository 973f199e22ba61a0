import Diagnostics

/// Where most claims are true, "true" is a good guess. Over the whole course, since a few items mean nothing.
func trueFalseBalance(in items: some Collection<ItemFacts>) -> [Diagnostic] {
  let claims = items.compactMap { item in item.question?.truth.map { (item, isTrue: $0) } }
  var chance = Chance()
  for _ in claims { chance.add(of: 2) }
  let trueCount = claims.count(where: \.isTrue)
  let isOften = chance.isUnlikely(trueCount)
  guard claims.count >= fewestItemsForStatistics, isOften || chance.isUnlikelyFew(trueCount) else { return [] }
  guard let first = claims.first(where: { $0.isTrue == isOften })?.0 else { return [] }
  let message =
    "\(isOften ? trueCount : claims.count - trueCount) of \(claims.count) claims are \(isOften); "
    + "about half should be, or \"\(isOften)\" is a good guess"
  return [Diagnostic(.warning, .trueFalseBalance, message, at: first.range)]
}

extension Diagnostic.Code {
  static let trueFalseBalance = Self(rawValue: "true-false-balance")
}

extension Explanation {
  static let trueFalseBalance = Explanation(
    .trueFalseBalance, .warning,
    rule: "About as many claims are true as are false",
    why: """
      Where most are true, "true" is a good guess for whoever has not learned. It is counted over the whole course,
      from 8 on.
      """,
    bad: """
      <true-false id="concern" objective="report" points="1" answer="true">
        <prompt>A concern is enough.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      <!-- 12 such items -->
      """,
    good: """
      <true-false id="concern" objective="report" points="1" answer="true">
        <prompt>A concern is enough.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      <!-- 4 such items -->
      """)
}
