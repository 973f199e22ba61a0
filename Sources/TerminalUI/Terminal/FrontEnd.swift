/// Which of the two equal front ends shows the pages.
public enum FrontEnd: Equatable, Sendable {
  case fullScreen, linear
}

/// What is known of the front ends before anybody at the terminal is asked.
public struct FrontEndChoice: Equatable, Sendable {
  /// Both ends are a terminal that can move its cursor.
  public let canFillTheScreen: Bool
  /// The one that was asked for, or the only one there is; nil where the trainee is to be asked.
  public let settled: FrontEnd?

  /// - Parameters:
  ///   - term: The environment's TERM. A name that is unknown is a terminal; none, or "dumb", is not.
  ///   - accessible: The environment's ACCESSIBLE: "0" asks for the full screen, anything else but nothing for lines.
  ///   - isPlain: `--plain` was given.
  public init(isInputTTY: Bool, isOutputTTY: Bool, term: String?, accessible: String?, isPlain: Bool) {
    canFillTheScreen = isInputTTY && isOutputTTY && TermName(term) != .dumb
    let isAskedForLines = isPlain || !["", "0"].contains(accessible ?? "")
    if isAskedForLines || !canFillTheScreen {
      settled = .linear
    } else {
      settled = accessible == "0" ? .fullScreen : nil
    }
  }
}

/// The front end that is used at a seat, and what else could be.
public struct FrontEndInUse: Equatable, Sendable {
  public private(set) var current: FrontEnd
  /// The trainee has said so since the program began, which is newer than what is remembered of anybody.
  public private(set) var isSaid: Bool
  let canFillTheScreen: Bool
  let repertoire: Repertoire

  public init(_ current: FrontEnd, isSaid: Bool, canFillTheScreen: Bool, repertoire: Repertoire) {
    precondition(current == .linear || canFillTheScreen, "a screen that cannot be filled is not filled")
    self.current = current
    self.isSaid = isSaid
    self.canFillTheScreen = canFillTheScreen
    self.repertoire = repertoire
  }

  /// Lines, where there is nothing else.
  public static let linesOnly = FrontEndInUse(
    .linear, isSaid: false, canFillTheScreen: false, repertoire: .everything)

  /// Whether a language with this name can be read here. What a console cannot draw can still be spoken or felt; what
  /// the character set lacks never arrives.
  public func shows(_ languageName: String) -> Bool { shows(languageName, on: current) }

  func shows(_ languageName: String, on frontEnd: FrontEnd) -> Bool {
    switch (repertoire, frontEnd) {
    case (.everything, _), (.european, .linear): true
    case (.european, .fullScreen), (.ascii, _): repertoire.shows(languageName)
    }
  }

  mutating func change() {
    self = Self(other, isSaid: true, canFillTheScreen: canFillTheScreen, repertoire: repertoire)
  }

  /// The next person has said nothing yet.
  mutating func forgetWhoSaid() { isSaid = false }

  /// As the person who signs in had it last.
  mutating func recall(_ remembered: FrontEnd) {
    guard remembered == .linear || canFillTheScreen else { return }
    current = remembered
  }

  var other: FrontEnd { current == .linear ? .fullScreen : .linear }
}

extension Glyphs {
  /// Signs beyond ASCII only where the character set has them and the terminal is no console with a small font.
  public init(_ charset: Charset, term: String?) {
    self = charset == .utf8 && TermName(term) == .emulator ? .unicode : .ascii
  }
}
