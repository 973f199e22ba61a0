import Courseware
import Diagnostics

/// What the checks over a whole course keep of a sound question beside its ids: no text.
struct QuestionFacts: Sendable {
  /// One number for what is asked; nil when too little is asked in words to tell it from another.
  let fingerprint: UInt64?
  /// The key of a true-false.
  let truth: Bool?
  /// One for each choice that is made by reading options.
  let choices: [ChoiceFacts]
  // Small, since there may be a hundred thousand of them.
  private let storedWords: UInt16
  private let storedPoints: UInt8

  var points: Int { Int(storedPoints) }
  /// Words that must be read before answering.
  var words: Int { Int(storedWords) }

  init(of checked: CheckedItem) {
    storedPoints = UInt8(clamping: checked.item.points)
    let words = checked.groups.reduce(checked.prompt.words.count) { sum, group in
      sum + group.options.reduce(0) { $0 + $1.wording.words.count }
    }
    storedWords = UInt16(clamping: words)
    fingerprint = checked.fingerprint
    if case .trueFalse(let kind) = checked.item.kind { truth = kind.key } else { truth = nil }
    choices = checked.choices.map { ChoiceFacts(of: $0, isEnglish: checked.isEnglish) }
  }
}

/// What somebody could guess from who has not learned: of up to eight options, a bit for each.
struct ChoiceFacts: Sendable {
  private let options: UInt8
  private let right: UInt8
  private let absolute: UInt8
  /// Whether the longest option, when there is one, is right.
  let longestIsRight: Bool

  init(of group: OptionGroup, isEnglish: Bool) {
    let options = group.options
    self.options = UInt8(options.count)
    right = Self.bits { options[$0].isRight }(options.indices)
    absolute = Self.bits { isEnglish && options[$0].wording.contains(any: absoluteWords) }(options.indices)
    let longest = options.map(\.wording.length).max() ?? 0
    let holders = options.filter { $0.wording.length == longest }
    longestIsRight = holders.count == 1 && holders[0].isRight
  }

  var count: Int { Int(options) }
  var rightCount: Int { right.nonzeroBitCount }
  /// Right options that hold an absolute word.
  var absoluteRightCount: Int { (right & absolute).nonzeroBitCount }
  var absoluteCount: Int { absolute.nonzeroBitCount }
  func isRight(_ position: Int) -> Bool { right & 1 << position != 0 }

  private static func bits(_ isSet: @escaping (Int) -> Bool) -> (Range<Int>) -> UInt8 {
    { indices in indices.reduce(0) { isSet($1) ? $0 | 1 << UInt8($1) : $0 } }
  }
}

/// Words that allow of no exception.
private let absoluteWords = WordSet(
  "all", "always", "anybody", "anyone", "completely", "every", "everybody", "everyone", "everything", "never", "no",
  "nobody", "none", "nothing", "only", "totally")

extension CheckedItem {
  /// Two questions are the same when their prompts are, from eight words on, or else their prompts and all options.
  fileprivate var fingerprint: UInt64? {
    if case .scenario = item.kind { return nil }
    if prompt.words.count >= 8 { return prompt.fingerprint }
    let options = groups.flatMap { $0.options.map(\.wording.fingerprint) }.sorted()
    if options.isEmpty, prompt.words.count < 3 { return nil }
    if case .matching(let kind) = item.kind {
      return (kind.lefts + kind.rights).map { WordList($0.text).fingerprint }.reduce(prompt.fingerprint) {
        ($0 ^ $1) &* Word.hashPrime
      }
    }
    return options.reduce(prompt.fingerprint) { ($0 ^ $1) &* Word.hashPrime }
  }
}
