import CourseXML
import Courseware
import Diagnostics
import Testing

/// Whatever stands in a course folder is answered with a course or with an error, never with a trap.
struct DamagedCourseTests {
  @Test(arguments: [3, 5, 8, 13])
  func answersEveryDamagedCourse(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let whole = MinimalCourse()
    for _ in 0..<150 {
      var course = whole
      for _ in 0...Int.random(in: 0...2, using: &chance) { course.damage(using: &chance) }
      let reading = course.reading
      #expect((reading.value == nil) == reading.diagnostics.hasErrors)
    }
  }
}

extension MinimalCourse {
  /// Changes one file as a careless author would: a value, a name, or a line that is lost or moved.
  fileprivate mutating func damage(using chance: inout some RandomNumberGenerator) {
    guard let file = files.keys.sorted().randomElement(using: &chance), let text = files[file] else { return }
    switch Int.random(in: 0...3, using: &chance) {
    case 0: files[file] = replacingOne(in: text, between: "\"", using: &chance)
    case 1: files[file] = renaming(text, using: &chance)
    case 2:
      var lines = text.split(separator: "\n")
      guard lines.count > 1 else { return }
      let lost = lines.remove(at: Int.random(in: 0..<lines.count, using: &chance))
      if Bool.random(using: &chance) { lines.insert(lost, at: Int.random(in: 0...lines.count, using: &chance)) }
      files[file] = lines.joined(separator: "\n")
    default: files[file] = replacingOne(in: text, between: ">", using: &chance)
    }
  }

  private func replacingOne(
    in text: String, between mark: Character, using chance: inout some RandomNumberGenerator
  ) -> String {
    var parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let index = Int.random(in: 0..<parts.count, using: &chance)
    let junk: [Substring] = ["", " ", "0", "-1", "99999999999999999999", "true", "é", "manager", "P1Y", "one two", "x"]
    let other = Bool.random(using: &chance) ? parts.randomElement(using: &chance) : junk.randomElement(using: &chance)
    if let other { parts[index] = other }
    return parts.joined(separator: String(mark))
  }

  /// Gives every element of one name another name, so that the file stays well formed.
  private func renaming(_ text: String, using chance: inout some RandomNumberGenerator) -> String {
    let names = [
      "course", "module", "bank", "glossary", "title", "page", "p", "list", "item", "row", "cell", "option", "feedback",
      "single-choice", "multiple-choice", "true-false", "matching", "ordering", "pair", "left", "entry", "explanation",
      "source", "term", "strong", "draw", "assessment", "prompt", "practice", "objective",
    ]
    guard let old = names.randomElement(using: &chance), let new = names.randomElement(using: &chance) else {
      return text
    }
    var result = text
    for (opening, closing) in [("<", " "), ("<", ">"), ("</", ">"), ("<", "/")] {
      result = result.split(separator: opening + old + closing, omittingEmptySubsequences: false)
        .joined(separator: opening + new + closing)
    }
    return result
  }
}
