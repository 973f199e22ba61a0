internal import Encoding

/// JSON as it leaves for other programs: with numbers of any kind, which what is stored and hashed may not hold.
enum FigureValue {
  case number(Double?)
  case integer(Int)
  case string(String)
  case bool(Bool)
  case array([FigureValue])
  case object([(key: String, value: FigureValue)])

  /// Numbers with as many digits as tell them from their neighbours; `null` for what cannot be told.
  var text: String {
    switch self {
    case .number(let number): number.flatMap { $0.isFinite ? "\($0)" : nil } ?? "null"
    case .integer(let integer): "\(integer)"
    case .string(let string):
      (try? JSON.string(shown(string)).canonical()).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    case .bool(let bool): "\(bool)"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.key)\":\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }
}
