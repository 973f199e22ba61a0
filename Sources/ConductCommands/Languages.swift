internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import TerminalUI

/// The languages that the program speaks here: one catalogue of `Locales/` each. One of them is read; of the others it
/// is known what a list of languages says.
struct Languages {
  /// The words that papers are written in.
  let chosen: Phrasebook
  /// The chosen one first.
  let tongues: [Tongue]
  private let folder: String

  /// English must be whole where no other language is asked for; a fault in another catalogue leaves that one out and
  /// says so.
  ///
  /// - Parameters:
  ///   - asked: the language that somebody named; where there are no words in it, the program says so and ends.
  ///   - wished: the centre's or the machine's language; where there are no words in it, English serves.
  init(in folder: String, asked: String?, wished: String? = nil, world: World) throws(Failure) {
    self.folder = folder
    var tongues: [Tongue] = []
    func leaveOut(_ language: String, _ why: String) {
      tongues.removeAll { $0.language == language }
      world.talk("conduct: The words in \(shown(Self.path(of: language, in: folder))) are not used: \(shown(why)).")
    }
    for language in Self.tags(in: folder) {
      do throws(Unusable) { tongues.append(try Self.tongue(language, in: folder)) } catch {
        leaveOut(language, error.why)
      }
    }
    if asked == Self.pseudo, let english = try? Self.read("en", in: folder) {
      tongues.append(Tongue(of: Catalogue.pseudo(of: english).phrasebook, isReviewed: false))
    }
    var catalogue: Catalogue?
    for language in [asked ?? wished, asked == nil ? "en" : nil].compactMap(\.self) where catalogue == nil {
      guard tongues.contains(where: { $0.language == language }) else { continue }
      do throws(Unusable) { catalogue = try Self.read(language, in: folder) } catch { leaveOut(language, error.why) }
    }
    guard let catalogue else {
      guard let asked else {
        throw Failure("The English words are missing in \(shown(folder)).", next: "Put en.xlf back, then try again.")
      }
      throw Failure(
        "There are no words in \"\(shown(String(asked.prefix(40))))\".",
        next: "Choose one of: " + tongues.map(\.language).joined(separator: ", "))
    }
    chosen = catalogue.phrasebook
    let first = Tongue(of: chosen, isReviewed: catalogue.state != .unreviewed)
    self.tongues = [first] + tongues.filter { $0.language != first.language }
  }

  /// The words of a language; nil where they are not there or have faults.
  func words(in language: String) -> Phrasebook? {
    language == chosen.language ? chosen : try? Self.read(language, in: folder).phrasebook
  }

  /// The catalogue of a language.
  func path(of language: String) -> String { Self.path(of: language, in: folder) }

  /// Why a catalogue cannot be used.
  private struct Unusable: Error {
    let why: String
  }

  /// A catalogue that looks well may still have faults; they are seen when it is read.
  private static func tongue(_ language: String, in folder: String) throws(Unusable) -> Tongue {
    let bytes = try content(of: language, in: folder)
    let glance = Catalogue.glance(at: bytes, for: Tongue.phrases, file: path(of: language, in: folder))
    if let glance, let tongue = Tongue(language: language, isReviewed: glance.state != .unreviewed, texts: glance.texts)
    {
      return tongue
    }
    let catalogue = try catalogue(language, in: folder, bytes)
    return Tongue(of: catalogue.phrasebook, isReviewed: catalogue.state != .unreviewed)
  }

  private static func read(_ language: String, in folder: String) throws(Unusable) -> Catalogue {
    if language == pseudo { return Catalogue.pseudo(of: try read("en", in: folder)) }
    return try catalogue(language, in: folder, try content(of: language, in: folder))
  }

  private static func catalogue(
    _ language: String, in folder: String, _ bytes: [UInt8]
  ) throws(Unusable) -> Catalogue {
    let reading = Catalogue.read(bytes, file: path(of: language, in: folder))
    guard let catalogue = reading.value else {
      throw Unusable(why: reading.diagnostics.first { $0.severity == .error }?.message ?? "")
    }
    return catalogue
  }

  private static func content(of language: String, in folder: String) throws(Unusable) -> [UInt8] {
    do { return try bytes(of: path(of: language, in: folder), limit: 16 << 20) } catch {
      throw Unusable(why: error.why)
    }
  }

  private static func path(of language: String, in folder: String) -> String { folder + "/" + language + ".xlf" }

  /// Made of English, for whoever tests the program.
  private static let pseudo = "en-XA"

  /// As the files are named; sorted.
  private static func tags(in folder: String) -> [String] {
    names(in: folder).filter { $0.hasSuffix(".xlf") }.map { String($0.dropLast(4)) }.sorted()
  }
}
