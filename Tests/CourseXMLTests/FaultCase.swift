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
  let place: String?

  /// - Parameter place: a stretch of the file with marks in it, when the change itself holds none.
  init(
    _ code: String, _ message: String, in file: String, _ old: String, _ new: String, at place: String? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.old = old
    self.new = new
    self.place = place
  }

  var testDescription: String { "\(code): \(message)" }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    var course = MinimalCourse()
    course.replace(old, in: file, with: new)
    if let place { course.replace(place.filter { $0 != "«" && $0 != "»" }, in: file, with: place) }
    let diagnostics = course.reading.diagnostics
    #expect(diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.code.rawValue) == [code], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.range) == course.marked, sourceLocation: sourceLocation)
  }
}
