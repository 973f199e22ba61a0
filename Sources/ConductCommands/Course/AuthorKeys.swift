internal import Credentials

/// The public keys of course authors that a machine believes: the lines of a file `authors.pub` that are keys in
/// minisign's form. Where the administrator has one in /etc/conduct, no other counts.
struct AuthorKeys {
  let keys: [FileKey]

  /// - Parameter home: the folder of the store; nil when there is none.
  init(beside home: String?, administrators file: String = "/etc/conduct/authors.pub") {
    let file = exists(file) ? file : home.map { $0 + "/authors.pub" }
    let text = file.flatMap { try? bytes(of: $0, limit: 1 << 20) } ?? []
    keys = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { FileKey(String($0)) }
  }
}
