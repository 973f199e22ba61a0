public import Text

/// What is known of how a terminal shows text. There are no colours in it: none of the sixteen is readable on both a
/// dark and a light ground, and nothing may be said by colour alone.
public struct TextProfile: Equatable, Sendable {
  /// Who puts lines in order that are read from right to left.
  public enum Order: String, Equatable, Sendable, CaseIterable {
    /// The program joins the letters and orders them, and tells the terminal to leave them as they come.
    case application = "app"
    /// The terminal does, and cannot be told not to.
    case terminal
    /// Nobody: the letters stand as they were written.
    case nobody = "off"
  }

  /// What tells a terminal who orders lines (ECMA-48's mode 8, BDSM). Where tmux stands between, it is handed on; tmux
  /// itself knows nothing of it.
  static func announcement(_ order: Order, throughTmux: Bool) -> [UInt8] {
    let mode = order == .application ? "\u{1B}[8l" : "\u{1B}[8h"
    return Array((throughTmux ? "\u{1B}Ptmux;\u{1B}\(mode)\u{1B}\\" : mode).utf8)
  }

  public var glyphs: Glyphs
  public var spacingMarks: SpacingMarks
  public var order: Order

  public init(glyphs: Glyphs, spacingMarks: SpacingMarks = .takeAColumn, order: Order = .application) {
    self.glyphs = glyphs
    self.spacingMarks = spacingMarks
    self.order = order
  }

  /// Which way a page in this language is laid out.
  func direction(of language: String) -> Direction {
    order == .application ? Direction(ofLanguage: language) : .leftToRight
  }
}

extension TextProfile {
  /// The cells of text in reading order, its letters joined where that is the program's work.
  func cells(_ runs: [Typesetter.Run]) -> [Cell] {
    cells(runs.flatMap { run in Displayable(run.text).text.map { ($0, run.style) } })
  }

  func cells(_ clusters: [(Character, Style)]) -> [Cell] {
    guard order == .application else { return clusters.map { cell(String($0), $1) } }
    return joinedForms(of: clusters.map(\.0)).map { cell($0.text, clusters[$0.sources.lowerBound].1) }
  }

  private func cell(_ text: String, _ style: Style) -> Cell { Cell(text, style: style, spacingMarks: spacingMarks) }

  /// The cells from left to right.
  func ordered(_ piece: Line.Piece) -> [(cell: Cell, source: Int)] {
    guard order == .application else { return piece.cells.enumerated().map { ($1, $0) } }
    return visualOrder(of: piece.cells.map(\.text), piece.direction).map { drawn in
      let source = drawn.sources.lowerBound
      return (piece.cells[source].showing(drawn.text), source)
    }
  }
}
