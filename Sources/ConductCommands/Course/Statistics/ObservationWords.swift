internal import Courseware

/// Observations in words: what the figures say, what it may mean, and what to do.
struct ObservationWords {
  /// nil where the words of the question are not known here.
  let item: Item?
  let counts: Counts

  func paragraph(_ observation: Observation) -> String {
    switch observation {
    case .fewAnswers(let asked):
      "Only \(asked) people were asked. Shares of so few move by chance; wait for \(ItemFigures.steady) before you "
        + "change anything because of them."
    case .keyInDoubt(let discrimination):
      "Who is better on the rest of the final is worse here (discrimination \(fixed(discrimination, 2))). See first "
        + "whether the key is right. If it is, the words say something else to people who know: ask two of them what "
        + "they read."
    case .weak(let discrimination):
      "Knowing the rest of the course hardly helps here (discrimination \(fixed(discrimination, 2)), aim for "
        + "\(fixed(ItemFigures.leastDiscrimination, 1)) and more). Look for a word that can be read in two ways, for "
        + "a wrong answer that is nearly right, and for something that no page teaches."
    case .hard(let facility):
      "Only \(ofAHundred(facility)) points were earned. If the duty matters, teach it again before you make the "
        + "question easier: see that a page\(objective) says it outright, and that a practice asks it."
    case .easy(let facility):
      "\(ofAHundred(facility)) points were earned: nearly everybody is right. Keep it if it names a duty that "
        + "everybody must know. Else make the wrong answers as likely as the mistakes that people do make."
    case .belief(let answer): belief(answer)
    case .lure(let answer):
      "The strongest third gave the wrong answer \(quoted(answer.saying)) more often than the weakest "
        + "(\(ofAHundred(answer.inUpperThird ?? 0)) against \(ofAHundred(answer.inLowerThird ?? 0))). Who knows much "
        + "may see a case in which it is right: name the case in the question, or change the answer."
    case .unused(let saying):
      "Fewer than \(fixed(ItemFigures.unusedBelow * 100, 0)) of 100 chose \(quoted(saying)). It does no work: put a "
        + "mistake there that people make, or take it out."
    case .language(let found): language(found)
    }
  }

  private func belief(_ answer: ItemFigures.Answer) -> String {
    let who =
      switch (answer.inLowerThird, answer.inUpperThird) {
      case (let lower?, let upper?):
        "\(ofAHundred(lower)) of the weakest third, and \(ofAHundred(upper)) of the strongest, answered"
      case (_, _): "\(ofAHundred(answer.share)) answered"
      }
    let said = item?.feedback(on: answer.saying).map { " The answer's feedback says: \"\(oneLine($0))\"" } ?? ""
    return
      "\(who) \(quoted(answer.saying)). They take it to be so.\(said) Say outright, on a page\(objective), that it "
      + "is not so, and why, with a case like theirs; and give it as an answer in a practice, with feedback."
  }

  private func language(_ found: LanguageFigures) -> String {
    let difference = found.difference
    let source = shown(counts.sourceLanguage)
    let language = shown(found.language)
    let pull =
      found.pull.map {
        " There \(ofAHundred($0.share)) gave the wrong answer \(quoted($0.saying)), in \(source) \(ofAHundred($0.shareInSource))."
      } ?? ""
    return "In \(language) this question is \(difference.delta < 0 ? "harder" : "easier") than in \(source) for people "
      + "of the same score (Mantel-Haenszel delta \(fixed(difference.delta, 2)), standard error "
      + "\(fixed(difference.standardError, 2)), class \(difference.size.rawValue)).\(pull) The translation may say "
      + "something else: read both side by side with the key, and have a second translator say in \(source) what the "
      + "\(language) text asks. If both say the same, the difference is one of what people were taught."
  }

  private func quoted(_ saying: Saying) -> String {
    let id = shown(saying.text)
    guard let item else { return id }
    let words = oneLine(item.words(of: saying))
    return words == id ? "\"\(id)\"" : "\(id) (\"\(words)\")"
  }

  private var objective: String { item.map { " about the objective \"\($0.objective)\"" } ?? "" }

  private func oneLine(_ text: String) -> String { shown(text) }
}
