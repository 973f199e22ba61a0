import Courseware

@testable import TerminalUI

/// A course of a page and a question of every kind, as small as a program on the front ends can be.
struct SampleCourse {
  enum Effect: Equatable { case keep(FieldAnswer) }
  enum Reply: Equatable { case kept }

  private(set) var step = 0
  private(set) var pages: [Document]
  private(set) var isFinished = false
  private(set) var frontEnd: FrontEnd?
  private(set) var inputs: [Input<Reply>] = []

  init() {
    let question = SamplePages.choice(.one(nil))
    pages = [
      SamplePages.signIn, SamplePages.pin, SamplePages.menu, SamplePages.reading, question,
      SamplePages.choice(.many([])),
      SamplePages.matching, SamplePages.ordering,
    ]
  }

  /// Only these pages.
  init(_ pages: [Document]) { self.pages = pages }

  /// A page of each kind of question that is typed or filled.
  static var typed: SampleCourse {
    SampleCourse([
      SamplePages.figure, SamplePages.categorising, SamplePages.gaps, SamplePages.number, SamplePages.shortText,
      SamplePages.thoughts,
    ])
  }

  /// `kept` hears of every answer as it is kept.
  static func dialogue(kept: @escaping (FieldAnswer) -> Void = { _ in }) -> Dialogue<SampleCourse, Effect, Reply> {
    Dialogue(
      document: { $0.pages[$0.step] }, phrases: { _ in english }, update: { $0.update($1) },
      perform: { effect in
        switch effect {
        case .keep(let answer):
          kept(answer)
          return [.kept]
        }
      },
      isFinished: \.isFinished, frontEnd: \.frontEnd)
  }

  private mutating func update(_ input: Input<Reply>) -> [Effect] {
    inputs.append(input)
    switch input {
    case .drafted(let field): pages[step].field = field
    case .answered(let answer): return [.keep(answer)]
    case .replied(.kept), .command(.next): next()
    case .command(.previous), .command(.back): step = max(0, step - 1)
    case .command(.quit): isFinished = true
    case .command(.frontEnd): frontEnd = frontEnd == .linear ? .fullScreen : .linear
    case .command(.help), .command(.contacts), .command(.language), .command(.review), .command(.time),
      .command(.terms), .command(.sources), .command(.find), .command(.bothLanguages), .command(.pause),
      .command(.staff), .command(.readingOrder), .letter, .ticked, .ended:
      break
    }
    return []
  }

  private mutating func next() {
    if step == pages.count - 1 { isFinished = true } else { step += 1 }
  }
}
