internal import Credentials

/// Headquarters' trust list as files: the list, its minisign signature beside it, and the root key that is believed.
struct TrustFiles {
  private let list: String
  private let root: String
  private let held: HeldList
  private let world: World

  init(list: String, root: String?, held: HeldList, in world: World) throws(Failure) {
    guard let root = root ?? (exists("/etc/conduct/root.pub") ? "/etc/conduct/root.pub" : nil) else {
      throw Failure(
        "A trust list counts only with headquarters' public key.", next: "Name its file: --root root.pub")
    }
    self.list = list
    self.root = root
    self.held = held
    self.world = world
  }

  func read() throws(Failure) -> TrustList {
    // Every line that is a key, since headquarters may have two while it changes them; minisign's comments are none.
    let keys = try text(root).split(whereSeparator: \.isNewline).compactMap { FileKey(String($0)) }
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
    let taken: TrustList
    do {
      taken = try TrustList(file: try content(list), signature: signature, roots: keys, held: held.read())
    } catch let failure as Failure {
      throw failure
    } catch TrustList.Refusal.olderThanHeld(let version, let held) {
      throw Failure(
        "\(shown(list)) is version \(version), and this machine has seen version \(held).",
        next: "Use the newer one; ask headquarters for it if it is lost.")
    } catch {
      throw Failure("\(shown(list)) is refused: \(error).", next: "Ask headquarters for both files again.")
    }
    held.note(taken.held)
    return taken
  }

  private func content(_ path: String) throws(Failure) -> [UInt8] {
    do { return try bytes(of: Places.absolute(path, in: world), limit: 16 << 20) } catch { throw error.failure }
  }

  private func text(_ path: String) throws(Failure) -> String { String(decoding: try content(path), as: UTF8.self) }
}
