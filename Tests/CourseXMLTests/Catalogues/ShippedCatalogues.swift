import FoundationEssentials

/// The program's own words as they are shipped, one catalogue a language.
enum ShippedCatalogues {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Locales")

  /// As the files are named; sorted. Empty where the folder cannot be read.
  static let languages: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".xlf") }.map { String($0.dropLast(4)) }.sorted()

  static var translations: [String] { languages.filter { $0 != "en" } }

  static func file(of language: String) -> String { "Locales/\(language).xlf" }

  static func bytes(of language: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "\(language).xlf")))
  }

  static func terms(of language: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "terms/\(language).csv")))
  }

  /// The rows of a table without quotes beside the catalogues, its heading left out; none where there is no such table.
  static func table(_ name: String) throws -> [[String]] {
    let file = folder.appending(path: "\(name).csv")
    guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
