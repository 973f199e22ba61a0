import Courseware
import TerminalUI
import Testing

@testable import ConductCommands

/// One name or two, in any script: as it was typed it stands on the certificate.
@Suite struct NamesTests {
  @Test(arguments: [
    ["สมชาย", "ใจดี"], ["السيد", "أحمد علي"], ["ተስፋዬ", "አበበ"], ["山田", "太郎"], ["Ngọc", "Ánh"], ["Sukarno"], ["ဦးသန့်"],
  ]) func aNameComesThroughToTheCertificate(_ names: [String]) throws {
    let sitting = try Sitting(FixedWorld())
    var walk = try Walk(sitting)
    let printed = names.reversed().joined(separator: " ")
    walk.enrol("NA-0417", names: names, printed: printed)
    #expect(walk.page.title == "Courses")
    let result = try sitting.take("sea-prevention")
    guard case .issued(let paper) = result.paper else {
      Issue.record("no certificate for \(printed)")
      return
    }
    #expect(paper.lines.contains { $0.hasSuffix(": " + printed) }, "\(paper.lines)")
  }

  @Test(arguments: ["na-0417", "ＮＡ－０４１７", " NA - 0417 ", "NA-٠٤١٧", "Na-0４17"])
  func aServiceNumberIsFoundHoweverItIsTyped(_ typed: String) throws {
    let sitting = try Sitting(FixedWorld())
    var walk = try Walk(sitting)
    walk.enrol("NA-0417", names: ["Sukarno"], printed: "Sukarno")
    walk.press(.back)
    walk.signIn(typed)
    #expect(walk.words.contains("Sukarno"))
  }

  @Test(arguments: ["npl", "ＮＰＬ", "ｎＰｌ"]) func aCountryIsReadInAnyCaseAndWidth(_ typed: String) throws {
    let sitting = try Sitting(FixedWorld())
    var walk = try Walk(sitting)
    walk.enrol("NA-0417", names: ["Sukarno"], printed: "Sukarno", country: typed)
    #expect(walk.page.title == "Courses")
  }

  @Test func aNumberThatIsTakenTellsNothingOfItsOwner() throws {
    let sitting = try Sitting(FixedWorld())
    var walk = try Walk(sitting)
    walk.enrol("NA-0417", names: ["THAPA", "Anjali"], printed: "Anjali THAPA")
    walk.press(.back)
    walk.enrol("na-0417", names: ["Sukarno"], printed: "Sukarno")
    #expect(walk.page.notice?.text.hasPrefix("This service number is enrolled here already.") == true)
    for word in ["Anjali", "THAPA", "Sgt", "NPL"] { #expect(!walk.words.contains(word)) }
  }
}
