internal import Encoding

extension Event {
  /// A program began to write. Its `at` and these two together are the clock of all that follows in the same boot.
  public struct Began: Sendable, Equatable {
    /// The kernel's boot id.
    public let boot: String
    /// CLOCK_BOOTTIME in milliseconds: it runs on in sleep, and no one can set it.
    public let bootMilliseconds: Int64
    /// The program's version.
    public let program: String

    public init(boot: String, bootMilliseconds: Int64, program: String) {
      self.boot = boot
      self.bootMilliseconds = bootMilliseconds
      self.program = program
    }
  }
}

extension Event.Began {
  init?(_ body: JSON) {
    guard let boot = body.text("boot"), let milliseconds = body.count("boot_ms"), let program = body.text("program")
    else { return nil }
    self.init(boot: boot, bootMilliseconds: Int64(milliseconds), program: program)
  }

  var json: JSON {
    ["boot": .string(boot), "boot_ms": .integer(Int(bootMilliseconds)), "program": .string(program)]
  }
}
