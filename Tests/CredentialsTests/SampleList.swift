import Encoding

@testable import Credentials

/// A list with one line of every kind. The key is the golden one, the root is the other.
enum SampleList {
  static let roots = [FileKey(Golden.otherKey.publicKey)]

  static func text(
    version: Int = 17, expires: String = "2027-05-01", role: String = "coordinator", centre: String = "NPL-0417",
    keyDays: String = "2026-01-01 2028-12-31", lost: KeyID = Golden.otherKey.publicKey.id,
    good: String = "000102030405060708090a0b0c0d0e0f", edition: Digest = Golden.edition,
    course: String = "sea-prevention",
    editionDays: String = "2026-06-01 2027-12-31",
    revoked: String = "0192f0c1-0000-7000-8000-0000000000ff 2026-11-25"
  ) -> String {
    """
    conduct-trust-list-1
    version \(version)
    issued 2026-11-01
    expires \(expires)
    root \(roots[0].text)
    \(keyLine(role: role, centre: centre, days: keyDays))
    lost \(lost) 2026-12-24
    good \(good)
    edition \(edition.hex) \(course) 1.0 \(editionDays)
    revoked \(revoked) withdrawn
    end

    """
  }

  static func keyLine(
    role: String = "coordinator", centre: String = "NPL-0417", days: String = "2026-01-01 2028-12-31"
  ) -> String {
    "key \(Golden.key.publicKey.id) \(Golden.key.publicKey.hex) \(role) laptop \(centre) NPL \(days)"
  }

  static func signature(of file: [UInt8], version: Int, by key: SigningKey = Golden.otherKey) -> FileSignature {
    FileSignature(of: file, trustedComment: "conduct-trust-list-1 version=\(version)", signedBy: key)
  }

  static func signed(
    version: Int = 17, by key: SigningKey = Golden.otherKey, without kind: String? = nil, held: TrustList.Held? = nil
  ) throws -> TrustList {
    let lines = text(version: version).split(separator: "\n").filter { kind == nil || !$0.hasPrefix("\(kind ?? "") ") }
    let file = Array(lines.map { $0 + "\n" }.joined().utf8)
    return try TrustList(
      file: file, signature: signature(of: file, version: version, by: key), roots: roots, held: held)
  }
}
