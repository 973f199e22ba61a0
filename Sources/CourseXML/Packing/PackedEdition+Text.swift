import Courseware
import Diagnostics

/// The text of `packed.txt`: a line for each thing remembered, in one spelling, so that versions compare line by line
/// (Documentation/Records.md, "Editions").
extension PackedEdition {
  var text: [UInt8] {
    var lines = [
      Self.header, "course \(course)", "version \(version)", "content \(content)",
      "pass-percent \(pass.passPercent)", "at-least \(pass.atLeastPerObjective)",
      "critical \(pass.criticalMustBeRight ? "all" : "none")",
    ]
    lines += Audience.allCases.map { "drawn \($0.rawValue) \(pass.drawn[$0] ?? 0)" }
    lines += pass.objectives.sorted().map { "objective \($0)" }
    lines += pass.duties.sorted().map { "duty \($0)" }
    lines += items.sorted { $0.key < $1.key }.map { "item \($0.key) \($0.value.version) \($0.value.key)" }
    return Array((lines + [Self.end, ""]).joined(separator: "\n").utf8)
  }

  /// Nil when it is not as `text` writes it, to the byte.
  init?(reading text: [UInt8]) {
    var lines = Lines(of: text)
    guard lines.next(Self.header) != nil,
      let course = lines.next("course ").flatMap(Course.ID.init),
      let version = lines.next("version ").flatMap(Course.Version.init),
      let content = lines.next("content "),
      let passPercent = lines.next("pass-percent ").flatMap({ Int($0) }),
      let atLeast = lines.next("at-least ").flatMap({ Int($0) }),
      let critical = lines.next("critical ")
    else { return nil }
    var drawn: [Audience: Int] = [:]
    for audience in Audience.allCases {
      guard let count = lines.next("drawn \(audience.rawValue) ").flatMap({ Int($0) }) else { return nil }
      drawn[audience] = count
    }
    var objectives: Set<Objective.ID> = []
    while let id = lines.next("objective ").flatMap(Objective.ID.init) { objectives.insert(id) }
    var duties: Set<Objective.ID> = []
    while let id = lines.next("duty ").flatMap(Objective.ID.init) { duties.insert(id) }
    var items: [Item.ID: PackedItem] = [:]
    while let item = lines.next("item ")?.split(separator: " ", maxSplits: 2), item.count == 3,
      let id = Item.ID(String(item[0])), let version = Course.Version(String(item[1]))
    {
      items[id] = PackedItem(version: version, key: String(item[2]))
    }
    self.init(
      course: course, version: version, content: content,
      pass: PassMeaning(
        passPercent: passPercent, atLeastPerObjective: atLeast, criticalMustBeRight: critical == "all", drawn: drawn,
        objectives: objectives, duties: duties),
      items: items)
    guard self.text == text else { return nil }
  }

  private static let header = "conduct-packed-1"
  private static let end = "end"
}

private struct Lines {
  private var rest: ArraySlice<ArraySlice<UInt8>>

  init(of text: [UInt8]) { rest = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...] }

  /// What stands after the label on the next line, when that line begins with it.
  mutating func next(_ label: String) -> String? {
    guard let line = rest.first, line.starts(with: label.utf8) else { return nil }
    rest.removeFirst()
    return String(decoding: line.dropFirst(label.utf8.count), as: UTF8.self)
  }
}

extension CourseFiles {
  /// What `packed.txt` remembers; nil when the course was never packed, and when a fault in it was reported.
  func packedEdition(_ faults: inout [Diagnostic]) -> PackedEdition? {
    guard let text = bytes["packed.txt"] else { return nil }
    if let edition = PackedEdition(reading: text) { return edition }
    faults.error(
      .damagedPackedEdition,
      "packed.txt is not as \"conduct course pack\" wrote it; put it back as it was when the course was packed",
      at: .whole("packed.txt"))
    return nil
  }
}

extension Diagnostic.Code {
  static let damagedPackedEdition = Self(rawValue: "damaged-packed-edition")
}

extension Explanation {
  static let damagedPackedEdition = Explanation(
    .damagedPackedEdition, .error,
    rule: "packed.txt is as conduct course pack wrote it",
    why: """
      It is what the next edition is compared with: which ids are taken, and what a pass meant. Nobody edits it by hand.
      """,
    bad: """
      <!-- packed.txt -->
      conduct-packed-1
      version 1.0
      """,
    good: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
      pass-percent 80
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":true,"kind":"true-false"}
      end
      """)
}
