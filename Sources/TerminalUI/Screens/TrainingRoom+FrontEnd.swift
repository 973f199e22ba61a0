import Courseware

/// The way from one front end to the other. The page, the draft and the reading place stay, since they belong to the
/// model and not to a front end.
extension TrainingRoom {
  /// The front end that the room is to be shown by.
  public var frontEnd: FrontEnd { view.current }

  /// The trainee asks for the other one.
  mutating func changeFrontEnd() -> Turn {
    guard view.canFillTheScreen else { return .say(Document.Notice(.information, phrases(.linesOnly))) }
    let name = phrases(.languageName)
    guard view.shows(name, on: view.other) else {
      return .say(Document.Notice(.warning, house.refusal(of: phrases.language)))
    }
    view.change()
    if view.current == .linear { notice = Document.Notice(.information, saying(.linesNow)) }
    return trainee == nil ? .stay : .perform(.keepFrontEnd(view.current))
  }

  /// After signing in: what was said in this run is newer than what is remembered.
  var frontEndEffects: [Effect] {
    guard view.canFillTheScreen else { return [] }
    return [view.isSaid ? .keepFrontEnd(view.current) : .recallFrontEnd]
  }

  mutating func recall(_ remembered: FrontEnd?) -> Turn {
    guard remembered == .linear, view.current == .fullScreen else { return .stay }
    view.recall(.linear)
    return .say(Document.Notice(.information, saying(.linesAgain)))
  }

  private func saying(_ phrase: Phrase) -> String {
    phrases(phrase, ["key": String(Command.frontEnd.letter)])
  }
}

extension Surroundings {
  /// What the key for the other front end does, where there is another one.
  var frontEndHints: [Document.Hint] {
    guard view.canFillTheScreen else { return [] }
    return [hint(.command(.frontEnd), view.current == .linear ? .hintFullScreen : .hintLines)]
  }
}

extension House {
  /// That a terminal cannot show a language: in English, French and the language's own words, since nobody knows which
  /// of them can be read there.
  public func refusal(of language: String) -> String {
    let name = name(of: language)
    var sentences: [String] = []
    for tag in ["en", "fr", language] {
      guard let tongue = tongues.first(where: { $0.language == tag }) else { continue }
      let sentence = words.filled(tongue(.languageNotShown), ["language": name])
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences.joined(separator: " ")
  }
}
