/// The page about one code: what is asked of the author, for whom it matters, and both sides as XML. It stands in the
/// source beside its code; `--explain` prints it, and Documentation/Diagnostics is made of it.
public struct Explanation: Sendable {
  public let code: Diagnostic.Code
  public let severity: Diagnostic.Severity
  /// One sentence without its full stop.
  public let rule: String
  /// Who is harmed otherwise, and how.
  public let why: String
  /// What brings the code. A line `<!-- banks/one.xml -->` says in which file the lines below it stand.
  public let bad: String
  /// The same, mended.
  public let good: String

  public init(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, rule: String, why: String, bad: String, good: String
  ) {
    self.code = code
    self.severity = severity
    self.rule = rule
    self.why = why
    self.bad = bad
    self.good = good
  }

  /// The page in Markdown that is also plain to read in a terminal of 80 columns.
  public var page: String {
    let parts =
      ["# " + code.rawValue, "\(severity.article): \(rule).".wrapped, why.wrapped, headingOfBad, bad.indented]
      + ["Right:", good.indented] + (severity == .error ? [] : [acceptance])
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var headingOfBad: String { severity == .error ? "Refused:" : "Warned of:" }

  private var acceptance: String {
    "If it is meant so, say why, in the element or in one around it:\n\n"
      + "<accept check=\"\(code.rawValue)\" reason=\"…\"/>".indented
  }
}

extension [Explanation] {
  /// The list of all pages, errors first.
  public var index: String {
    let sorted = sorted { $0.code.rawValue < $1.code.rawValue }
    func rows(_ severity: Diagnostic.Severity) -> String {
      sorted.filter { $0.severity == severity }
        .map { "- [`\($0.code.rawValue)`](\($0.code.rawValue).md): \($0.rule)\n" }.joined()
    }
    return """
      # What the author's compiler says

      One page for each code in the brackets behind a message. `conduct course check --explain CODE` prints the same page.
      These pages are made from the sources: `make diagnostics`.

      ## Errors: the course is not opened

      \(rows(.error))
      ## Warnings: the course is opened, but hardly as its author meant it

      \(rows(.warning))
      """
  }
}

extension Diagnostic.Severity {
  fileprivate var article: String {
    switch self {
    case .error: "An error"
    case .warning: "A warning"
    case .note: "A note"
    }
  }
}

extension String {
  fileprivate var wrapped: String {
    var lines = [""]
    for word in split(whereSeparator: \.isWhitespace) {
      let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : " ") + word
      if longer.count > 80 { lines.append(String(word)) } else { lines[lines.count - 1] = longer }
    }
    return lines.joined(separator: "\n")
  }

  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }
}
