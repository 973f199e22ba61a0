internal import Credentials

/// Which trust list this machine has seen, noted beside the store, so that nobody hands it an older one later.
struct HeldList {
  private let path: String

  init(in places: Places) { path = places.home + "/trust-list-seen" }

  func read() -> TrustList.Held? {
    guard let content = try? bytes(of: path, limit: 200) else { return nil }
    let words = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let version = Int(words[0]), let digest = Digest(hex: String(words[1])) else { return nil }
    return TrustList.Held(version: version, digest: digest)
  }

  /// A note that could not be written stops no verdict; the next list is then only held to its signature.
  func note(_ held: TrustList.Held) {
    if let before = read(), before.version >= held.version { return }
    try? makeFolder(Places.folder(of: path))
    try? replace(path, with: Array("\(held.version) \(held.digest.hex)\n".utf8), mode: 0o600)
  }
}
