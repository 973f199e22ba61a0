import Courseware

/// One course: what it is about, and what can be done with it now.
struct CourseMenu: CourseScreen {
  var field: Field?
  var visit: Visit
  private let ways: [Way]

  private enum Way {
    case read, final, certificate, role, catalogue
  }

  init(_ visit: Visit, in room: Surroundings) {
    self.visit = visit
    let plan = ReadingPlan(visit.course, for: visit.role)
    // A course may hold pages for others only.
    var ways: [Way] = plan.steps.isEmpty ? [] : [.read]
    switch visit.eligibility {
    case .mayStart, .mustResume: ways.append(.final)
    case .mustWait, .noAttemptsLeft, .mustPass: break
    }
    if visit.standing.hasPass { ways.append(.certificate) }
    if visit.course.hasVariants, !visit.isUnderway { ways.append(.role) }
    ways.append(.catalogue)
    self.ways = ways
    let hasReadAll = visit.place.map { $0 == plan.steps.last?.place } ?? false
    let labels = ways.map { way in
      switch way {
      case .read: room.words(visit.place == nil ? .courseRead : hasReadAll ? .courseReadAgain : .courseReadOn)
      case .final:
        switch (visit.eligibility, visit.course.refreshes) {
        case (.mustResume, nil): room.words(.courseResumeFinal)
        case (.mustResume, _?): room.words(.courseResumeSession)
        case (_, nil): room.words(.courseFinal)
        case (_, _?): room.words(.courseSession)
        }
      case .certificate: room.words(.courseCertificate)
      case .role: room.words(.courseRole)
      case .catalogue: room.words(.courseCatalogue)
      }
    }
    let focus = hasReadAll ? ways.firstIndex(of: .final) ?? 0 : 0
    field = .menu(room.words(.courseField), labels, focus: focus)
  }

  func document(in room: Surroundings) -> Document {
    let course = visit.course
    var blocks: [Document.Block] = [.paragraph(course.summary)]
    if let minutes = course.minutes { blocks.append(.paragraph(room.words(.courseMinutes, ["minutes": "\(minutes)"]))) }
    if course.language != room.words.language {
      blocks.append(
        .paragraph(room.words(.courseInLanguage, ["language": room.house.name(of: course.language)])))
    }
    blocks += room.notices(on: visit)
    blocks.append(.heading(level: 1, room.words(.courseObjectives)))
    let objectives = course.modules.filter { $0.readers.isOpen(to: visit.role) }.flatMap(\.objectives)
    blocks.append(.list(objectives.map { [Document.Span($0.text)] }, ordered: false))
    blocks.append(.paragraph(room.words(.courseStanding, ["standing": room.describe(visit.standing)])))
    switch visit.eligibility {
    case .mayStart, .mustResume: break
    case .mustWait(let until): blocks.append(.paragraph(room.words(.finalMustWait, ["time": room.time(until)])))
    case .noAttemptsLeft(let used): blocks.append(.paragraph(room.words(.finalNoneLeft, ["used": "\(used)"])))
    case .mustPass where visit.course.refreshes != nil:
      blocks.append(.paragraph(room.words(.sessionMustPass, ["courses": room.words.list(visit.refreshedTitles)])))
    case .mustPass(let needed): blocks.append(.paragraph(room.sentence(for: needed, visit)))
    }
    if course.hasVariants, let role = visit.role { blocks.append(.paragraph(room.describe(role, in: course))) }
    return Document(
      key: "course/\(course.id)", title: course.title, blocks: blocks,
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)]
        + (visit.eligibility.needsStaff ? [room.hint(.command(.staff), .hintStaff)] : []) + room.standingHints,
      further: (canBeRead ? [room.hint(.command(.find), .hintFind)] : []) + [room.hint(.command(.pause), .hintPause)])
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch ways[place] {
    case .read: return .show(Reader(visit, in: room))
    case .final:
      if case .mustResume = visit.eligibility { return .perform(.begin(visit.course.id)) }
      return .show(Rules(visit, in: room))
    case .role: return .show(RoleChoice(visit, in: room))
    case .certificate: return .perform(.showCertificate(visit.course.id, language: room.words.language))
    case .catalogue: return .perform(.listCourses)
    }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .back: .perform(.listCourses)
    case .find where canBeRead: .cover(Find(visit, in: room))
    case .pause: .cover(Pause())
    case .next, .previous, .help, .contacts, .language, .review, .time, .quit, .terms, .sources, .find, .bothLanguages,
      .frontEnd, .staff, .readingOrder:
      .stay
    }
  }

  private var canBeRead: Bool { ways.contains(.read) }

  mutating func reworded(in room: Surroundings) { self = Self(visit, in: room) }
}

extension Visit {
  /// The form of a final that is underway was drawn for one role.
  fileprivate var isUnderway: Bool {
    if case .mustResume = eligibility { true } else { false }
  }
}

extension Eligibility {
  /// Whether the trainee can only wait, or ask the staff.
  var needsStaff: Bool {
    switch self {
    case .mustWait, .noAttemptsLeft: true
    case .mayStart, .mustResume, .mustPass: false
    }
  }
}

extension Surroundings {
  /// How far the text of a course can be trusted, where it is a translation.
  func notices(on visit: Visit) -> [Document.Block] {
    var sentences: [String] = []
    if case .unreviewed = visit.text.state { sentences.append(words(.courseNotReviewed)) }
    if visit.text.untranslated > 0 { sentences.append(words(.courseNotTranslated)) }
    return sentences.isEmpty ? [] : [.callout(word: words(.calloutRemember), sentences.map { .paragraph($0) })]
  }

  /// Which course must be passed before this one's final.
  func sentence(for needed: Prerequisite, _ visit: Visit) -> String {
    words(
      .finalMustPass, ["course": visit.titles[needed.course] ?? needed.course.text, "version": "\(needed.major)"])
  }

  fileprivate func describe(_ role: Role, in course: Course) -> String {
    let job = course.jobsInUse.isEmpty ? nil : course.jobs.first { $0.id == role.job }?.title ?? words(.jobNone)
    let parts = [course.variesByAudience ? words(role.audience.named) : nil, job].compactMap { $0 }
    return words(.courseTakenAs, ["role": words.list(parts)])
  }
}
