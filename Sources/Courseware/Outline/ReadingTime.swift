/// How long it takes to read a part of a course and to answer what it asks.
///
/// 180 words a minute, and a minute for each question. Adults read English non-fiction silently at 238 words a minute
/// (Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109, 2019); who reads in a
/// second language, from a terminal, is slower: three quarters of that.
public struct ReadingTime: Equatable, Sendable {
  public var words = 0
  /// Questions, ratings and reflections; a scenario is one.
  public var tasks = 0

  public static let wordsPerMinute = 180

  public init(words: Int = 0, tasks: Int = 0) {
    self.words = words
    self.tasks = tasks
  }

  /// Rounded up.
  public var minutes: Int { (words + Self.wordsPerMinute - 1) / Self.wordsPerMinute + tasks }

  public static func + (left: Self, right: Self) -> Self {
    ReadingTime(words: left.words + right.words, tasks: left.tasks + right.tasks)
  }
}

extension Module {
  /// What this audience reads and answers, with the texts for every job.
  public func readingTime(for audience: Audience) -> ReadingTime {
    let role = Role(audience)
    guard readers.includes(role) else { return ReadingTime() }
    var time = ReadingTime(words: countWords(title) + countWords(contentWarning ?? ""))
    for step in steps where step.readers.includes(role) { time = time + step.readingTime(for: role) }
    return time
  }
}

extension Module.Step {
  fileprivate func readingTime(for role: Role) -> ReadingTime {
    switch self {
    case .page(let page):
      let lines = page.blocks.filter { $0.readers.includes(role) }.flatMap(\.content.lines)
      return ReadingTime(words: countWords(page.title) + lines.words)
    case .practice(let practice):
      let tasks = practice.tasks.filter { $0.audience?.contains(role.audience) ?? true }
      return ReadingTime(words: tasks.flatMap(\.lines).words, tasks: tasks.count)
    case .scenario: return ReadingTime(words: lines.words, tasks: 1)
    }
  }
}

extension [[Inline]] {
  fileprivate var words: Int { reduce(0) { $0 + countWords($1.plain) } }
}

/// Runs between blanks; where a script is written without blanks, two letters count as one word.
func countWords(_ text: String) -> Int {
  var words = 0
  var letters = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    if scalar.isWrittenWithoutBlanks {
      letters += 1
      isInWord = false
    } else if scalar.properties.isWhitespace {
      isInWord = false
    } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      words += 1
      isInWord = true
    }
  }
  return words + (letters + 1) / 2
}

extension Unicode.Scalar {
  /// Thai and Lao, Burmese, Khmer, kana and Han.
  fileprivate var isWrittenWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
