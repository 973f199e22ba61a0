import Encoding

/// SHA-256 of some bytes, 32 bytes long; handed in, since this room does no cryptography.
public typealias SHA256 = ([UInt8]) -> [UInt8]

extension CourseFiles {
  /// The text of MANIFEST: a line for each file as `sha256sum` writes it, the lines sorted by their bytes
  /// (`sha256sum … | LC_ALL=C sort`), without MANIFEST itself and its signature (Documentation/Records.md, "Editions").
  public func manifest(_ sha256: SHA256) -> [UInt8] { manifest(sha256, without: [.manifest, .signature]) }

  /// What attempts and certificates name: the SHA-256 of the manifest.
  public func edition(_ sha256: SHA256) -> [UInt8] { sha256(manifest(sha256)) }

  /// SHA-256 of what authors wrote, hexadecimal: of the manifest without the line of the file that packing writes.
  func writtenContent(_ sha256: SHA256) -> String {
    Hex.encode(sha256(manifest(sha256, without: [.manifest, .signature, .packed])))
  }

  private func manifest(_ sha256: SHA256, without others: Set<CoursePath>) -> [UInt8] {
    paths.filter { path in CoursePath(path).map { !others.contains($0) } ?? false }
      .map { path in Array("\(Hex.encode(sha256(content(of: path) ?? [])))  \(path)\n".utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .flatMap(\.self)
  }
}
