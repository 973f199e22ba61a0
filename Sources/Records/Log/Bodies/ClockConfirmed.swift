internal import Encoding

extension Event {
  /// A coordinator looked at the clock and found it right.
  public struct ClockConfirmed: Sendable, Equatable {
    /// Commitment of the text that says who.
    public let by: SHA256
    /// `seq` of the `clock-doubtful` that it answers, in the same log.
    public let doubt: Int

    public init(by: SHA256, doubt: Int) {
      self.by = by
      self.doubt = doubt
    }
  }
}

extension Event.ClockConfirmed {
  init?(_ body: JSON) {
    guard let by = body.sha256("by"), let doubt = body.number("doubt") else { return nil }
    self.init(by: by, doubt: doubt)
  }

  var json: JSON { ["by": .string(by.hex), "doubt": .integer(doubt)] }
}
