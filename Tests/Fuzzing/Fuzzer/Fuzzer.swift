import CLibFuzzer
import Glibc
import HostileReaders

/// Feeds one reader with inputs that libFuzzer makes up: `FUZZ_READER=course fuzzer CORPUS…`. The reader's name is not an
/// argument, since libFuzzer starts itself again with its own arguments when it makes an input smaller.
@main
enum Fuzzer {
  static let reading = getenv("FUZZ_READER").flatMap { HostileReading(rawValue: String(cString: $0)) }

  static func main() {
    guard reading != nil else {
      print("FUZZ_READER must be one of \(HostileReading.allCases.map(\.rawValue))")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, fuzz))
  }
}

/// libFuzzer's own `main`, which is linked but never run, asks for a function of this name.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzzer.reading?.survives(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
