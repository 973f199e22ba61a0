internal import Courseware
internal import Encoding

/// Members of a body, read as what they must be.
extension JSON {
  func id<Kind>(_ key: String) -> UniqueID<Kind>? { self[key]?.string.flatMap { UniqueID($0) } }
  func name<Kind>(_ key: String) -> Name<Kind>? { self[key]?.string.flatMap { Name($0) } }
  func sha256(_ key: String) -> SHA256? { self[key]?.string.flatMap { SHA256(hex: $0) } }
  func log(_ key: String) -> LogName? { self[key]?.string.flatMap { LogName($0) } }
  func text(_ key: String) -> String? { self[key]?.string }
  func count(_ key: String) -> Int? { self[key]?.integer.flatMap { $0 >= 0 ? $0 : nil } }
  func number(_ key: String) -> Int? { self[key]?.integer.flatMap { $0 >= 1 ? $0 : nil } }

  func hexBytes(_ key: String, count: Int) -> [UInt8]? {
    guard let bytes = text(key).flatMap({ try? Hex.decode($0) }), bytes.count == count else { return nil }
    return bytes
  }

  func names<Kind>(_ key: String) -> [Name<Kind>]? {
    guard let values = self[key]?.array else { return nil }
    let names = values.compactMap { $0.string.flatMap { Name<Kind>($0) } }
    return names.count == values.count ? names : nil
  }

  static func names<Kind>(_ names: [Name<Kind>]) -> JSON { .array(names.map { .string($0.text) }) }
}
