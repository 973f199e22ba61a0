public import Courseware

extension CourseFiles {
  /// These files as an edition: with `packed.txt` and MANIFEST as they now must be, and without a signature that was
  /// made over another MANIFEST. Packing again changes nothing.
  ///
  /// - Parameter course: what was read from these files, compared with the last packed edition and found sound.
  public func packed(_ course: Course, _ sha256: SHA256) -> CourseFiles {
    let last = bytes["packed.txt"].flatMap(PackedEdition.init(reading:))
    let edition = PackedEdition(of: course, content: writtenContent(sha256), after: last)
    let written = CourseFiles(bytes: bytes.merging(["packed.txt": edition.text]) { $1 })
    let manifest = written.manifest(sha256)
    var all = written.bytes
    if all["MANIFEST"] != manifest { all["MANIFEST.minisig"] = nil }
    all["MANIFEST"] = manifest
    return CourseFiles(bytes: all)
  }
}
