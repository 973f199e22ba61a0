internal import Credentials

/// Headquarters' trust list as files: the list, its minisign signature beside it, and the root key that is believed.
struct TrustFiles {
  private let list: String
  private let root: String
  private let world: World

  init(list: String, root: String?, in world: World) throws(Failure) {
    guard let root = root ?? (exists("/etc/conduct/root.pub") ? "/etc/conduct/root.pub" : nil) else {
      throw Failure(
        "A trust list counts only with headquarters' public key.", next: "Name its file: --root root.pub")
    }
    self.list = list
    self.root = root
    self.world = world
  }

  func read() throws(Failure) -> TrustList {
    // The last line that is a key: minisign writes a comment above it.
    let keys = try text(root).split(separator: "\n").compactMap { FileKey(String($0)) }
    guard !keys.isEmpty else {
      throw Failure("\(shown(root)) holds no public key in minisign's form.", next: "Ask headquarters for root.pub.")
    }
    let signature: FileSignature
    do { signature = try FileSignature(reading: try text(list + ".minisig")) } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        "\(shown(list)).minisig is no signature of minisign's form.", next: "Ask headquarters for both files.")
    }
    do {
      return try TrustList(file: try content(list), signature: signature, roots: keys, held: nil)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(shown(list)) is refused: \(error).", next: "Ask headquarters for both files again.")
    }
  }

  private func content(_ path: String) throws(Failure) -> [UInt8] {
    do { return try bytes(of: Places.absolute(path, in: world), limit: 16 << 20) } catch { throw error.failure }
  }

  private func text(_ path: String) throws(Failure) -> String { String(decoding: try content(path), as: UTF8.self) }
}
