/// The people of the staff who may allow something here, by their public keys: a text file, a line a key.
///
/// ```
/// # comment
/// RWQh/jHfoVSiYdda…  Sgt Rai
/// former RWSdYbGdh…  Maj. Thapa
/// ```
/// A key is written in minisign's form. Who has left stays as `former`: what they allowed is still known to be theirs,
/// and they allow nothing any more.
public struct StaffList: Sendable, Equatable {
  public let members: [Member]

  public struct Member: Sendable, Equatable {
    public let key: PublicKey
    public let name: String
    /// False for who has left.
    public let mayAct: Bool
  }

  public enum Refusal: Error, Sendable, Equatable {
    /// Counted from 1: neither a comment nor a key with a name.
    case line(Int)
    /// The line has a key whose short name stands in the list already.
    case repeated(Int)
  }

  public static let none = StaffList(members: [])

  private init(members: [Member]) { self.members = members }

  public init(reading text: String) throws(Refusal) {
    var members: [Member] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let isFormer = first == "former"
      if isFormer { words.removeFirst() }
      guard words.count > 1, let key = FileKey(String(words.removeFirst())) else { throw .line(number + 1) }
      let member = Member(key: key.publicKey, name: words.joined(separator: " "), mayAct: !isFormer)
      guard !members.contains(where: { $0.key.id == member.key.id }) else { throw .repeated(number + 1) }
      members.append(member)
    }
    self.members = members
  }

  public subscript(id: KeyID) -> Member? { members.first { $0.key.id == id } }
}
