/// What a machine's clocks show at one moment.
struct ClockReading: Sendable, Equatable {
  let wall: Timestamp
  let boot: String
  /// CLOCK_BOOTTIME.
  let bootMilliseconds: Int64
}

/// Which time an event gets. Within a boot the clock that no one can set rules, counted from where the log last tied
/// the two together; after a boot the wall clock is taken, and doubted when it does not fit what the log holds.
struct Clock: Sendable, Equatable {
  let at: Timestamp
  let doubt: Doubt?

  /// A moment at which wall clock and boot clock were read together, in the boot that is running.
  struct Tie: Sendable, Equatable {
    let at: Timestamp
    let bootMilliseconds: Int64
  }

  struct Doubt: Sendable, Equatable {
    let reason: Event.ClockDoubtful.Reason
    let byMilliseconds: Int64
  }

  /// Further behind the last event than clocks drift: 10 minutes.
  static let behindAtMost: Int64 = 10 * 60_000
  /// Further ahead of it than a store is left alone: 30 days.
  static let aheadAtMost: Int64 = 30 * 86_400_000

  init(_ reading: ClockReading, tie: Tie?, lastEvent: Timestamp?) {
    if let tie {
      at = tie.at.advanced(by: max(0, reading.bootMilliseconds - tie.bootMilliseconds))
      doubt = nil
      return
    }
    at = reading.wall
    let ahead = lastEvent.map { reading.wall.milliseconds - $0.milliseconds } ?? 0
    doubt =
      if ahead < -Self.behindAtMost {
        Doubt(reason: .behind, byMilliseconds: -ahead)
      } else if ahead > Self.aheadAtMost {
        Doubt(reason: .ahead, byMilliseconds: ahead)
      } else {
        nil
      }
  }
}
