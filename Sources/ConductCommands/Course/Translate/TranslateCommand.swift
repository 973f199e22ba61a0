internal import ArgumentParser
internal import CourseXML
internal import Diagnostics

/// A verb of `translate`: faults in a file are printed as the compiler prints them, and nothing is written then.
protocol TranslateCommand: WorldCommand {
  var path: String { get }
  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus
}

extension TranslateCommand {
  func run(in world: World) throws -> ExitStatus {
    do {
      return try run(at: TranslationPlace(path, in: world), in: world)
    } catch let faulty as TranslationPlace.Faulty {
      world.out(Array(TextRenderer(sources: faulty.sources).render(faulty.diagnostics).utf8))
      return .notGood
    }
  }
}

extension TranslationPlace {
  /// The tag as it may be written, when it is one and not the source's own.
  func target(_ language: String) throws -> String {
    guard isLanguageTag(language) else {
      throw Failure("\"\(shown(language))\" is no language tag.", next: "Write one such as fr, sw or zh-Hans.")
    }
    guard language.lowercased() != sourceLanguage.lowercased() else {
      throw Failure(
        "\"\(shown(language))\" is the language that the texts are written in.", next: "Name another language.")
    }
    return language
  }
}

extension TranslationStatus {
  /// What is said after a file was written.
  var sentence: String {
    "texts: \(texts), translated: \(translated), reviewed: \(reviewed), stale: \(stale), missing: \(missing)"
      + (obsolete > 0 ? ", kept aside: \(obsolete)" : "")
  }
}
