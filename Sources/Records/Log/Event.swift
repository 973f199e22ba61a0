public import Courseware
internal import Encoding

/// Something that happened, as the log tells it for good. Documentation/Records.md has the table of all kinds.
///
/// A new kind is one file in `Bodies`, one case here and in `EventKind`, and what the compiler then asks for.
public enum Event: Sendable, Equatable {
  case opened(Opened)
  case began(Began)
  case clockDoubtful(ClockDoubtful)
  case clockConfirmed(ClockConfirmed)
  case enrolled(Enrolled)
  case started(Attempt.Start)
  case answered(Answered)
  case submitted(Submitted)
  case completed(Completed)
  case issued(Issued)
  case allowed(Allowed)
}

/// A kind's name in the log. It is never renamed and never used for something else.
public enum EventKind: String, CaseIterable, Sendable {
  case opened, began
  case clockDoubtful = "clock-doubtful"
  case clockConfirmed = "clock-confirmed"
  case enrolled, started, answered, submitted, completed, issued, allowed
}

extension Event {
  public var kind: EventKind {
    switch self {
    case .opened: .opened
    case .began: .began
    case .clockDoubtful: .clockDoubtful
    case .clockConfirmed: .clockConfirmed
    case .enrolled: .enrolled
    case .started: .started
    case .answered: .answered
    case .submitted: .submitted
    case .completed: .completed
    case .issued: .issued
    case .allowed: .allowed
    }
  }

  /// What the event is found by: an attempt, a person, the boot of a machine; nil for what concerns the log itself.
  var subject: String? {
    switch self {
    case .opened, .clockDoubtful, .clockConfirmed: nil
    case .began(let body): body.boot
    case .enrolled(let body): body.person.description
    case .started(let start): start.attempt.description
    case .answered(let body): body.attempt.description
    case .submitted(let body): body.attempt.description
    case .completed(let body): body.attempt.description
    case .issued(let body): body.attempt.description
    case .allowed(let body): body.allowance.attempt?.description ?? body.person.description
    }
  }

  var body: JSON {
    switch self {
    case .opened(let body): body.json
    case .began(let body): body.json
    case .clockDoubtful(let body): body.json
    case .clockConfirmed(let body): body.json
    case .enrolled(let body): body.json
    case .started(let start): start.json
    case .answered(let body): body.json
    case .submitted(let body): body.json
    case .completed(let body): body.json
    case .issued(let body): body.json
    case .allowed(let body): body.json
    }
  }

  /// nil when a member is missing or of another type. What is there besides is for the caller to find.
  init?(_ kind: EventKind, body: JSON) {
    let event: Event? =
      switch kind {
      case .opened: Opened(body).map(Event.opened)
      case .began: Began(body).map(Event.began)
      case .clockDoubtful: ClockDoubtful(body).map(Event.clockDoubtful)
      case .clockConfirmed: ClockConfirmed(body).map(Event.clockConfirmed)
      case .enrolled: Enrolled(body).map(Event.enrolled)
      case .started: Attempt.Start(body).map(Event.started)
      case .answered: Answered(body).map(Event.answered)
      case .submitted: Submitted(body).map(Event.submitted)
      case .completed: Completed(body).map(Event.completed)
      case .issued: Issued(body).map(Event.issued)
      case .allowed: Allowed(body).map(Event.allowed)
      }
    guard let event else { return nil }
    self = event
  }
}
