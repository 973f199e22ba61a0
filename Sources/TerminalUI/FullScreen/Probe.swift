internal import Text

/// The questions that a terminal is asked before the first page is painted. Nobody waits for the answers: the page is
/// painted as most terminals are, and again when one says that it is otherwise.
///
/// The name of the terminal (XTVERSION) is not asked: it would come as a string, and of a string that a slow line cuts
/// in two the second half could be taken for keys.
struct Probe: Equatable, Sendable {
  /// Milliseconds after which a terminal that has not answered is taken to have nothing to say.
  static let patience: Int32 = 300

  /// Whether it knows mode 8; how far a letter with a spacing vowel sign moves the cursor, on a row that is cleared
  /// again; last what every terminal answers, so that its answer is the end.
  static let questions = Array("\u{1B}7\u{1B}[8$p\rकि\u{1B}[6n\r\u{1B}[K\u{1B}8\u{1B}[c".utf8)

  static func isWelcome(term: String?) -> Bool { TermName(term) == .emulator }

  enum Finding: Equatable {
    case spacingMarks(SpacingMarks)
    /// The terminal leaves the order to the program when it is told to.
    case obeysOrder
    /// The last answer: the terminal as it describes itself.
    case attributes(String)
  }

  private(set) var isWaiting: Bool

  init(isSent: Bool) { isWaiting = isSent }

  /// nil for an answer that says nothing, or that comes when nothing is asked any more.
  mutating func finding(in report: TerminalReport) -> Finding? {
    guard isWaiting else { return nil }
    switch report {
    case .cursor(_, column: 3): return .spacingMarks(.takeAColumn)
    case .cursor(_, column: 2): return .spacingMarks(.takeNone)
    case .cursor, .knowsOrdering(false): return nil
    case .knowsOrdering(true): return .obeysOrder
    case .attributes(let text):
      isWaiting = false
      return .attributes(text)
    }
  }

  mutating func giveUp() { isWaiting = false }
}
