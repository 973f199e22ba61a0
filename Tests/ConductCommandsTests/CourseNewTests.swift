import ArgumentParser
import Courseware
import Testing

@testable import ConductCommands

/// `conduct course new`, and what can be done with the course at once.
@Suite struct CourseNewTests {
  private let fixed = FixedWorld()

  private func world(in folder: String? = nil) -> World {
    var world = fixed.world
    world.workingFolder = folder ?? fixed.folder
    return world
  }

  private func new(_ folder: String) throws -> ConductCommands.ExitStatus {
    try CourseNew.parse([folder]).run(in: world())
  }

  @Test func writesACourseOfWhichTheCompilerHasNothingToSay() throws {
    #expect(try new("fuel-and-vehicles") == .done)
    fixed.out = []
    #expect(try CourseCheck.parse(["--werror", "fuel-and-vehicles"]).run(in: world()) == .done)
    #expect(fixed.text == "")
  }

  @Test func holdsTheFilesOfTheTemplate() throws {
    let id = try #require(Course.ID("new-course"))
    let files = CourseTemplate.files(for: id)
    let template = FixedWorld.project + "/Documentation/Template/"
    for (path, text) in files {
      let written = String(decoding: try bytes(of: template + path, limit: 1 << 20), as: UTF8.self)
      #expect(written == text, "\(path): make template")
    }
    let names = try FixedWorld.files(under: template)
    #expect(Set(names) == Set(files.map(\.path)), "make template")
  }

  @Test func tellsWhatItWroteAndWhatComesNext() throws {
    _ = try new("Courses/fuel")
    #expect(fixed.text.hasPrefix("Courses/fuel/course.xml\n"))
    #expect(fixed.talk == ["Next: conduct course check Courses/fuel"])
  }

  @Test(arguments: [
    ("Fuel & Vehicles", "fuel-vehicles"), ("first_aid/", "first-aid"), ("2026", "2026"), ("./x", "x"), ("-x-", "x"),
    (String(repeating: "a", count: 80), String(repeating: "a", count: 64)),
  ])
  func mendsTheName(_ asked: String, _ id: String) throws {
    _ = try CourseNew.parse(["--", asked]).run(in: world())
    let text = try bytes(of: fixed.folder + "/\(id)/course.xml", limit: 1 << 20)
    #expect(String(decoding: text, as: UTF8.self).contains("<course id=\"\(id)\" version=\"1.0\""))
  }

  @Test(arguments: ["", "..", "/", "x/..", "درس", "---"]) func refusesWhatGivesNoName(_ asked: String) {
    #expect(throws: Failure.self) { try CourseNew.parse(["--", asked]).run(in: world()) }
    #expect(fixed.out.isEmpty)
  }

  @Test func writesIntoTheEmptyFolderThatOneStandsIn() throws {
    try makeFolder(fixed.folder + "/fuel")
    _ = try CourseNew.parse(["."]).run(in: world(in: fixed.folder + "/fuel"))
    #expect(exists(fixed.folder + "/fuel/banks/property.xml"))
  }

  @Test func neverWritesIntoAFolderThatHoldsSomething() throws {
    try makeFolder(fixed.folder + "/fuel")
    try replace(fixed.folder + "/fuel/notes", with: [], mode: 0o600)
    #expect(throws: Failure.self) { try new("fuel") }
    #expect(throws: Failure.self) { try new("fuel/notes") }
    #expect(!exists(fixed.folder + "/fuel/course.xml"))
  }
}
