/// What may be in a course folder; the list is closed.
enum CoursePath {
  case course, module, bank, glossary, guide, figure, locale, terms, packed, manifest, signature

  /// The kind of file that stands at this path, relative to the folder; nil when nothing of a course does.
  init?(_ path: String) {
    switch path {
    case "course.xml": self = .course
    case "glossary.xml": self = .glossary
    case "guide.xml": self = .guide
    case "packed.txt": self = .packed
    case "MANIFEST": self = .manifest
    case "MANIFEST.minisig": self = .signature
    case _ where Self.isFile(path, in: "modules/", ending: ".xml"): self = .module
    case _ where Self.isFile(path, in: "banks/", ending: ".xml"): self = .bank
    case _ where Self.isFile(path, in: "figures/", ending: ".txt"): self = .figure
    case _ where Self.isFile(path, in: "locales/", ending: ".xlf"): self = .locale
    case _ where Self.isFile(path, in: "locales/", ending: ".terms.csv"): self = .terms
    default: return nil
    }
  }

  static let description =
    "a course holds course.xml, modules/*.xml, banks/*.xml, glossary.xml, guide.xml, figures/*.txt, locales/*.xlf, "
    + "locales/*.terms.csv, packed.txt, MANIFEST and MANIFEST.minisig, named with a to z, 0 to 9, dots, hyphens and underscores"

  /// The folders that a course folder may hold.
  static let folders = ["modules", "banks", "figures", "locales"]

  /// Documentation/Records.md, "Editions": file names are `[a-z0-9][a-z0-9._/-]*`; below a folder there is no other folder.
  private static func isFile(_ path: String, in folder: String, ending: String) -> Bool {
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let name = path.utf8.dropFirst(folder.utf8.count)
    guard let first = name.first, isLetterOrDigit(first), name.count > ending.utf8.count,
      name.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    else {
      return false
    }
    return name.allSatisfy { isLetterOrDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
