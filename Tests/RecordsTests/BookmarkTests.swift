import Courseware
import Testing

@testable import Records

@Suite struct BookmarkTests {
  let bench = Workbench()
  private let course: Course.ID = name("sea")

  @Test func remembersTheLastPlace() throws {
    let store = try bench.create()
    let person: Person.ID = bench.id()
    try store.setBookmark(.init(edition: "e1", place: "m1/p2"), of: person, in: course)
    try store.setBookmark(.init(edition: "e2", place: "m1/p3"), of: person, in: course)
    #expect(try store.bookmark(of: person, in: course) == Bookmark(edition: "e2", place: "m1/p3"))
    #expect(try store.bookmark(of: bench.id(), in: course) == nil)
  }

  @Test func remembersTheLastPracticeAnswerToEachItem() throws {
    let store = try bench.create()
    let person: Person.ID = bench.id()
    try store.setPractice(.truth(false), to: name("q1"), of: person, in: course)
    try store.setPractice(.truth(true), to: name("q1"), of: person, in: course)
    try store.setPractice(.order([name("x")]), to: name("q2"), of: person, in: course)
    #expect(
      try store.practice(of: person, in: course) == [name("q1"): .truth(true), name("q2"): .order([name("x")])])
  }

  @Test func remembersWhichCourseWasReadLast() throws {
    let store = try bench.create()
    let person: Person.ID = bench.id()
    #expect(try store.lastRead(by: person) == nil)
    for course: Course.ID in [course, name("other"), course] {
      try store.setBookmark(.init(edition: "e", place: "p"), of: person, in: course)
      try store.setBookmark(.init(edition: "e", place: "p"), of: bench.id(), in: name("other"))
      #expect(try store.lastRead(by: person) == course)
    }
  }

  @Test func leavesNoTraceInTheLog() throws {
    let writer = try bench.writer()
    try writer.store.setBookmark(.init(edition: "e", place: "p"), of: bench.id(), in: course)
    try writer.store.setPractice(.truth(true), to: name("q1"), of: bench.id(), in: course)
    #expect(try writer.store.logs().first?.head.seq == 1)
  }
}
