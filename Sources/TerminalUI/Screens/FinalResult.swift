public import Courseware

/// How a final ended.
public struct FinalResult: Equatable, Sendable {
  public let attempt: Attempt
  public let outcome: Outcome
  public let paper: PaperState
  public init(attempt: Attempt, outcome: Outcome, paper: PaperState) {
    self.attempt = attempt
    self.outcome = outcome
    self.paper = paper
  }
}

public enum PaperState: Equatable, Sendable {
  case issued(Paper)
  /// Not passed: there is none.
  case none
  /// The machine's clock cannot be trusted; a coordinator has to confirm it first.
  case withheld
  /// It was earned, and it could not be written; the record is kept.
  case failed(Fault)
}
