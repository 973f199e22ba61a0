import Courseware

/// The result by objective: what was reached, what to study again, never the keys.
struct ResultPage: CourseScreen {
  var field: Field?
  var visit: Visit
  private let result: FinalResult
  private let ways: [Way]

  private enum Way {
    case certificate
    /// The first page of an objective that was not fully reached.
    case objective(Objective, place: String)
    case study, catalogue
  }

  init(_ visit: Visit, _ result: FinalResult, in room: Surroundings) {
    self.visit = visit
    self.result = result
    let weak = Self.toStudy(result, visit)
    if case .issued = result.paper {
      ways = [.certificate] + weak + [.catalogue]
    } else {
      ways = (weak.isEmpty ? [.study] : weak) + [.catalogue]
    }
    field = .menu(
      room.words(.courseField),
      ways.map { way in
        switch way {
        case .certificate: room.words(.resultToCertificate)
        case .objective(let objective, _): room.words(.resultStudyObjective, ["objective": objective.text])
        case .study: room.words(.resultStudy)
        case .catalogue: room.words(.courseCatalogue)
        }
      })
  }

  /// What was not fully reached and is taught on a page for this trainee.
  private static func toStudy(_ result: FinalResult, _ visit: Visit) -> [Way] {
    result.outcome.byObjective(visit.course.objectives).compactMap { objective, score in
      guard score.earned < score.possible,
        let place = ReadingPlan.firstPlace(of: objective.id, in: visit.course, for: visit.role)
      else { return nil }
      return .objective(objective, place: place)
    }
  }

  func document(in room: Surroundings) -> Document {
    let words = room.words
    let outcome = result.outcome
    var blocks = timeOver(words)
    blocks.append(
      .paragraph([
        Document.Span(words(outcome.passed ? .resultPassed : .resultFailed), .strong),
        Document.Span(
          " "
            + words(
              .resultScore,
              [
                "earned": "\(outcome.score.earned)", "possible": "\(outcome.score.possible)",
                "percent": words.decimal(outcome.score.percentText), "needed": "\(outcome.passPercent)",
              ])),
      ]))
    let duties = objectives(of: outcome.failedDuties)
    if !duties.isEmpty {
      blocks.append(
        .callout(
          word: words(.calloutWarning),
          [.paragraph(words(.resultDuties)), .list(duties.map { [Document.Span($0.text)] }, ordered: false)]))
    }
    blocks.append(.heading(level: 1, words(.resultByObjective)))
    blocks.append(
      .bars(
        outcome.byObjective(visit.course.objectives).map { objective, score in
          Document.Bar(
            objective.text,
            words: words(
              score.earned == score.possible ? .resultAll : .resultPart,
              ["earned": "\(score.earned)", "possible": "\(score.possible)"]),
            done: score.earned, of: score.possible)
        }))
    blocks += paper(in: room)
    return Document(
      title: words(.resultTitle, ["course": visit.course.title]), blocks: blocks,
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintCourse)]
        + (isStuck ? [room.hint(.command(.staff), .hintStaff)] : [])
        + room.standingHints)
  }

  /// What happened when the time was over, and that nothing of it was the trainee's doing.
  private func timeOver(_ words: Phrasebook) -> [Document.Block] {
    guard result.attempt.end == .ranOut, let limit = result.attempt.timeLimit else { return [] }
    let open = result.attempt.unanswered.count
    return [
      .callout(
        word: words(.calloutWarning),
        [
          .paragraph(words(.timeOver, ["minutes": "\(limit / 60_000)"])),
          .paragraph(open == 0 ? words(.timeOverAll) : words(.timeOverOpen, ["count": "\(open)"])),
        ])
    ]
  }

  /// Only staff can help on.
  private var isStuck: Bool { visit.eligibility.needsStaff && !result.outcome.passed }

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
      case .mayStart, .mustResume: [.paragraph(room.words(.resultAgainNow))] + left(in: room)
      case .mustWait(let until):
        [.paragraph(room.words(.finalMustWait, ["time": room.time(until)]))] + left(in: room)
      case .noAttemptsLeft(let used): [.paragraph(room.words(.finalNoneLeft, ["used": "\(used)"]))]
      case .mustPass(let needed): [.paragraph(room.sentence(for: needed, visit))]
      }
    }
  }

  private func left(in room: Surroundings) -> [Document.Block] {
    guard let left = visit.history.attemptsLeft(under: visit.course.assessment), left > 0 else { return [] }
    return [.paragraph(room.words(.resultAttemptsLeft, ["left": "\(left)"]))]
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch ways[place] {
    case .certificate:
      guard case .issued(let paper) = result.paper else { return .stay }
      return .show(CertificatePage(visit, paper, in: room))
    case .objective(_, let place): return .perform(.read(visit.course.id, at: place))
    case .study: return .perform(.open(visit.course.id))
    case .catalogue: return .perform(.listCourses)
    }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .perform(.open(visit.course.id)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, result, in: room) }
}
