internal import Text

/// A place in the text of a page that stays the same when the window is resized.
struct Place: Comparable, Sendable {
  /// Which paragraph, option or heading of the page, counted from 0.
  var part: Int
  /// UTF-8 offset in it; the empty line before it is at -1, so that no two lines have one place.
  var offset: Int

  static let start = Place(part: 0, offset: -1)

  /// The same paragraph in another language: how far into it the reader was, nobody can tell.
  var inOtherWords: Place { Place(part: part, offset: part == 0 ? -1 : 0) }

  static func < (one: Place, other: Place) -> Bool { (one.part, one.offset) < (other.part, other.offset) }
}

/// A row of the page in reading order, before it is drawn.
struct Line: Equatable, Sendable {
  /// Cells that are put in order by themselves, so that a number is not drawn into the text beside it.
  struct Piece: Equatable, Sendable {
    let cells: [Cell]
    let direction: Direction

    var width: Int { cells.reduce(0) { $0 + $1.width } }

    static func blanks(_ count: Int) -> Piece {
      Piece(cells: Array(repeating: .blank, count: max(0, count)), direction: .leftToRight)
    }
  }

  /// What stands before the text: bars of call-outs, the marker, the number.
  var lead: [Piece]
  var text: Piece
  /// The text begins at its own direction's edge, and not beside the lead.
  var isFlush = false
  var place = Place.start

  var isBlank: Bool { lead.allSatisfy { $0.cells.allSatisfy(\.isBlank) } && text.cells.allSatisfy(\.isBlank) }
  var width: Int { lead.reduce(0) { $0 + $1.width } + text.width }
  var hasRightToLeftLetters: Bool {
    (lead + [text]).contains { $0.cells.contains { Text.hasRightToLeftLetters($0.text) } }
  }

  /// The row from left to right as it is seen on a page that is `columns` wide and read in direction `page`; a text at
  /// the other edge ends after `measure` columns. `place` is the column of each cell in reading order, nil for blanks
  /// that fill.
  func drawn(
    on page: Direction, columns: Int, measure: Int, _ profile: TextProfile
  ) -> [(cell: Cell, place: Int?)] {
    var column = 0
    var pieces: [[(cell: Cell, place: Int?)]] = (lead + [text]).map { piece in
      var places: [Int] = []
      for cell in piece.cells {
        places.append(column)
        column += cell.width
      }
      return profile.ordered(piece).map { ($0.cell, places[$0.source]) }
    }
    func blanks(_ count: Int) -> [(cell: Cell, place: Int?)] { Array(repeating: (.blank, nil), count: max(0, count)) }
    if isFlush { pieces.insert(blanks(measure - column), at: lead.count) }
    switch page {
    case .leftToRight: return Array(pieces.joined())
    case .rightToLeft:
      let used = pieces.joined().reduce(0) { $0 + $1.cell.width }
      return blanks(columns - used) + pieces.reversed().joined()
    }
  }
}
