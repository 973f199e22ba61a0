import Diagnostics

/// Where most claims are true, "true" is a good guess. Over the whole course, since a few items mean nothing.
func trueFalseBalance(in items: [ItemFacts]) -> [Diagnostic] {
  let claims = items.filter { $0.truth != nil }
  var chance = Chance()
  for _ in claims { chance.add(of: 2) }
  let trueCount = claims.count { $0.truth == true }
  let isOften = chance.isUnlikely(trueCount)
  guard claims.count >= fewestItemsForStatistics, isOften || chance.isUnlikelyFew(trueCount) else { return [] }
  guard let first = claims.first(where: { $0.truth == isOften }) else { return [] }
  let message = "\(isOften ? trueCount : claims.count - trueCount) of \(claims.count) claims are \(isOften); "
    + "about half should be, or \"\(isOften)\" is a good guess"
  return [Diagnostic(.warning, .trueFalseBalance, message, at: first.range)]
}

extension Diagnostic.Code {
  static let trueFalseBalance = Self(rawValue: "true-false-balance")
}
