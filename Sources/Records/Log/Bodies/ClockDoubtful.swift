internal import Encoding

extension Event {
  /// The wall clock does not fit the log. Until somebody confirms it, no certificate is issued.
  public struct ClockDoubtful: Sendable, Equatable {
    /// `seq` of the `began` whose clock it was.
    public let began: Int
    /// How far off, in milliseconds.
    public let byMilliseconds: Int64
    public let reason: Reason

    public enum Reason: String, CaseIterable, Sendable {
      case behind, ahead
    }

    public init(began: Int, byMilliseconds: Int64, reason: Reason) {
      self.began = began
      self.byMilliseconds = byMilliseconds
      self.reason = reason
    }
  }
}

extension Event.ClockDoubtful {
  init?(_ body: JSON) {
    guard let began = body.number("began"), let milliseconds = body.count("by_ms"),
      let reason = body.text("reason").flatMap({ Reason(rawValue: $0) })
    else { return nil }
    self.init(began: began, byMilliseconds: Int64(milliseconds), reason: reason)
  }

  var json: JSON {
    ["began": .integer(began), "by_ms": .integer(Int(byMilliseconds)), "reason": .string(reason.rawValue)]
  }
}
