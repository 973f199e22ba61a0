import Courseware
import Testing

@testable import ConductCommands

@Suite struct CentreFileTests {
  @Test func readsBackWhatItWrites() throws {
    let centre = Centre(
      registration: Sitting.centre.registration, country: Country("NPL"), language: "fr",
      contacts: ["CDT, +977 1 555 0100", "Medical officer"], zone: "Asia/Kathmandu")
    #expect(try CentreFile.read(CentreFile.text(of: centre)) == centre)
  }

  @Test(arguments: [
    ("", 1), ("conduct-centre-2\n", 1), ("conduct-centre-1\nunregistered\nlanguage en\nzone Nowhere/Here\n", 4),
    ("conduct-centre-1\nunregistered\ncentre NPL-0417\nlanguage en\nzone UTC\n", 3),
    ("conduct-centre-1\nunregistered\ncolour red\nlanguage en\nzone UTC\n", 3),
    ("conduct-centre-1\nunregistered\nzone UTC\n", 3),
  ])
  func namesTheLineThatIsWrong(_ text: String, _ line: Int) {
    let fault = #expect(throws: CentreFile.Fault.self) { try CentreFile.read(text) }
    #expect(fault?.line == line)
  }
}

@Suite struct InvocationTests {
  @Test(arguments: [
    ("a/b.txt", "a/b.txt"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"), ("$(rm)", "'$(rm)'"),
  ])
  func quotesForAShell(_ text: String, _ quoted: String) { #expect(Invocation.quoted(text) == quoted) }

  @Test func breaksALongCommandWhereAShellReadsOn() {
    let short = Invocation(program: "conduct", content: nil, store: nil)
    #expect(short.command("record export", ["a.csv"]) == ["conduct record export a.csv"])
    let long = Invocation(program: "conduct", content: "/srv/training room", store: "/srv/records/store.sqlite")
    #expect(
      long.command("certificate verify", ["/srv/a.txt"]) == [
        #"conduct certificate verify \"#, #"  /srv/a.txt \"#, #"  --content '/srv/training room' \"#,
        "  --store /srv/records/store.sqlite",
      ])
  }
}
