/// Which of the two equal front ends shows the pages.
public enum FrontEnd: Equatable, Sendable {
  case fullScreen, linear

  /// Full screen only where both ends are a terminal that can move its cursor and nobody asked for plain lines.
  /// - Parameters:
  ///   - term: The environment's TERM. A name that is unknown is a terminal; none, or "dumb", is not.
  ///   - accessible: The environment's ACCESSIBLE: anything but nothing and "0" asks for lines.
  ///   - isPlain: `--plain` was given.
  public init(isInputTTY: Bool, isOutputTTY: Bool, term: String?, accessible: String?, isPlain: Bool) {
    let canMoveItsCursor = isInputTTY && isOutputTTY && !["", "dumb"].contains(term ?? "")
    let isAskedForLines = isPlain || !["", "0"].contains(accessible ?? "")
    self = canMoveItsCursor && !isAskedForLines ? .fullScreen : .linear
  }
}

extension Glyphs {
  /// Signs beyond ASCII only where the locale says UTF-8 and the terminal is no console with a small font.
  /// - Parameter locale: The first of LC_ALL, LC_CTYPE and LANG that is not empty.
  public init(locale: String?, term: String?) {
    let name = (locale ?? "").lowercased()
    let term = term ?? ""
    let isConsole = term.isEmpty || term == "dumb" || term.hasPrefix("linux") || term.hasPrefix("vt")
    self = !isConsole && (name.hasSuffix("utf-8") || name.hasSuffix("utf8")) ? .unicode : .ascii
  }
}
