extension Translation {
  /// What a course's translation says of itself to trainees, without being read: enough for a list of languages. Whether
  /// its author has changed the course since is seen when the course is opened. The facilitator's guide is not for them.
  public struct Glance: Sendable, Equatable {
    /// Every text has a translation, and none waits for its translator.
    public let isComplete: Bool
    /// Every text was signed off.
    public let isReviewed: Bool

    /// Of the text that the authors wrote.
    public static let ofTheSource = Glance(isComplete: true, isReviewed: true)
  }

  public static func glance(at bytes: [UInt8]) -> Glance {
    bytes.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes)
      var count = GlanceCount()
      while let tag = scan.next() { count.take(tag, of: bytes) }
      return Glance(
        isComplete: count.units > 0 && count.translated == count.units,
        isReviewed: count.units > 0 && count.approved == count.units)
    }
  }
}

private struct GlanceCount {
  private(set) var units = 0
  private(set) var translated = 0
  private(set) var approved = 0
  /// Groups within the one that keeps what is no longer in the course, and that one; 0 outside.
  private var obsolete = 0
  private var isInAlternative = false
  private var isInGuide = false
  /// The end of a target that may turn out to be empty.
  private var target: Int?

  mutating func take(_ tag: TagScan.Tag, of bytes: UnsafeBufferPointer<UInt8>) {
    func says(_ name: StaticString, _ value: String) -> Bool {
      tag.value(of: name).map { bytes[$0].elementsEqual(value.utf8) } == true
    }
    // A tag that closes itself opens nothing.
    let isEmpty = bytes[tag.range.upperBound - 2] == UInt8(ascii: "/")
    if tag.isNamed("file") { isInGuide = says("original", "guide.xml") }
    guard !isInGuide else { return }
    if !isEmpty, tag.isNamed("group"), obsolete > 0 || says("restype", obsoleteGroup) { obsolete += 1 }
    if tag.isNamed("/group"), obsolete > 0 { obsolete -= 1 }
    guard obsolete == 0 else { return }
    if !isEmpty, tag.isNamed("alt-trans") { isInAlternative = true }
    if tag.isNamed("/alt-trans") { isInAlternative = false }
    if tag.isNamed("trans-unit") {
      units += 1
      if tag.isSigned { approved += 1 }
    }
    guard !isInAlternative else { return }
    if tag.isNamed("target") {
      let state = tag.value(of: "state").map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      let isOpen = state == "new" || state.hasPrefix("needs-") || isEmpty
      target = isOpen ? nil : tag.range.upperBound
    }
    if tag.isNamed("/target"), let start = target, start < tag.range.lowerBound {
      translated += 1
      target = nil
    }
  }
}

extension CourseFiles {
  /// The language that a course says it is written in, from the first tags of its `course.xml`; nil where they do not
  /// say it.
  public static func language(at bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes)
      while let tag = scan.next() {
        guard tag.isNamed("course") else { continue }
        return tag.value(of: "xml:lang").map { String(decoding: bytes[$0], as: UTF8.self) }
      }
      return nil
    }
  }
}
