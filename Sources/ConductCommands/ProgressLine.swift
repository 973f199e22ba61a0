internal import Text

/// One line on the terminal that says how far long work has come, and is gone when the work is done. It is written at
/// most four times a second, and only where a person sees it: never into a file, and never when quiet is asked for.
final class ProgressLine {
  private let world: World
  private var last: Int64?
  /// Columns of what stands there.
  private var width = 0

  init(in world: World) { self.world = world }

  deinit { clear() }

  /// - Parameter words: made only when they are shown, so that asking often costs nothing.
  func say(_ words: @autoclosure () -> String) {
    guard let write = world.overwrite else { return }
    let now = world.monotonic()
    if let last, now - last < Self.pause { return }
    last = now
    // Only blanks and a carriage return, which every terminal knows.
    let text = Self.cut(words())
    let columns = Text.width(of: text)
    write("\r" + text + String(repeating: " ", count: max(0, width - columns)))
    width = columns
  }

  /// What of a text fits on a line.
  private static func cut(_ text: String) -> String {
    var left = columns
    return String(
      text.prefix { letter in
        left -= Text.width(of: String(letter))
        return left >= 0
      })
  }

  func clear() {
    guard width > 0 else { return }
    world.overwrite?("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
  }

  /// Milliseconds.
  private static let pause: Int64 = 250
  private static let columns = 78

  static func part(_ done: Int, of total: Int) -> String {
    "\(done) of \(total)" + (total > 0 ? ", \(done * 100 / total) %" : "")
  }
}
