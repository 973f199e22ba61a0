/// Why a command could not do what it was asked: what, and what to do next. Ends the program with code 2.
public struct Failure: Error, Equatable {
  public let what: String
  public let next: String

  public init(_ what: String, next: String) {
    self.what = what
    self.next = next
  }

  public var sentence: String { "conduct: \(what) \(next)" }
}

/// How the program ends; scripts read it.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Faults in content, or a verdict that is not yes.
  case notGood = 1
  case couldNot = 2
  case ourMistake = 70
}
