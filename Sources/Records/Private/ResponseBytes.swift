internal import Courseware
internal import Encoding

/// A response as it stands beside the log: ids, sorted where their order means nothing.
extension Response {
  var canonical: [UInt8] {
    let json: JSON =
      switch self {
      case .chosen(let ids): ["chosen": .names(ids.sorted())]
      case .truth(let value): ["truth": .bool(value)]
      case .pairs(let pairs):
        [
          "pairs": .array(
            pairs.sorted { $0.key < $1.key }.map { [.string($0.key.text), .string($0.value.text)] })
        ]
      case .order(let ids): ["order": .names(ids)]
      }
    guard let bytes = try? json.canonical() else { preconditionFailure("ids hold no control character") }
    return bytes
  }

  /// Reads what `canonical` wrote and nothing else.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON.decode(bytes) else { return nil }
    let response: Response
    if let ids: [Choice.ID] = json.names("chosen") {
      response = .chosen(Set(ids))
    } else if let value = json["truth"]?.bool {
      response = .truth(value)
    } else if let values = json["pairs"]?.array {
      var pairs: [Choice.ID: Choice.ID] = [:]
      for value in values {
        guard let sides = value.array, sides.count == 2, let left = sides[0].string.flatMap({ Choice.ID($0) }),
          let right = sides[1].string.flatMap({ Choice.ID($0) })
        else { return nil }
        pairs[left] = right
      }
      response = .pairs(pairs)
    } else if let ids: [Choice.ID] = json.names("order") {
      response = .order(ids)
    } else {
      return nil
    }
    guard response.canonical == bytes else { return nil }
    self = response
  }
}
