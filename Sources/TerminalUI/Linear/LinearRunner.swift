internal import Courseware

/// Runs a dialogue line by line.
public enum LinearRunner {
  /// Until the dialogue is finished or nobody is there any more. `wrap` is the columns of a line, 0 for no wrapping.
  public static func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, on terminal: LineTerminal, wrap: Int = 72
  ) -> Ending {
    run(
      dialogue, from: &model, wrapping: wrap > 0 ? .at(wrap) : .none, next: { terminal.next(hiding: $0) },
      say: { terminal.say($0) }, work: { terminal.work($1, saying: $0) })
  }

  /// `next` reads a line, without showing it where it is told so; `say` is false when nobody hears it; `work` does
  /// something, and says a sentence whenever it has taken long.
  static func run<Model, Effect, Reply>(
    _ dialogue: Dialogue<Model, Effect, Reply>, from model: inout Model, wrapping: Linear.Wrapping,
    next: (InputField.Secrecy) -> LineEvent, say: ([String]) -> Bool,
    work: ([String], () -> Void) -> Void = { $1() }
  ) -> Ending {
    var linear = Linear(wrapping: wrapping)
    var isHeard = say(linear.show(dialogue.document(model), dialogue.phrases(model)))
    while isHeard, dialogue.runs(model, on: .linear) {
      let document = dialogue.document(model)
      let phrases = dialogue.phrases(model)
      let step: Linear.Step<Reply>
      let event = next(document.secrecy)
      if case .line = event, dialogue.pulse(model) != nil {
        dialogue.send(.ticked, to: &model)
        // The line was typed for the page that was heard; where that is gone, the new one is said instead.
        guard dialogue.document(model).isSamePage(as: document) else {
          isHeard = say(linear.show(dialogue.document(model), dialogue.phrases(model)))
          continue
        }
      }
      switch event {
      case .line(let line): step = linear.read(line, on: document, phrases)
      case .interrupted: step = .decide([.command(.quit)], saying: [])
      case .tooLong: step = .say(linear.complaint(phrases(.lineTooLong), on: document, phrases), keeping: [])
      case .notText: step = .say(linear.complaint(phrases(.lineNotUTF8), on: document, phrases), keeping: [])
      case .ended:
        dialogue.send(.ended, to: &model)
        return .abandoned
      }
      switch step {
      case .decide(let inputs, let words):
        isHeard = say(words)
        work(linear.lines(of: phrases(.stillWorking), phrases)) {
          for input in inputs where dialogue.runs(model, on: .linear) { dialogue.send(input, to: &model) }
        }
        guard dialogue.runs(model, on: .linear) else { break }
        isHeard = say(linear.show(dialogue.document(model), dialogue.phrases(model))) && isHeard
      case .say(let words, let drafts):
        for draft in drafts { dialogue.send(draft, to: &model) }
        isHeard = say(words)
      }
    }
    return dialogue.ending(&model, on: .linear)
  }
}

extension Document {
  fileprivate var secrecy: InputField.Secrecy {
    if case .input(let field) = field { field.secrecy } else { .shown }
  }
}
