/// How a run of a front end came to its end.
public enum Ending: Equatable, Sendable {
  /// The dialogue said so.
  case finished
  /// The dialogue goes on in the other front end.
  case switched(to: FrontEnd)
  /// End of the input, hang-up, or a request to end.
  case abandoned
}

extension Dialogue {
  /// Whether this front end has the dialogue still before it.
  func runs(_ model: Model, on frontEnd: FrontEnd) -> Bool {
    !isFinished(model) && self.frontEnd(model).map { $0 == frontEnd } ?? true
  }

  /// Why a front end stopped that was not told to end. Where it is the terminal that has gone, the screens are told.
  func ending(_ model: inout Model, on frontEnd: FrontEnd) -> Ending {
    if isFinished(model) { return .finished }
    if let other = self.frontEnd(model), other != frontEnd { return .switched(to: other) }
    send(.ended, to: &model)
    return .abandoned
  }
}
