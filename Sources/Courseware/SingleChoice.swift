/// Pick one of two to eight options.
public struct SingleChoice: Equatable, Sendable {
  public let options: [Choice]
  public let key: Choice.ID

  public init?(options: [Choice], key: Choice.ID) {
    guard (2...8).contains(options.count), allDiffer(options) else { return nil }
    guard options.contains(where: { $0.id == key }) else { return nil }
    self.options = options
    self.key = key
  }
}
