import Courseware

extension [Document.Block] {
  /// A translation over the text that it was made from, paragraph by paragraph. What is the same in both stands once.
  ///
  /// - Parameter language: of the source. BCP 47 tag.
  func over(_ source: [Document.Block], in language: String) -> [Document.Block] {
    guard count == source.count else { return self + [.foreign(language: language, source)] }
    return zip(self, source).flatMap { $0.over($1, in: language) }
  }
}

extension Document.Block {
  fileprivate func over(_ source: Document.Block, in language: String) -> [Document.Block] {
    switch (self, source) {
    case (.paragraph(let spans), .paragraph(let other)), (.heading(_, let spans), .heading(_, let other)):
      spans.says(other) ? [self] : [self, .foreign(language: language, [.paragraph(other)])]
    case (.callout(let word, let blocks), .callout(_, let others)):
      [.callout(word: word, blocks.over(others, in: language))]
    case (.figure, .figure), (.verbatim, .verbatim), (.bars, .bars): [self]
    case (.paragraph, _), (.heading, _), (.callout, _), (.list, _), (.table, _), (.figure, _), (.verbatim, _),
      (.bars, _),
      (.foreign, _):
      self == source ? [self] : [self, .foreign(language: language, [source])]
    }
  }
}

extension [Document.Span] {
  /// In one line with the source, where a place has one line only.
  func with(_ source: [Document.Span]) -> [Document.Span] {
    says(source) ? self : self + [Document.Span(" / ")] + source
  }

  /// What is not translated yet is the source itself, with its language before it.
  fileprivate func says(_ source: [Document.Span]) -> Bool {
    words == source.words || (words.hasPrefix("[") && words.hasSuffix("] " + source.words))
  }
}

extension Field {
  /// The same question with every option in both languages.
  func over(_ source: Field?) -> Field {
    switch (self, source) {
    case (.choice(let field), .choice(let other)?): .choice(field.over(other))
    case (.matching(let field), .matching(let other)?): .matching(field.over(other))
    case (.gaps(let field), .gaps(let other)?): .gaps(field.over(other))
    case (.ordering(let field), .ordering(let other)?): .ordering(field.over(other))
    case (.choice, _), (.matching, _), (.gaps, _), (.ordering, _), (.input, _): self
    }
  }
}

extension ChoiceField {
  fileprivate func over(_ source: ChoiceField) -> ChoiceField {
    guard options.count == source.options.count else { return self }
    let both = zip(options, source.options).map { Option($0.spans.with($1.spans), mark: $0.mark) }
    return ChoiceField(label: label, options: both, selection: selection, focus: focus, ifEmpty: ifEmpty) ?? self
  }
}

extension MatchingField {
  fileprivate func over(_ source: MatchingField) -> MatchingField {
    guard lefts.count == source.lefts.count, rights.count == source.rights.count else { return self }
    return MatchingField(
      label: label, sides: sides, lefts: zip(lefts, source.lefts).map { $0.with($1) },
      rights: zip(rights, source.rights).map { $0.with($1) }, pairing: pairing) ?? self
  }
}

extension GapField {
  /// The text stays in one language, since a gap stands in it once; below it the options are in both.
  fileprivate func over(_ source: GapField) -> GapField {
    guard gaps.map(\.count) == source.gaps.map(\.count) else { return self }
    let both = zip(gaps, source.gaps).map { zip($0, $1).map { $0.with($1) } }
    return GapField(label: label, text: text, gaps: both, filling: filling) ?? self
  }
}

extension OrderingField {
  fileprivate func over(_ source: OrderingField) -> OrderingField {
    guard entries.count == source.entries.count else { return self }
    return OrderingField(label: label, entries: zip(entries, source.entries).map { $0.with($1) }, order: order) ?? self
  }
}
