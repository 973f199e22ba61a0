import FoundationEssentials

/// The program's own words as they are shipped, one catalogue a language.
enum ShippedCatalogues {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Locales")

  /// As the files are named; sorted. Empty where the folder cannot be read.
  static let languages: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".xlf") }.map { String($0.dropLast(4)) }.sorted()

  static func file(of language: String) -> String { "Locales/\(language).xlf" }

  static func bytes(of language: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "\(language).xlf")))
  }
}
