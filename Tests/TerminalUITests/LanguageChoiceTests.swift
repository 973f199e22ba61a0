import Courseware
import Testing

@testable import TerminalUI

struct LanguageChoiceTests {
  private func labels(_ scripted: ScriptedRoom) -> [String] {
    guard case .choice(let field)? = scripted.room.document.field else { return [] }
    return field.options.map { $0.spans.map(\.text).joined() }
  }

  @Test func wordsThatCannotBeUsedLeaveTheTraineeInTheLanguageFromBefore() throws {
    var scripted = try ScriptedRoom()
    scripted.press(.language)
    #expect(labels(scripted).count == 2)
    scripted.nextFault = .languageUnavailable(language: "fr", file: "Locales/fr.xlf")
    scripted.choose(2)
    #expect(scripted.room.phrases.language == "en")
    let notice = scripted.room.document.notice?.text ?? ""
    #expect(notice.contains("Français") && notice.contains("Locales/fr.xlf"))
    #expect(labels(scripted) == ["English - complete"])
  }

  @Test func whatThereIsToReadIsLookedForOnce() throws {
    var scripted = try ScriptedRoom()
    for _ in 1...2 {
      scripted.press(.language)
      scripted.press(.back)
    }
    #expect(scripted.effects == [.surveyLanguages(of: nil)])
  }

  @Test func theNextPageAsksInTheLanguageThatIsChosen() throws {
    var scripted = try ScriptedRoom()
    scripted.press(.language)
    scripted.choose(2)
    #expect(scripted.room.document.title == scripted.room.phrases(.welcomeTitle))
    #expect(labels(scripted).contains(scripted.room.phrases(.welcomeReturning)))
  }

  @Test func showsTheWayBackOnlyWhereThereIsAPageBelow() throws {
    func showsBack(_ room: TrainingRoom) -> Bool {
      room.document.hints.contains { $0.trigger == .command(.back) }
    }
    var scripted = try ScriptedRoom()
    scripted.press(.language)
    #expect(showsBack(scripted.room))
    let first = TrainingRoom(
      house: House(
        words: english, tongues: [Tongue(of: english, isReviewed: true)], centre: ScriptedRoom.centre, zone: "UTC"),
      purpose: .catalogue, languageIsChosen: false)
    #expect(!showsBack(first))
  }
}
