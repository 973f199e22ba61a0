public import Courseware

/// Who sits at the terminal.
public struct Trainee: Equatable, Sendable {
  public let id: Person.ID
  public let printedName: String
  public init(id: Person.ID, printedName: String) {
    self.id = id
    self.printedName = printedName
  }
}
