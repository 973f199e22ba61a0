import Courseware
import Diagnostics
import Text

/// Every drawing that a page names is in the folder, can be shown in a terminal, and is named somewhere.
func figureFiles(in folder: WrittenFolder) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  var named: Set<String> = []
  for source in folder.references.flatMap(\.figures) {
    named.insert(source.value)
    if folder.files.bytes[source.value] != nil, CoursePath(source.value) == .figure { continue }
    let message =
      CoursePath(source.value) == .figure
      ? "\"\(source.value)\" is not in the course folder"
      : "\"\(source.value)\" cannot be a drawing; this src must be figures/NAME.txt"
    let known = folder.files.paths(of: .figure)
    if let below = known.first(where: { $0 == "figures/" + source.value }) {
      let fix = Diagnostic.FixIt(replace: source.range, with: below)
      faults.error(.missingFile, message + "; did you mean \"\(below)\"?", at: source.range, fixIts: [fix])
    } else {
      faults.unknown(.missingFile, message, source.value, among: known, at: source.range)
    }
  }
  for path in folder.files.paths(of: .figure) {
    faults += drawingFaults(path, folder.files.bytes[path, default: []])
    if folder.isWhole, !named.contains(path) {
      let message = "\"\(path)\" is named on no page and is never shown"
      faults.append(Diagnostic(.warning, .unusedFile, message, at: .whole(path)))
    }
  }
  return faults
}

/// What a terminal cannot show as it was drawn.
private func drawingFaults(_ path: String, _ bytes: [UInt8]) -> [Diagnostic] {
  guard String(validating: bytes, as: UTF8.self) != nil else {
    return [Diagnostic(.error, .unshowableFigure, "figure is not UTF-8 text", at: .whole(path))]
  }
  let lines = figureLines(of: bytes)
  var faults: [Diagnostic] = []
  if lines.isEmpty { faults.error(.unshowableFigure, "figure is empty; it needs a drawing", at: .whole(path)) }
  if lines.count > Figure.tallest {
    let message = "figure has \(lines.count) lines; a screen shows at most \(Figure.tallest)"
    faults.error(.unshowableFigure, message, at: .whole(path))
  }
  for (index, line) in lines.enumerated() {
    let place = SourcePosition(line: index + 1, column: 1)
    let range = SourceRange(file: path, from: place, to: place)
    if line.unicodeScalars.contains(where: { [.control, .format].contains($0.properties.generalCategory) }) {
      let message = "line holds a character that cannot be seen; draw with blanks and visible characters"
      faults.error(.unshowableFigure, message, at: range)
    } else if width(of: line) > Figure.widest {
      let message = "line is \(width(of: line)) columns wide; a figure has at most \(Figure.widest)"
      faults.error(.unshowableFigure, message, at: range)
    }
  }
  return faults
}

extension Diagnostic.Code {
  static let unshowableFigure = Self(rawValue: "unshowable-figure")
}

extension Explanation {
  static let unshowableFigure = Explanation(
    .unshowableFigure, .error,
    rule: "A drawing is plain text of at most 76 columns and 40 lines, without characters that cannot be seen",
    why: """
      It is shown as it stands, on terminals of 80 columns. A longer line would be broken, and the drawing with it.
      """,
    bad: """
      <page id="chain">
        <title>Help</title>
        <figure src="figures/chain.txt" alt="You tell the focal point, who tells the mission."/>
      </page>
      <!-- figures/chain.txt -->
      You -----------------------------> focal point -----------------------------> mission
      """,
    good: """
      <page id="chain">
        <title>Help</title>
        <figure src="figures/chain.txt" alt="You tell the focal point, who tells the mission."/>
      </page>
      <!-- figures/chain.txt -->
      You -----> focal point -----> mission
      """)
}
