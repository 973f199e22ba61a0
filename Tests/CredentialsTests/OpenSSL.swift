import Credentials
import Glibc
import Testing

/// The openssl program, which knows nothing of ours.
enum OpenSSL {
  struct CannotRun: Error {
    let status: Int32
  }

  static func verifies(_ parts: Certificate.Signed.Parts) throws -> Bool {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let key = try folder.write("pub.pem", Array(parts.publicKeyPEM.utf8))
    let signed = try folder.write("signed.bin", parts.signedBytes)
    let signature = try folder.write("sig.bin", parts.signature)
    let (status, output) = try run([
      "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", signed, "-sigfile", signature,
    ])
    let isVerified = output.contains("Signature Verified Successfully")
    // Whatever else it says, a missing or broken openssl must fail the test and not decide it.
    guard isVerified && status == 0 || output.contains("Signature Verification Failure") else {
      throw CannotRun(status: status)
    }
    return isVerified
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let command = (["openssl"] + arguments + ["2>&1"]).joined(separator: " ")
    guard let pipe = popen(command, "r") else { throw CannotRun(status: errno) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk.prefix(count) }
    return (pclose(pipe), String(decoding: output, as: UTF8.self))
  }
}
