import CourseXML
import Diagnostics
import Testing

/// One change to the minimal course, and the one fault that it must bring at the marked place.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let code: String
  let message: String
  let file: String
  let old: String
  let new: String

  init(_ code: String, _ message: String, in file: String, _ old: String, _ new: String) {
    self.code = code
    self.message = message
    self.file = file
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(code): \(message)" }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    var course = MinimalCourse()
    course.replace(old, in: file, with: new)
    let diagnostics = course.reading.diagnostics
    #expect(diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.code.rawValue) == [code], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.range) == course.marked, sourceLocation: sourceLocation)
  }
}
