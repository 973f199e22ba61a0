import Courseware
import Glibc
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
}
