/// Diagnostics as a JSON array for editors and scripts, one object a line; keys in byte order, columns in code points.
/// Everything that would act on a terminal is written as an escape, so that the output can also be looked at.
public enum JSONRenderer {
  public static func render(_ diagnostics: [Diagnostic]) -> String {
    "[" + diagnostics.map { "\n" + object(for: $0) }.joined(separator: ",") + "\n]\n"
  }

  private static func object(for diagnostic: Diagnostic) -> String {
    let fixIts = diagnostic.fixIts.map {
      #"{"range":\#(object(for: $0.range)),"replacement":\#(quoted($0.replacement))}"#
    }
    let notes = diagnostic.notes.map {
      #"{"message":\#(quoted($0.message)),"range":\#(object(for: $0.range))}"#
    }
    return #"{"code":\#(quoted(diagnostic.code.rawValue)),"fixIts":[\#(fixIts.joined(separator: ","))],"#
      + #""message":\#(quoted(diagnostic.message)),"notes":[\#(notes.joined(separator: ","))],"#
      + #""range":\#(object(for: diagnostic.range)),"severity":"\#(diagnostic.severity.rawValue)"}"#
  }

  private static func object(for range: SourceRange) -> String {
    #"{"end":\#(object(for: range.end)),"file":\#(quoted(range.file)),"start":\#(object(for: range.start))}"#
  }

  private static func object(for position: SourcePosition) -> String {
    #"{"column":\#(position.column),"line":\#(position.line)}"#
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += #"\""#
      case "\\": result += #"\\"#
      case _ where scalar.actsInsteadOfBeingSeen:
        // JSON escapes are UTF-16 units: two for a code point above U+FFFF.
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += #"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
