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
      case .text(let text): ["text": .string(text)]
      case .number(let number): ["number": .string(number.description)]
      case .path(let choices): ["path": .names(choices)]
      }
    guard let bytes = try? json.canonical() else { preconditionFailure("an attempt refuses control characters") }
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
    } else if let text = json["text"]?.string {
      response = .text(text)
    } else if let number = json["number"]?.string.flatMap(DecimalNumber.init) {
      response = .number(number)
    } else if let choices: [Choice.ID] = json.names("path") {
      response = .path(choices)
    } else {
      return nil
    }
    guard response.canonical == bytes else { return nil }
    self = response
  }
}
