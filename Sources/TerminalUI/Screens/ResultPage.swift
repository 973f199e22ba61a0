import Courseware

/// The result by objective: what was reached, what to study again, never the keys.
struct ResultPage: CourseScreen {
  var field: Field?
  var visit: Visit
  private let result: FinalResult
  private let ways: [Way]

  private enum Way {
    case certificate, study, catalogue
  }

  init(_ visit: Visit, _ result: FinalResult, in room: Surroundings) {
    self.visit = visit
    self.result = result
    if case .issued = result.paper { ways = [.certificate, .catalogue] } else { ways = [.study, .catalogue] }
    let labels: [Phrase] = ways.map { way in
      switch way {
      case .certificate: .resultToCertificate
      case .study: .resultStudy
      case .catalogue: .courseCatalogue
      }
    }
    field = .menu(room.words(.courseField), labels.map { room.words($0) })
  }

  func document(in room: Surroundings) -> Document {
    let words = room.words
    let outcome = result.outcome
    var blocks = timeOver(words)
    blocks += [
      .paragraph([
        Document.Span(words(outcome.passed ? .resultPassed : .resultFailed), .strong)
      ]),
      .paragraph(
        words(
          .resultScore,
          [
            "earned": "\(outcome.score.earned)", "possible": "\(outcome.score.possible)",
            "percent": words.decimal(outcome.score.percentText), "needed": "\(outcome.passPercent)",
          ])),
    ]
    let duties = objectives(of: outcome.failedDuties)
    if !duties.isEmpty {
      blocks.append(
        .callout(
          word: words(.calloutWarning),
          [.paragraph(words(.resultDuties)), .list(duties.map { [Document.Span($0.text)] }, ordered: false)]))
    }
    blocks.append(.heading(level: 1, words(.resultByObjective)))
    blocks.append(
      .table(
        header: [[Document.Span(words(.resultObjective))], [Document.Span(words(.resultReached))]],
        rows: outcome.byObjective(visit.course.objectives).map { objective, score in
          [
            [Document.Span(objective.text)],
            [
              Document.Span(
                words(
                  score.earned == score.possible ? .resultAll : .resultPart,
                  ["earned": "\(score.earned)", "possible": "\(score.possible)"]))
            ],
          ]
        }))
    blocks += paper(in: room)
    return Document(
      title: words(.resultTitle, ["course": visit.course.title]), blocks: blocks,
      hints: [room.hint(.enter, .hintChoose)] + room.standingHints)
  }

  /// What happened when the time was over, and that nothing of it was the trainee's doing.
  private func timeOver(_ words: Phrasebook) -> [Document.Block] {
    guard result.attempt.end == .ranOut, let limit = visit.course.assessment.timeLimit else { return [] }
    let open = result.attempt.unanswered.count
    return [
      .callout(
        word: words(.calloutWarning),
        [
          .paragraph(words(.timeOver, ["minutes": "\(limit.minutes)"])),
          .paragraph(open == 0 ? words(.timeOverAll) : words(.timeOverOpen, ["count": "\(open)"])),
        ])
    ]
  }

  private func objectives(of items: [Item.ID]) -> [Objective] {
    let ids = Set(result.outcome.marks.filter { items.contains($0.item) }.map(\.objective))
    return visit.course.objectives.filter { ids.contains($0.id) }
  }

  private func paper(in room: Surroundings) -> [Document.Block] {
    switch result.paper {
    case .issued: []
    case .withheld: [.callout(word: room.words(.calloutWarning), [.paragraph(room.words(.resultWithheld))])]
    case .failed(let fault):
      [
        .callout(
          word: room.words(.calloutWarning),
          [.paragraph(room.words(.resultPaperFailed)), .paragraph(room.words.sentence(for: fault))])
      ]
    case .none:
      switch visit.eligibility {
      case .mayStart, .mustResume: [.paragraph(room.words(.resultAgainNow))]
      case .mustWait(let until): [.paragraph(room.words(.finalMustWait, ["time": room.time(until)]))]
      case .noAttemptsLeft(let used): [.paragraph(room.words(.finalNoneLeft, ["used": "\(used)"]))]
      case .mustPass(let needed): [.paragraph(room.sentence(for: needed, visit))]
      }
    }
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch ways[place] {
    case .certificate:
      guard case .issued(let paper) = result.paper else { return .stay }
      return .show(CertificatePage(visit, paper, in: room))
    case .study: return .perform(.open(visit.course.id))
    case .catalogue: return .perform(.listCourses)
    }
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, result, in: room) }
}
