import Glibc
import HostileReaders
import Testing

/// Inputs that fuzzers made or found wanting, each read by every reader. A trap in one of them ends the whole run.
struct CorpusTests {
  @Test(arguments: corpus())
  func everyReaderSurvives(_ path: String) throws {
    let bytes = try bytes(of: path)
    for reading in HostileReading.allCases { reading.survives(bytes) }
  }

  @Test(arguments: HostileReading.allCases)
  func everyReaderHasItsCorpus(_ reading: HostileReading) {
    #expect(!corpus().filter { $0.contains("/\(reading.rawValue)/") }.isEmpty)
  }
}

private func corpus() -> [String] {
  let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Corpus"
  var found = glob_t()
  defer { globfree(&found) }
  guard glob(folder + "/*/*", 0, nil, &found) == 0 else { return [] }
  return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
}

private struct Unreadable: Error { let path: String }

private func bytes(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}
