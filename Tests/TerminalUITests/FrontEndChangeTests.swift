import CourseXML
import Courseware
import Testing

@testable import TerminalUI

struct FrontEndChangeTests {
  private static func seat(
    _ frontEnd: FrontEnd, isSaid: Bool = false, canFillTheScreen: Bool = true, _ repertoire: Repertoire = .everything
  ) -> FrontEndInUse {
    FrontEndInUse(frontEnd, isSaid: isSaid, canFillTheScreen: canFillTheScreen, repertoire: repertoire)
  }

  @Test func goesToLinesAndSaysTheWayBack() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.fullScreen))
    let page = scripted.room.document.title
    scripted.press(.frontEnd)
    #expect(scripted.room.frontEnd == .linear)
    #expect(scripted.room.document.title == page)
    #expect(scripted.room.document.notice?.text == "Line mode. For the full screen, type m.")
    scripted.press(.frontEnd)
    #expect(scripted.room.frontEnd == .fullScreen)
    #expect(scripted.room.document.notice == nil)
    #expect(scripted.effects.isEmpty)
  }

  @Test func staysInLinesWhereThereIsNoScreen() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.linear, canFillTheScreen: false))
    scripted.press(.frontEnd)
    #expect(scripted.room.frontEnd == .linear)
    #expect(scripted.room.document.notice?.text == "This terminal has line mode only.")
  }

  @Test func keepsForThePersonWhatWasSaid() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.linear, isSaid: true))
    scripted.rememberedFrontEnd = .fullScreen
    scripted.signIn()
    #expect(scripted.rememberedFrontEnd == .linear)
    scripted.press(.frontEnd)
    #expect(scripted.rememberedFrontEnd == .fullScreen)
  }

  @Test func givesLinesAgainToWhoWorkedInLines() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.fullScreen))
    scripted.rememberedFrontEnd = .linear
    scripted.signIn()
    #expect(scripted.room.frontEnd == .linear)
    #expect(scripted.room.document.notice?.text == "Line mode, as last time. For the full screen, type m.")
  }

  /// Whoever asked for lines outside, by an option or the environment, gets them, whatever is remembered.
  @Test func takesNobodyOutOfLines() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.linear))
    scripted.rememberedFrontEnd = .fullScreen
    scripted.signIn()
    #expect(scripted.room.frontEnd == .linear)
    #expect(scripted.room.document.notice == nil)
  }

  @Test func namesTheOtherFrontEndOnTheHelpPage() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.fullScreen))
    scripted.press(.help)
    guard case .choice(let field)? = scripted.room.document.field else { return #expect(Bool(false), "no menu") }
    let place = try #require(field.options.firstIndex { $0.words(scripted.room.phrases) == "line mode (m)" })
    scripted.choose(place + 1)
    #expect(scripted.room.frontEnd == .linear)
  }

  @Test func refusesALanguageThatTheTerminalCannotShow() throws {
    var scripted = try ScriptedRoom(view: Self.seat(.fullScreen, .ascii))
    let house = scripted.room.house
    #expect(
      house.refusal(of: "fr").hasPrefix("This terminal cannot show the letters of Français. Use a graphical terminal"))
    #expect(house.refusal(of: "fr").contains("Ce terminal ne peut pas afficher les lettres de"))
    scripted.press(.language)
    scripted.choose(2)
    #expect(scripted.room.phrases.language == "fr")
  }

  @Test func staysInTheLanguageThatCanBeRead() throws {
    let arabic = try #require(
      Tongue(
        language: "ar", isReviewed: false,
        texts: Dictionary(
          uniqueKeysWithValues: Tongue.phrases.map { phrase in
            (phrase, phrase == .languageName ? "العربية" : phrase == .languageNotShown ? "{language} ..." : "-")
          })))
    let english = try Shipped.words(in: "en").phrasebook
    let house = House(
      words: english, tongues: [Tongue(of: english, isReviewed: true), arabic], centre: ScriptedRoom.centre, zone: "UTC"
    )
    var room = TrainingRoom(
      house: house, purpose: .catalogue, languageIsChosen: false, view: Self.seat(.fullScreen, .european))
    #expect(room.update(.answered(.choice(1))).isEmpty)
    #expect(
      room.document.notice?.text
        == "This terminal cannot show the letters of العربية. Use a graphical terminal with a UTF-8 locale, or kmscon or "
        + "fbterm. With a screen reader, use line mode. العربية ...")
  }
}
