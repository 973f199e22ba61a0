public import Diagnostics

extension CourseFiles {
  /// Where there is a MANIFEST, it names these files and no others.
  public func manifestFaults(_ sha256: SHA256) -> [Diagnostic] {
    guard agreesWithManifest(sha256) == false else { return [] }
    let message = "MANIFEST names other files than these; it must be written anew when a course was changed"
    return [Diagnostic(.error, .manifestDiffers, message, at: .whole("MANIFEST"))]
  }
}

extension Diagnostic.Code {
  static let manifestDiffers = Self(rawValue: "manifest-differs")
}
