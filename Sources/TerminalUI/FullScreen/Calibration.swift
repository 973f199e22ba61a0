internal import Courseware
internal import Text

/// The one question about a terminal that it cannot answer itself: which of two lines a person can read. It is asked
/// before the first page that is read from the right, once for each terminal.
///
/// Its words are in Latin letters in every catalogue, since the others may be unreadable yet; only the sample is not.
struct Calibration {
  private enum Step {
    case asking(ChoiceField)
    /// Neither line was right: what can be done.
    case advising
  }

  enum Outcome: Equatable {
    case asking
    /// The trainee has said which it is; `isOver` where nothing is left to read.
    case decided(TextProfile.Order, isOver: Bool)
    case over
  }

  private var step: Step

  init(_ phrases: Phrasebook) {
    let options: [Phrase] = [.readingOrderFirst, .readingOrderSecond, .readingOrderNeither]
    guard let field = ChoiceField(label: "", options: options.map { .init(phrases($0)) }, selection: .menu) else {
      preconditionFailure("there are three answers")
    }
    step = .asking(field)
  }

  func document(_ phrases: Phrasebook) -> Document {
    let sample = phrases(.readingOrderSample)
    let enter = [Document.Hint(.enter, phrases(.readingOrderGoOn))]
    switch step {
    case .asking(let field):
      return Document(
        title: phrases(.readingOrderTitle),
        blocks: [
          .paragraph(phrases(.readingOrderQuestion)),
          // Each in a row of its own: beside a terminal's own ordering nothing else stays in place.
          .paragraph("1."), .verbatim([visualLine(sample, .rightToLeft).map(\.text).joined()]),
          .paragraph("2."), .verbatim([sample]),
        ], field: .choice(field), hints: enter)
    case .advising:
      return Document(
        title: phrases(.readingOrderTitle), blocks: [.paragraph(phrases(.readingOrderAdvice))], hints: enter)
    }
  }

  mutating func press(_ key: Key) -> Outcome {
    switch step {
    case .advising: return key == .enter ? .over : .asking
    case .asking(var field):
      // A number is an answer here, without Enter: the page says so in words that everybody can read.
      if case .character(let character) = key, let number = character.wholeNumberValue { return decide(number - 1) }
      let reaction = field.handle(key)
      step = .asking(field)
      if case .answered(.choice(let place)) = reaction { return decide(place) }
      return .asking
    }
  }

  private mutating func decide(_ place: Int) -> Outcome {
    switch place {
    case 0: return .decided(.application, isOver: true)
    case 1: return .decided(.terminal, isOver: true)
    case 2:
      step = .advising
      return .decided(.nobody, isOver: false)
    default: return .asking
    }
  }
}
