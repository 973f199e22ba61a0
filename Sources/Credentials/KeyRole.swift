/// What a key is for. Each role has keys of its own: none stands in for another.
public enum KeyRole: String, Sendable, CaseIterable {
  case centre
  case coordinator
  case courseAuthor = "course-author"
  case headquarters

  /// What its signature makes of a certificate; nil where it may not sign any.
  public var level: Level? {
    switch self {
    case .centre: .recorded
    case .coordinator: .countersigned
    case .courseAuthor, .headquarters: nil
    }
  }
}

/// How much stands behind a certificate. Always the signer's, never the payload's.
public enum Level: Int, Sendable, Comparable {
  /// The store signed it as the attempt ended.
  case recorded
  /// A coordinator signed it after review.
  case countersigned

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
