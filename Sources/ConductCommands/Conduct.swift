public import ArgumentParser

/// The command tree.
public struct Conduct: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "conduct")
  public init() {}
}
