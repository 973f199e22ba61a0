import Diagnostics

/// In the program's own words, what stands in braces is replaced: the same names in both languages.
func differingPlaceholders(
  _ target: Wording, in unit: Translation.Unit, of original: Original
) -> [Diagnostic] {
  guard original.isInterface else { return [] }
  let optional = counting(unit.id).flatMap { $1.optional(in: $0) }
  return differingPlaceholders(unit.source.plain, target.plain, besides: optional, at: unit.places.target)
}

/// - Parameters:
///   - range: where the target stands.
///   - optional: a placeholder that the target may have or leave out, whatever the source does: the number of a form that
///     is used for one number in one language and for many in another.
func differingPlaceholders(
  _ source: String, _ target: String, besides optional: String? = nil, at range: SourceRange
) -> [Diagnostic] {
  let (due, found) = (placeholders(in: source), placeholders(in: target))
  guard due != found else { return [] }
  var faults: [Diagnostic] = []
  if let missing = due.subtracting(found).min(), missing != optional {
    faults.error(.placeholders, "placeholder \"{\(missing)}\" of the source is not in the target", at: range)
  }
  if let foreign = found.subtracting(due).min(), foreign != optional {
    let message = "placeholder \"{\(foreign)}\" is not in the source, so nothing would take its place"
    faults.error(.placeholders, message, at: range)
  }
  return faults
}

extension Diagnostic.Code {
  static let placeholders = Self(rawValue: "placeholders")
}
