internal import Glibc

/// The character set in which a terminal takes text, as far as the locale tells.
public enum Charset: Equatable, Sendable {
  case utf8
  /// By the name that the system has for it; what is beyond ASCII is not sent to it.
  case other(String)

  /// - Parameter locale: The first of LC_ALL, LC_CTYPE and LANG that is not empty. Where this system lacks a locale of
  ///   that name, as it often does when the name came over the network, the name alone tells.
  public init(locale: String?) {
    let name = locale ?? "C"
    let isName = Self.isName(name)
    let codeset = isName ? Self.codeset(of: name) : nil
    if codeset == "UTF-8" || codeset == nil && isName && Self.saysUTF8(name) {
      self = .utf8
    } else {
      self = .other(codeset ?? Self.codeset(of: "C") ?? "ASCII")
    }
  }

  /// nil where the system has no such locale.
  private static func codeset(of locale: String) -> String? {
    guard let found = newlocale(1 << Int32(LC_CTYPE), locale, nil) else { return nil }
    defer { freelocale(found) }
    return nl_langinfo_l(nl_item(CODESET), found).map { String(cString: $0) }
  }

  /// The C library would read a file where such a name is a path.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "="): true
        default: false
        }
      } && !text.utf8.starts(with: [UInt8(ascii: ".")])
  }

  private static func saysUTF8(_ name: String) -> Bool {
    let codeset = name.lowercased().split(separator: "@").first?.split(separator: ".").dropFirst().last
    return codeset == "utf-8" || codeset == "utf8"
  }
}
