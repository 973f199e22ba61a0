internal import Courseware
internal import Text

/// What was said of terminals before, by how they describe themselves. It names no person.
public struct TerminalMemory {
  let recall: (_ attributes: String) -> TextProfile.Order?
  let keep: (_ attributes: String, TextProfile.Order) -> Void

  public init(
    recall: @escaping (_ attributes: String) -> TextProfile.Order?,
    keep: @escaping (_ attributes: String, TextProfile.Order) -> Void
  ) {
    self.recall = recall
    self.keep = keep
  }

  public static var none: TerminalMemory { TerminalMemory(recall: { _ in nil }, keep: { _, _ in }) }
}

/// How a terminal becomes known: by what somebody set, what it answers, what was said of it before, and at last by what
/// the trainee says.
struct Acquaintance {
  private(set) var profile: TextProfile
  private var probe: Probe
  private let memory: TerminalMemory
  /// Empty where the terminal has not told.
  private var attributes = ""
  private var isOrderSettled: Bool
  private var calibration: Calibration?
  /// The order before the question was asked.
  private var orderBefore: TextProfile.Order?
  private var timesAsked = 0

  /// One that nothing is to be found out about.
  init(known profile: TextProfile) {
    self.init(profile, isOrderSettled: true, probe: Probe(isSent: false), memory: .none)
  }

  init(_ profile: TextProfile, isOrderSettled: Bool, probe: Probe, memory: TerminalMemory) {
    self.profile = profile
    self.isOrderSettled = isOrderSettled
    self.probe = probe
    self.memory = memory
  }

  /// Its answers may still come.
  var isWaiting: Bool { probe.isWaiting }
  var isAsking: Bool { calibration != nil }

  mutating func hear(_ report: TerminalReport) {
    switch probe.finding(in: report) {
    case .spacingMarks(let marks): profile.spacingMarks = marks
    case .obeysOrder: isOrderSettled = true
    case .attributes(let text):
      attributes = text
      recall()
    case nil: break
    }
  }

  /// It has had time enough to answer.
  mutating func giveUpWaiting() {
    guard probe.isWaiting else { return }
    probe.giveUp()
    recall()
  }

  private mutating func recall() {
    guard !isOrderSettled, let order = memory.recall(attributes) else { return }
    profile.order = order
    isOrderSettled = true
  }

  /// The page that stands in front of the others, where there is something to ask. `timesAsked` is how often the
  /// trainee has said that the order is wrong.
  mutating func question(before phrases: Phrasebook, timesAsked: Int) -> Document? {
    guard Direction(ofLanguage: phrases.language) == .rightToLeft else {
      calibration = nil
      self.timesAsked = timesAsked
      return nil
    }
    if timesAsked != self.timesAsked || !isOrderSettled && !isWaiting, calibration == nil {
      self.timesAsked = timesAsked
      calibration = Calibration(phrases)
      orderBefore = profile.order
      // Both lines are drawn as they stand, by a terminal that is told to leave them.
      profile.order = .application
    }
    return calibration?.document(phrases)
  }

  mutating func press(_ key: Key) {
    switch calibration?.press(key) {
    case .decided(let order, let isOver):
      profile.order = order
      isOrderSettled = true
      memory.keep(attributes, order)
      if isOver { calibration = nil }
    case .over: calibration = nil
    case .asking, nil: break
    }
  }

  /// The trainee wants to leave and not to answer: this time it stays as it is.
  mutating func leaveOpen() {
    isOrderSettled = true
    if calibration != nil, let orderBefore { profile.order = orderBefore }
    calibration = nil
  }
}
