internal import ArgumentParser
internal import CourseXML
internal import Diagnostics
internal import Encoding

struct TranslateStatus: TranslateCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "How far each language is, in numbers of texts.",
    discussion: """
      conduct course translate status Courses/sea-prevention
      conduct course translate status Locales --format json

      Of the program's own words it also says what keeps a language from being used.
      """)

  @Option(help: "text, or json for scripts.")
  var format = CourseCheck.Format.text

  @Argument(help: "A course folder, or the folder of the program's own words.")
  var path: String

  @OptionGroup var options: GlobalOptions

  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus {
    let rows = try place.languages().map { ($0, try place.translation(into: $0).status(sha256)) }
    switch format {
    case .text:
      world.print(Self.row("language", ["texts", "translated", "reviewed", "stale", "missing", "kept aside"]))
      for (language, status) in rows { world.print(Self.row(shown(language), status.numbers.map { "\($0)" })) }
      let faults = try rows.flatMap { try place.faultsOfCatalogue(in: $0.0) }
      world.out(Array(TextRenderer(sources: [:]).render(faults).utf8))
    case .json:
      let objects = rows.map { JSON.object($1.object(for: $0)) }
      do { world.out(try JSON.array(objects).canonical(limits: JSON.Limits(depth: 4, bytes: 1 << 20))) } catch {
        preconditionFailure("a language tag holds nothing that JSON cannot: \(error)")
      }
      world.print("")
    }
    return .done
  }

  private static func row(_ first: String, _ numbers: [String]) -> String {
    func blanks(_ text: String, to width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) }
    return first + blanks(first, to: 10) + numbers.map { blanks($0, to: 12) + $0 }.joined()
  }
}

extension TranslationStatus {
  fileprivate var numbers: [Int] { [texts, translated, reviewed, stale, missing, obsolete] }

  fileprivate func object(for language: String) -> JSON.Object {
    var object: JSON.Object = ["language": .string(language)]
    for (name, number) in zip(["texts", "translated", "reviewed", "stale", "missing", "kept-aside"], numbers) {
      object[name] = .integer(number)
    }
    return object
  }
}
