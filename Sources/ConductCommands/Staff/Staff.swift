internal import Credentials
internal import Records

/// The staff of this machine: who may allow something, and whose keys lie here under a passphrase.
///
/// The list is /etc/conduct/staff, or where there is none `staff` beside the store.
struct Staff {
  let list: StaffList
  /// The file that it was read from, or would be.
  let path: String
  /// The folder with the sealed keys.
  let seals: String

  init(home: String, administrators file: String = "/etc/conduct/staff") throws(Failure) {
    seals = home + "/keys/staff"
    path = Self.list(home: home, administrators: file)
    list = exists(path) ? try Self.read(path) : .none
  }

  /// Where an administrator keeps a list for the machine, the one beside the store is not read.
  static func list(home: String, administrators file: String = "/etc/conduct/staff") -> String {
    exists(file) ? file : home + "/staff"
  }

  init(of places: Places) throws(Failure) { try self.init(home: places.home) }

  /// Whose key this is, or was.
  func name(of key: KeyName) -> String? { KeyID(hex: key.text).flatMap { list[$0]?.name } }

  func knows(_ key: [UInt8]) -> Bool { list.members.contains { $0.key.bytes == key } }

  /// Those who can sign at a seat, in the order of the list.
  var atTheSeat: [StaffList.Member] { list.members.filter { $0.mayAct && exists(sealPath(of: $0.key.id)) } }

  func sealPath(of id: KeyID) -> String { "\(seals)/\(id).key" }

  /// Throws for a key that may not act here.
  func check(_ key: SigningKey) throws(Failure) {
    if list[key.publicKey.id]?.mayAct == true { return }
    throw Failure(
      "The key \(key.publicKey.id) may allow nothing here: it is not on the staff list of this machine.",
      next: "Add the line of its .pub file to \(shown(path)).")
  }

  private static func read(_ path: String) throws(Failure) -> StaffList {
    let text: [UInt8]
    do { text = try bytes(of: path, limit: 1 << 20) } catch { throw error.failure }
    do { return try StaffList(reading: String(decoding: text, as: UTF8.self)) } catch {
      switch error {
      case .line(let line):
        throw Failure(
          "\(shown(path)), line \(line): it is neither a comment nor a key with a name.",
          next: "Write a line as: KEY NAME, or former KEY NAME.")
      case .repeated(let line):
        throw Failure("\(shown(path)), line \(line): this key stands in the list already.", next: "Remove the line.")
      }
    }
  }
}

extension EventSigner {
  init(_ key: SigningKey) {
    self.init(key: key.publicKey.bytes) { key.sign(.event(line: $0)).bytes }
  }
}
