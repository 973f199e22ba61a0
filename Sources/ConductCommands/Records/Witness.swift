internal import Records

/// How far each log had come when this machine last wrote it, noted beside the keys and outside the store. A store that
/// ends before that, or differs there, was restored from a backup: its log may not go on, since numbers would be used twice.
struct Witness {
  private let folder: String

  init(in places: Places) { folder = places.keys }

  func note(_ head: LogPoint) throws {
    if let noted = noted(head.log), noted.seq >= head.seq { return }
    try replace(path(of: head.log), with: Array("\(head.seq) \(head.hash.hex)\n".utf8), mode: 0o600)
  }

  /// Whether the log holds what was noted of it. Without a note there is nothing to disagree with.
  func agrees(with log: KeptLog, in store: RecordStore) throws -> Bool {
    guard let noted = noted(log.head.log) else { return true }
    return try store.point(in: log.head.log, seq: noted.seq)?.hash == noted.hash
  }

  private func noted(_ log: LogName) -> (seq: Int, hash: Records.SHA256)? {
    guard let content = try? bytes(of: path(of: log), limit: 200) else { return nil }
    let words = String(decoding: content, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let seq = Int(words[0]), let hash = Records.SHA256(hex: String(words[1])) else {
      return nil
    }
    return (seq, hash)
  }

  private func path(of log: LogName) -> String { folder + "/" + log.text + ".head" }
}
