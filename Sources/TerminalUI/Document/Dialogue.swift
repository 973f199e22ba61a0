public import Courseware

/// What a screen is told.
public enum Input<Reply> {
  /// The trainee's draft has changed: store the field in the model.
  case drafted(Field)
  /// The field was answered, with an answer that fits it.
  case answered(FieldAnswer)
  case command(Command)
  /// A letter that the page announced by `Hint.Trigger.letter`, in lower case.
  case letter(Character)
  /// Some time has passed, as the model asked by `Dialogue.pulse`.
  case ticked
  /// What an effect has come to.
  case replied(Reply)
  /// Nobody is there any more: end of the input, or the line hung up. The front end leaves after it.
  case ended
}

extension Input: Equatable where Reply: Equatable {}
extension Input: Sendable where Reply: Sendable {}

/// A program that either front end can run: pure decisions, and one place where effects happen.
public struct Dialogue<Model, Effect, Reply> {
  let document: (Model) -> Document
  let phrases: (Model) -> Phrasebook
  let update: (inout Model, Input<Reply>) -> [Effect]
  let perform: (Effect) -> [Reply]
  let isFinished: (Model) -> Bool
  let pulse: (Model) -> Int?
  let timesOrderAsked: (Model) -> Int
  let frontEnd: (Model) -> FrontEnd?

  /// `update` is pure. `perform` does one effect at once and gives back what came of it, a failure too. `pulse` is how
  /// many milliseconds at most may pass without a `.ticked`, nil where the model does not wait for anything; line by line
  /// there is one before each typed line, since nothing is said between two of them. `timesOrderAsked` is how often the
  /// trainee has said that the full screen shows lines in the wrong order. `frontEnd` is the one that the model is to be
  /// shown by, nil where it is the same to it.
  public init(
    document: @escaping (Model) -> Document,
    phrases: @escaping (Model) -> Phrasebook,
    update: @escaping (inout Model, Input<Reply>) -> [Effect],
    perform: @escaping (Effect) -> [Reply],
    isFinished: @escaping (Model) -> Bool, pulse: @escaping (Model) -> Int? = { _ in nil },
    timesOrderAsked: @escaping (Model) -> Int = { _ in 0 },
    frontEnd: @escaping (Model) -> FrontEnd? = { _ in nil }
  ) {
    self.document = document
    self.phrases = phrases
    self.update = update
    self.perform = perform
    self.isFinished = isFinished
    self.pulse = pulse
    self.timesOrderAsked = timesOrderAsked
    self.frontEnd = frontEnd
  }

  /// Decides, performs what was decided, and decides about what came of it, until nothing is left to do.
  public func send(_ input: Input<Reply>, to model: inout Model) {
    var effects = update(&model, input)[...]
    while let effect = effects.popFirst() {
      for reply in perform(effect) { effects += update(&model, .replied(reply)) }
    }
  }
}
