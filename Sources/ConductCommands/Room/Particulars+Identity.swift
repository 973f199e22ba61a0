internal import Courseware
internal import Records
internal import Text

extension Identity {
  init(_ particulars: Particulars) throws(Fault) {
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    // A certificate prints single spaces only.
    let printed = particulars.printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let names: Names =
      switch particulars.names {
      case .familyAndGiven(let family, let given): .familyAndGiven(family: family, given: given)
      case .one(let name): .single(name)
      }
    try self.init(
      names: names, number: particulars.serviceNumber, country: particulars.country?.code,
      rank: given(particulars.rank), unit: given(particulars.unit), printed: given(printed), nfc: nfc)
  }
}
