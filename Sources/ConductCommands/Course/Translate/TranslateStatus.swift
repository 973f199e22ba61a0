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

      Where a language has a term list, it also says how many texts use other words than those of the list; of the
      program's own words, what keeps a language from being used.
      """)

  @Option(help: "text, or json for scripts.")
  var format = CourseCheck.Format.text

  @Argument(help: "A course folder, or the folder of the program's own words.")
  var path: String

  @OptionGroup var options: GlobalOptions

  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus {
    let rows = try place.languages().map { language in
      let translation = try place.translation(into: language)
      let terms = try place.terms(of: language).map { translation.status(of: $0, sha256) }
      return (language: language, status: translation.status(sha256), terms: terms)
    }
    switch format {
    case .text:
      world.print(Self.row("language", ["texts", "translated", "reviewed", "stale", "missing", "kept aside"]))
      for row in rows { world.print(Self.row(shown(row.language), row.status.numbers.map { "\($0)" })) }
      for case (let language, _, let terms?) in rows { world.print("\(shown(language)): \(terms.words)") }
      let faults = try rows.flatMap { try place.faultsOfCatalogue(in: $0.language) }
      world.out(Array(TextRenderer(sources: [:]).render(faults).utf8))
    case .json:
      let objects = rows.map { JSON.object($0.status.object(for: $0.language, $0.terms)) }
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

  fileprivate func object(for language: String, _ terms: Translation.TermStatus?) -> JSON.Object {
    var object: JSON.Object = ["language": .string(language)]
    for (name, number) in zip(["texts", "translated", "reviewed", "stale", "missing", "kept-aside"], numbers) {
      object[name] = .integer(number)
    }
    object["terms"] = terms.map { .integer($0.terms) }
    object["texts-in-other-words"] = terms.map { .integer($0.textsNotFollowing) }
    return object
  }
}

extension Translation.TermStatus {
  /// `2 texts use other words than the term list, 41 terms`
  var words: String {
    switch textsNotFollowing {
    case 0: "the term list is followed, \(terms) terms"
    case 1: "1 text uses other words than the term list, \(terms) terms"
    case let count: "\(count) texts use other words than the term list, \(terms) terms"
    }
  }
}
