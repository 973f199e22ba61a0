import Courseware
import Glibc
import TerminalUI
import Testing

@testable import ConductCommands

@Suite struct LanguagesTests {
  private let fixed = FixedWorld()

  /// English as it is, and French with a fault.
  private func folder() throws -> String {
    let folder = fixed.folder + "/Locales"
    try makeFolder(folder)
    let english = try bytes(of: FixedWorld.project + "/Locales/en.xlf", limit: 1 << 24)
    try replace(folder + "/en.xlf", with: english, mode: 0o600)
    try replace(folder + "/fr.xlf", with: Array("<xliff/>".utf8), mode: 0o600)
    return folder
  }

  @Test func aWishForALanguageWithFaultsEndsInEnglish() throws {
    let languages = try Languages(in: try folder(), asked: nil, wished: "fr", world: fixed.world)
    #expect(languages.chosen.language == "en")
    #expect(fixed.talk.contains { $0.contains("fr.xlf") })
  }

  @Test func aLanguageAskedForByNameIsThereOrTheProgramSaysSo() throws {
    let folder = try folder()
    #expect(throws: Failure.self) { try Languages(in: folder, asked: "fr", wished: nil, world: fixed.world) }
  }

  @Test func wordsThatCannotBeReadAreLeftOut() throws {
    let folder = try folder()
    unlink(folder + "/fr.xlf")
    #expect(mkdir(folder + "/fr.xlf", 0o700) == 0)
    #expect(try Languages(in: folder, asked: nil, wished: nil, world: fixed.world).tongues.count == 1)
  }

  /// French as it is shipped, without one of its phrases: a glance at it finds nothing wrong.
  private func folderWhereFrenchLacksAPhrase() throws -> String {
    let folder = try folder()
    let french = try bytes(of: FixedWorld.project + "/Locales/fr.xlf", limit: 1 << 24)
    let text = String(decoding: french, as: UTF8.self).replacing("\"help-title\"", with: "\"help-titles\"")
    try replace(folder + "/fr.xlf", with: Array(text.utf8), mode: 0o600)
    return folder
  }

  @Test func whatIsOfferedIsReadWhenItIsChosen() throws {
    let languages = try Languages(in: try folderWhereFrenchLacksAPhrase(), asked: "en", world: fixed.world)
    #expect(languages.tongues.map { $0(.languageName) } == ["English", "Français"])
    #expect(languages.words(in: "fr") == nil)
    #expect(fixed.talk == [])
  }

  @Test func aFaultThatAGlanceDoesNotShowIsSeenAtTheStart() throws {
    let languages = try Languages(in: try folderWhereFrenchLacksAPhrase(), asked: nil, wished: "fr", world: fixed.world)
    #expect(languages.tongues.map(\.language) == ["en"])
    #expect(fixed.talk.contains { $0.contains("fr.xlf") && $0.contains("help-title") })
  }

  @Test func theLanguageThatIsSpokenComesFirst() throws {
    let folder = FixedWorld.project + "/Locales"
    let languages = try Languages(in: folder, asked: nil, wished: "fr", world: fixed.world)
    #expect(languages.tongues.first?.language == "fr")
    #expect(languages.words(in: "en")?(.languageName) == "English")
  }

  @Test func theDeskSaysWhichFileHasTheFault() throws {
    let content = fixed.folder + "/content"
    let sitting = try Sitting(fixed, content: content)
    let reply = try sitting.only(.speak(language: "fr"))
    #expect(reply == .failed(.languageUnavailable(language: "fr", file: content + "/Locales/fr.xlf")))
  }
}
