import Courseware

/// What a trainee can ask for on any page; what belongs to one page alone is asked of that page.
extension TrainingRoom {
  mutating func turn(for command: Command) -> Turn {
    // The help page hands on what it is asked, so that no other page ever covers it.
    if screen is Help { return screen.commanded(command, in: surroundings) }
    switch command {
    case .help: return .cover(Help(on: document, in: surroundings))
    case .contacts where !(screen is Contacts): return .cover(Contacts())
    case .language where !(screen is LanguageChoice):
      return house.isSurveyed
        ? .cover(LanguageChoice(in: surroundings)) : .perform(.surveyLanguages(of: purpose.course))
    case .quit where !(screen is Leaving):
      // A final may have something to keep first, also under the page that covers it.
      if let place = placeOfFinal, case .perform(let effect) = pages[place].screen.commanded(.quit, in: surroundings) {
        return .perform(effect)
      }
      return .cover(Leaving(in: surroundings))
    case .staff where !isWithStaff: return .perform(.callStaff(trainee?.id, on: visit?.course.id))
    case .time:
      return attemptAgainstTime.map { .perform(.checkTime($0, language: words.language, isAsked: true)) } ?? .stay
    case .bothLanguages: return .say(Document.Notice(.information, words(turnBothLanguages())))
    case .readingOrder:
      if !surroundings.readingOrderHints.isEmpty { timesOrderAsked += 1 }
      return .stay
    case .frontEnd: return changeFrontEnd()
    case .next, .previous, .back, .contacts, .language, .review, .quit, .terms, .sources, .find, .pause, .staff:
      return screen.commanded(command, in: surroundings)
    }
  }

  /// Shows the source below a translation, or hides it again; what was drafted stays.
  private mutating func turnBothLanguages() -> Phrase {
    guard (screen as? any CourseScreen)?.visit.text.source != nil else { return .bothNone }
    showsBoth.toggle()
    for place in pages.indices { pages[place].reword(in: surroundings) }
    return showsBoth ? .bothShown : .bothHidden
  }
}
