/// What the environment tells of a terminal before it is asked itself.
public struct TerminalKind: Equatable, Sendable {
  let profile: TextProfile
  let isOrderSettled: Bool
  let isAnswering: Bool
  /// tmux stands between the program and the terminal.
  public let isInTmux: Bool

  /// - Parameters:
  ///   - term: the environment's TERM.
  ///   - charset: the question has letters beyond ASCII in it, so only a terminal that takes UTF-8 is asked.
  ///   - order: CONDUCT_BIDI: "app", "terminal" or "off"; anything else says nothing.
  public init(term: String?, glyphs: Glyphs, charset: Charset = .utf8, isInTmux: Bool, order: String?) {
    let said = order.flatMap(TextProfile.Order.init(rawValue:))
    // The console's font has room for 512 signs, and none for Arabic: there is nothing to ask.
    isAnswering = Probe.isWelcome(term: term) && charset == .utf8
    profile = TextProfile(glyphs: glyphs, order: said ?? (isAnswering ? .application : .nobody))
    isOrderSettled = said != nil || !isAnswering
    self.isInTmux = isInTmux
  }

  /// What is sent before the first page.
  var questions: [UInt8] { isAnswering ? Probe.questions : [] }

  func acquaintance(_ memory: TerminalMemory) -> Acquaintance {
    Acquaintance(profile, isOrderSettled: isOrderSettled, probe: Probe(isSent: isAnswering), memory: memory)
  }
}
