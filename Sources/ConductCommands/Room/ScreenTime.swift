internal import Courseware

/// How long a final has been on the screen since its last answer, in milliseconds of a clock that is never set.
///
/// Other pages do not count, and neither does an outage: what was not answered before it is counted anew.
struct ScreenTime {
  private var attempt: Attempt.ID?
  /// What had passed when the final was last left for another page.
  private var before: Int64 = 0
  /// When it came to the screen; nil while another page is there.
  private var since: Int64?

  /// The final is on the screen, again or for the first time.
  mutating func shows(_ id: Attempt.ID, at now: Int64) {
    // Where it stands there already, what has passed is not forgotten.
    if attempt == id, since != nil { return }
    if attempt != id { before = 0 }
    attempt = id
    since = now
  }

  /// An answer was kept: the next one's time begins.
  mutating func restarts(_ id: Attempt.ID, at now: Int64) {
    (attempt, before, since) = (id, 0, now)
  }

  mutating func leaves(at now: Int64) {
    before = total(at: now)
    since = nil
  }

  func elapsed(of id: Attempt.ID, at now: Int64) -> Int { attempt == id ? Int(clamping: total(at: now)) : 0 }

  private func total(at now: Int64) -> Int64 { before + (since.map { max(0, now - $0) } ?? 0) }
}
