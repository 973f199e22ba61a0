/// A place in a text file, as an editor counts it.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// From 1. A line ends with a line feed.
  public var line: Int { Int(storedLine) }
  /// In Unicode code points, from 1. A byte order mark at the start of the file is not counted.
  public var column: Int { Int(storedColumn) }

  // Small, since a large course has some hundred thousand places to remember.
  private let storedLine: UInt32
  private let storedColumn: UInt32

  public init(line: Int, column: Int) {
    precondition(line >= 1 && column >= 1, "lines and columns count from 1")
    storedLine = UInt32(line)
    storedColumn = UInt32(column)
  }

  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (a: Self, b: Self) -> Bool {
    (a.storedLine, a.storedColumn) < (b.storedLine, b.storedColumn)
  }
}

/// A stretch of a file. `end` is the place after the last character; an empty range is a place between two.
///
/// Every attribute and element has one, and few are ever shown: lines and columns are counted when somebody asks. Until
/// then the range holds on to the file's text; `settled` counts at once and lets go of it.
public struct SourceRange: Sendable {
  private let source: SourceText
  private let span: Span

  private enum Span {
    case offsets(UInt32, UInt32)
    case places(SourcePosition, SourcePosition)
  }

  public init(file: String, from start: SourcePosition, to end: SourcePosition) {
    precondition(start <= end, "a range ends where it begins, or later")
    source = SourceText(file: file, bytes: [])
    span = .places(start, end)
  }

  /// - Parameter offsets: of bytes, within the file.
  init(_ offsets: Range<Int>, in source: SourceText) {
    self.source = source
    span = .offsets(UInt32(offsets.lowerBound), UInt32(offsets.upperBound))
  }

  private init(from start: SourcePosition, to end: SourcePosition, in source: SourceText) {
    self.source = source
    span = .places(start, end)
  }

  /// The path as the author would write it, relative to the course folder.
  public var file: String { source.file }

  public var start: SourcePosition {
    switch span {
    case .offsets(let start, _): source.position(at: Int(start))
    case .places(let start, _): start
    }
  }

  public var end: SourcePosition {
    switch span {
    case .offsets(_, let end): source.position(at: Int(end))
    case .places(_, let end): end
    }
  }

  /// The same range without the file's text.
  public var settled: SourceRange {
    switch span {
    case .offsets(let start, let end):
      let places = source.positions(of: Int(start)..<Int(end))
      return SourceRange(from: places.start, to: places.end, in: source.nameOnly)
    case .places: return self
    }
  }

  /// Stands for the file as a whole: the empty range at its first character.
  public static func whole(_ file: String) -> SourceRange { SourceRange(file: file, from: .start, to: .start) }
}

extension SourceRange: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.file == b.file && a.start == b.start && a.end == b.end }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(start)
    hasher.combine(end)
  }
}
