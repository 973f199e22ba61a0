/// A place in a text file, as an editor counts it.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// From 1. A line ends with a line feed.
  public let line: Int
  /// In Unicode code points, from 1. A byte order mark at the start of the file is not counted.
  public let column: Int

  public init(line: Int, column: Int) {
    precondition(line >= 1 && column >= 1, "lines and columns count from 1")
    self.line = line
    self.column = column
  }

  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A stretch of a file. `end` is the place after the last character; an empty range is a place between two.
public struct SourceRange: Hashable, Sendable {
  /// The path as the author would write it, relative to the course folder.
  public let file: String
  public let start: SourcePosition
  public let end: SourcePosition

  public init(file: String, from start: SourcePosition, to end: SourcePosition) {
    precondition(start <= end, "a range ends where it begins, or later")
    self.file = file
    self.start = start
    self.end = end
  }

  /// Stands for the file as a whole: the empty range at its first character.
  public static func whole(_ file: String) -> SourceRange { SourceRange(file: file, from: .start, to: .start) }
}
