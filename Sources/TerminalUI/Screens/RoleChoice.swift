import Courseware

/// As whom the trainee takes a course that differs by that: asked once, and never of a course that does not.
struct RoleChoice: CourseScreen {
  var field: Field?
  var visit: Visit
  private let jobs: [Job]
  private var audience: Audience?

  init(_ visit: Visit, in room: Surroundings) {
    self.visit = visit
    jobs = visit.course.jobsInUse
    // A course that differs by job alone asks about the work alone.
    audience = visit.course.variesByAudience ? nil : .personnel
    ask(in: room)
  }

  private mutating func ask(in room: Surroundings) {
    let words = room.words
    if audience == nil {
      let focus = visit.role.flatMap { Audience.allCases.firstIndex(of: $0.audience) } ?? 0
      field = .menu(words(.takingField), Audience.allCases.map { words($0.explained) }, focus: focus)
    } else {
      let known = visit.role.flatMap { role in jobs.firstIndex { $0.id == role.job } }
      field = .menu(words(.jobField), jobs.map(\.title) + [words(.jobNotSaid)], focus: known ?? jobs.count)
    }
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: audience == nil ? "role/audience" : "role/job", title: visit.course.title,
      blocks: [.paragraph(room.words(audience == nil ? .takingWhy : .jobWhy))],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    guard let audience else {
      let chosen = Audience.allCases[place]
      guard !jobs.isEmpty else { return .perform(.keepRole(visit.course.id, Role(chosen))) }
      audience = chosen
      ask(in: room)
      return .stay
    }
    let job = jobs.indices.contains(place) ? jobs[place].id : nil
    return .perform(.keepRole(visit.course.id, Role(audience, job: job)))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    guard command == .back else { return .stay }
    guard audience != nil, visit.course.variesByAudience else {
      return visit.role == nil ? .perform(.listCourses) : .perform(.open(visit.course.id))
    }
    audience = nil
    ask(in: room)
    return .stay
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}

extension Audience {
  /// With one plain sentence about who that is.
  fileprivate var explained: Phrase {
    switch self {
    case .personnel: .takingPersonnel
    case .manager: .takingManager
    case .commander: .takingCommander
    }
  }

  var named: Phrase {
    switch self {
    case .personnel: .takingNamePersonnel
    case .manager: .takingNameManager
    case .commander: .takingNameCommander
    }
  }
}
