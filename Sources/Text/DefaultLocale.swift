internal import _FoundationICU

/// ICU's own locale, for what no language is named.
///
/// Left alone, ICU takes it from the environment when it first opens some rules: the same program would do otherwise on
/// another machine, and a name of forty letters there brings it down.
enum DefaultLocale {
  /// Must be called before any rules are opened.
  static func settle() { isSettled }

  private static let isSettled: Void = {
    var status = U_ZERO_ERROR
    swift_uloc_setDefault("en", &status)
    precondition(status.rawValue <= U_ZERO_ERROR.rawValue, "ICU knows English")
  }()
}
