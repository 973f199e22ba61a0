internal import CourseXML
internal import Diagnostics
internal import Glibc

/// What is translated and where its translations lie: a course folder with its `locales/`, or the folder of the
/// program's own words.
struct TranslationPlace {
  private let source: Original
  private let isInterface: Bool
  /// The folder of the translations as the author named it, and from the root.
  private let named: String
  private let absolute: String

  /// The files have faults; they are printed like what the compiler says.
  struct Faulty: Error {
    let diagnostics: [Diagnostic]
    let sources: [String: [UInt8]]
  }

  init(_ path: String, in world: World) throws {
    let folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    let place = Places.absolute(folder, in: world)
    isInterface = !exists(place + "/course.xml") && exists(place + "/en.xlf")
    named = isInterface ? folder : folder + "/locales"
    absolute = isInterface ? place : place + "/locales"
    source =
      try isInterface ? Self.interface(named + "/en.xlf", at: absolute + "/en.xlf") : Self.course(place, folder)
  }

  /// The languages that have a file, as its name says them; sorted.
  func languages() -> [String] {
    names(in: absolute).filter { $0.hasSuffix(".xlf") && !(isInterface && $0 == "en.xlf") }
      .map { String($0.dropLast(4)) }.sorted()
  }

  /// The texts as they are to be translated into a language.
  func original(for language: String) -> Original { source.inForms(of: language) }

  /// The language that the texts are written in.
  var sourceLanguage: String { source.language }

  func holds(_ language: String) -> Bool { exists(path(of: language)) }

  /// A language's file as the author would name it.
  func name(of language: String) -> String { named + "/" + file(of: language) }

  /// The translation as its file has it, bound to the author's texts of today.
  func translation(into language: String) throws -> Translation {
    guard holds(language) else {
      throw Failure(
        "There is no translation \(shown(name(of: language))).",
        next: "Begin one: conduct course translate extract \(shown(language)) \(Invocation.quoted(parent))")
    }
    let bytes = try Self.content(of: path(of: language))
    let reading = Translation.read(bytes, file: name(of: language))
    return try reading.orFaulty([name(of: language): bytes]).merged(with: original(for: language), sha256)
  }

  /// The terms that a language always says in the same words; nil where nobody wrote a list.
  func terms(of language: String) throws -> TermList? {
    let list = isInterface ? "terms/\(language).csv" : "\(language.lowercased()).terms.csv"
    guard exists(absolute + "/" + list) else { return nil }
    let (name, bytes) = (named + "/" + list, try Self.content(of: absolute + "/" + list))
    return try TermList.read(bytes, file: name).orFaulty([name: bytes])
  }

  /// Why the program cannot use its own words in a language. A course's translations are looked at by `course check`.
  func faultsOfCatalogue(in language: String) throws -> [Diagnostic] {
    guard isInterface else { return [] }
    // Texts that wait for their translator are said at once, and not unit by unit.
    return Catalogue.read(try Self.content(of: path(of: language)), file: name(of: language)).diagnostics
      .filter { $0.code.rawValue != "missing-element" }
  }

  /// Puts the file in place whole. What could not be read back is never written.
  func write(_ translation: Translation, into language: String) throws {
    let bytes = translation.bytes
    let reading = Translation.read(bytes, file: name(of: language))
    guard reading.value != nil else { throw Faulty(diagnostics: reading.diagnostics, sources: [:]) }
    if !isFolder(absolute), mkdir(absolute, 0o755) != 0 { throw FileFault(path: absolute, code: errno).failure }
    var status = stat()
    let mode = stat(path(of: language), &status) == 0 ? status.st_mode & 0o7777 : 0o644
    do { try replace(path(of: language), with: bytes, mode: mode) } catch { throw error.failure }
  }

  private var parent: String { isInterface ? named : Places.folder(of: "/" + named).dropFirst().description }

  /// Files of a course are named in small letters; those of the program's words as the language tag is written.
  private func file(of language: String) -> String { (isInterface ? language : language.lowercased()) + ".xlf" }

  private func path(of language: String) -> String { absolute + "/" + file(of: language) }

  private static func interface(_ name: String, at path: String) throws -> Original {
    let bytes = try content(of: path)
    return try Original.ofInterface(bytes, file: name).orFaulty([name: bytes])
  }

  private static func course(_ place: String, _ named: String) throws -> Original {
    let files: Reading<CourseFiles>
    do { files = try CourseFolder.read(place) } catch {
      throw error.failure(next: "Name a course folder, or the folder of the program's words.")
    }
    guard let found = files.value, CourseReader.read(found).value != nil, let original = Original.of(found).value else {
      throw Failure(
        "The course in \(shown(named)) has faults.",
        next: "See them and mend them first: conduct course check \(Invocation.quoted(named))")
    }
    return original
  }

  private static func content(of path: String) throws -> [UInt8] {
    do { return try bytes(of: path, limit: 16 << 20) } catch { throw error.failure }
  }
}

extension Reading {
  /// - Parameter sources: the bytes of the files that the diagnostics point into.
  func orFaulty(_ sources: [String: [UInt8]]) throws(TranslationPlace.Faulty) -> Value {
    guard let value else { throw TranslationPlace.Faulty(diagnostics: diagnostics, sources: sources) }
    return value
  }
}
