/// How much there is to read here in a language.
public enum Coverage: Equatable, Sendable {
  /// The program's own words; no course.
  case menusOnly
  /// So many courses whose every text is there, of so many.
  case courses(complete: Int, of: Int)
}
