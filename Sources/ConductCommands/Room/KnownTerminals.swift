internal import TerminalUI

/// A small file beside the store: which order of lines was said to be right on which kind of terminal. One line each,
/// `TERM attributes order`; a later line counts more than an earlier one. Nothing in it is about a person.
struct KnownTerminals {
  private let path: String
  private let term: String

  /// - Parameter term: the environment's TERM.
  init(beside home: String, term: String?) {
    path = home + "/terminals"
    self.term = Self.word(term ?? "")
  }

  var memory: TerminalMemory {
    TerminalMemory(recall: { order(of: $0) }, keep: { keep($1, for: $0) })
  }

  private func order(of attributes: String) -> TextProfile.Order? {
    let key = key(attributes)
    return lines.last { $0.hasPrefix(key) }.flatMap { TextProfile.Order(rawValue: String($0.dropFirst(key.count))) }
  }

  /// Where it cannot be written, the trainee is asked again another time.
  private func keep(_ order: TextProfile.Order, for attributes: String) {
    let key = key(attributes)
    let kept = lines.filter { !$0.hasPrefix(key) }.suffix(Self.most) + [key + order.rawValue]
    try? makeFolder(Places.folder(of: path))
    try? replace(path, with: Array((kept.joined(separator: "\n") + "\n").utf8), mode: 0o644)
  }

  private static let most = 199

  private var lines: [String] {
    guard let content = try? bytes(of: path, limit: 64 << 10) else { return [] }
    return String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func key(_ attributes: String) -> String { "\(term) \(Self.word(attributes)) " }

  /// What came from a terminal or its environment, as one word without surprises.
  private static func word(_ text: String) -> String {
    let kept = text.prefix(64).filter { $0.isASCII && ($0.isLetter || $0.isNumber || ";+-._".contains($0)) }
    return kept.isEmpty ? "-" : kept
  }
}
