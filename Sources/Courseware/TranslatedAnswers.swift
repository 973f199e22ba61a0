extension Course {
  /// The same course, whose typed answers are right in the languages of its translations too.
  public func accepting(_ translatedAnswers: [Item.ID: [String]]) -> Course {
    guard !translatedAnswers.isEmpty else { return self }
    return Course(
      id: id, version: version, language: language, title: title, summary: summary, minutes: minutes, modules: modules,
      banks: banks.map { bank in
        Bank(id: bank.id, items: bank.items.map { $0.accepting(translatedAnswers[$0.id] ?? []) })
      },
      glossary: glossary, jobs: jobs, prerequisites: prerequisites, figures: figures, assessment: assessment,
      certificate: certificate, refreshes: refreshes, guide: guide)
  }
}

extension Item {
  fileprivate func accepting(_ translatedAnswers: [String]) -> Item {
    guard !translatedAnswers.isEmpty, case .shortText(let text) = kind,
      let more = ShortText(answers: text.answers, translatedAnswers: translatedAnswers)
    else { return self }
    return Item(
      id: id, objective: objective, points: points, critical: critical, audience: audience, prompt: prompt,
      kind: .shortText(more), explanation: explanation)
  }
}
