/// Pick from numbered options.
public struct ChoiceField: Equatable, Sendable {
  public enum Selection: Equatable, Sendable {
    /// Places to go: Enter takes the one in focus, and nothing is chosen beforehand.
    case menu
    /// One is chosen first and given with Enter after it.
    case one(Int?)
    case many(Set<Int>)
  }

  public struct Option: Equatable, Sendable {
    public let spans: [Document.Span]
    /// Said after the text in both front ends: "done", "your answer".
    public let mark: String?

    public init(_ spans: [Document.Span], mark: String? = nil) {
      self.spans = spans
      self.mark = mark
    }

    public init(_ text: String, mark: String? = nil) {
      self.init([Document.Span(text)], mark: mark)
    }
  }

  public let label: String
  public let options: [Option]
  public private(set) var selection: Selection
  /// The option that an empty typed line means; nil where it means none.
  public let ifEmpty: Int?
  public private(set) var focus: Int
  /// The start of a number of two digits, 0 when none is being typed.
  private var typed = 0

  /// Nil when there is nothing to choose from.
  public init?(label: String, options: [Option], selection: Selection, focus: Int = 0, ifEmpty: Int? = nil) {
    guard !options.isEmpty else { return nil }
    precondition(options.indices.contains(focus), "the focus is on an option")
    switch selection {
    case .menu, .one(nil): break
    case .one(let choice?): precondition(options.indices.contains(choice), "what is chosen is an option")
    case .many(let choices): precondition(choices.isSubset(of: options.indices), "what is chosen are options")
    }
    self.label = label
    self.options = options
    self.selection = selection
    self.focus = focus
    self.ifEmpty = ifEmpty
  }

  func goingOn(from before: ChoiceField) -> ChoiceField {
    guard options.count == before.options.count, isOneOf(before) else { return self }
    var field = self
    field.selection = before.selection
    field.focus = before.focus
    return field
  }

  private func isOneOf(_ other: ChoiceField) -> Bool {
    switch (selection, other.selection) {
    case (.menu, .menu), (.one, .one), (.many, .many): true
    case (.menu, _), (.one, _), (.many, _): false
    }
  }

  public func isChosen(_ option: Int) -> Bool {
    switch selection {
    case .menu: false
    case .one(let choice): choice == option
    case .many(let choices): choices.contains(option)
    }
  }

  public mutating func handle(_ key: Key) -> Reaction {
    if case .character(let character) = key, let digit = character.wholeNumberValue, digit < 10 { return type(digit) }
    typed = 0
    switch key {
    case .up, .backTab, .character("k"): return move(to: focus - 1)
    case .down, .tab, .character("j"): return move(to: focus + 1)
    case .home: return move(to: 0)
    case .end: return move(to: options.count - 1)
    case .character(" "): return choose(focus)
    case .enter: return confirm()
    case .character, .escape, .backspace, .delete, .left, .right, .pageUp, .pageDown, .function, .control, .paste,
      .unknown:
      return .ignored
    }
  }

  public mutating func read(line: String) -> Reaction {
    if line.isEmpty, let ifEmpty {
      focus = ifEmpty
      return .answered(.choice(ifEmpty))
    }
    switch TypedNumbers.read(line, upTo: options.count) {
    case .failure(let fault): return .refused(fault)
    case .success(let numbers):
      let choices = numbers.map { $0 - 1 }
      switch selection {
      case .many:
        selection = .many(Set(choices))
        return .answered(.choices(Set(choices)))
      case .menu, .one:
        guard choices.count == 1 else { return .refused(.onlyOne) }
        focus = choices[0]
        if case .one = selection { selection = .one(focus) }
        return .answered(.choice(focus))
      }
    }
  }

  /// At the edges the key is left to the page, which scrolls to what stands before and after the options.
  private mutating func move(to option: Int) -> Reaction {
    guard options.indices.contains(option), option != focus else { return .ignored }
    focus = option
    return .changed
  }

  private mutating func choose(_ option: Int) -> Reaction {
    switch selection {
    case .menu: return .ignored
    case .one: selection = .one(option)
    case .many(let choices): selection = .many(choices.symmetricDifference([option]))
    }
    return .changed
  }

  /// Enter chooses where nothing is chosen yet, and confirms what is.
  private mutating func confirm() -> Reaction {
    switch selection {
    case .menu: return .answered(.choice(focus))
    case .one(nil): return choose(focus)
    case .one(let choice?): return .answered(.choice(choice))
    case .many(let choices): return choices.isEmpty ? .refused(.empty) : .answered(.choices(choices))
    }
  }

  /// Jumps and chooses. Where there are more than nine options a second digit may follow, so several are only toggled
  /// by Space there.
  private mutating func type(_ digit: Int) -> Reaction {
    let longer = typed * 10 + digit
    let number = longer <= options.count ? longer : digit
    guard (1...options.count).contains(number) else {
      typed = 0
      return .refused(.noSuchNumber(number))
    }
    typed = number * 10 <= options.count ? number : 0
    focus = number - 1
    switch selection {
    case .menu: return .changed
    case .one: return choose(focus)
    case .many: return options.count > 9 ? .changed : choose(focus)
    }
  }
}
