import Testing

@testable import TerminalUI

extension ScriptedRoom {
  /// Holds the page that is seen against its golden frames in a common and in a small window.
  func expectFrames(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 14)] {
      var screen = FullScreen(size: size, glyphs: .ascii)
      let grid = screen.show(room.document, room.phrases)
      try expectSnapshot(grid.snapshot, "\(name)-\(size.columns)x\(size.rows)", sourceLocation: sourceLocation)
    }
  }

  /// Holds what is said of the page against its golden lines.
  func expectLines(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var linear = Linear(wrapping: .at(72))
    let said = linear.show(room.document, room.phrases).joined(separator: "\n")
    try expectSnapshot(said, "\(name)-lines", sourceLocation: sourceLocation)
  }
}
