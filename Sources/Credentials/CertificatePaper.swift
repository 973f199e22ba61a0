/// A certificate as a plain-text file: a header line, the lines that people read, and the signed code.
///
/// The code is all that is signed, so everything else must follow from it: whoever checks a paper writes it again
/// from the code, in the language of its header line, and compares every byte.
public struct CertificatePaper: Sendable, Equatable {
  /// BCP 47 tag of the language of the readable lines, in which they are also checked.
  public let language: String
  /// Already in that language, and made from the certificate and that language's labels alone.
  public let lines: [String]
  public let certificate: Certificate.Signed

  public enum Invalid: Error, Sendable, Equatable {
    /// Not letters, digits and hyphens.
    case language(String)
    /// It holds a line break, ends with a blank, or looks like a code. Counted from 0.
    case line(Int)
  }

  public init(language: String, lines: [String], certificate: Certificate.Signed) throws(Invalid) {
    guard Self.isLanguage(language) else { throw .language(language) }
    for (index, line) in lines.enumerated() {
      let bytes = line.utf8
      guard !bytes.contains(where: { $0 < 0x20 }), bytes.last != UInt8(ascii: " "), !PaperScanner.beginsACode(line)
      else { throw .line(index) }
    }
    self.language = language
    self.lines = lines
    self.certificate = certificate
  }

  /// The whole file, with line feeds.
  public var text: String {
    "\(Self.header)\(language)\n\n" + lines.map { $0 + "\n" }.joined() + "\n" + certificate.fileText
  }

  static let header = "conduct-certificate 1 "

  /// In bytes. Nothing longer is looked into.
  public static let longest = 65_536

  private static func isLanguage(_ text: String) -> Bool {
    (1...35).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }
}

extension CertificatePaper {
  /// Why a file is not a paper as it was printed.
  public enum Refusal: Error, Sendable, Equatable {
    case code(CodeRefusal)
    /// The first line is not `conduct-certificate 1` and a language.
    case header
    /// There are no words of this language to print the paper again with.
    case unknownLanguage(String)
    /// Printed again, the paper has other bytes from this line on. Counted from 1; nil where a line is missing.
    case lineDiffers(Int, printed: String?, expected: String?)
    /// The readable lines, as given, make no paper.
    case unprintable(Invalid)
  }

  /// Checks every byte of a paper: whatever follows from the code is printed again and compared.
  ///
  /// Line ends may be CRLF throughout, as mail leaves them. Whether the signature is good is for the verdict.
  ///
  /// - Parameter lines: Nil for a language that is not exactly one of those there are words for: falling back to
  ///   another would let a changed header pass.
  public init(
    checking text: String, lines: (_ language: String, Certificate.Signed) -> [String]?
  ) throws(Refusal) {
    let certificate: Certificate.Signed
    do { certificate = try Self.code(in: text) } catch { throw .code(error) }

    let printed = Self.withoutCarriageReturns(text)
    let firstLine = printed.prefix { $0 != UInt8(ascii: "\n") }
    guard firstLine.starts(with: Self.header.utf8) else { throw .header }
    let language = String(decoding: firstLine.dropFirst(Self.header.utf8.count), as: UTF8.self)
    guard Self.isLanguage(language) else { throw .header }

    guard let lines = lines(language, certificate) else { throw .unknownLanguage(language) }

    do { try self.init(language: language, lines: lines, certificate: certificate) } catch {
      throw .unprintable(error)
    }
    let expected = Array(self.text.utf8)
    guard printed != expected else { return }
    throw Self.firstDifference(printed, expected)
  }

  /// CRLF on every line is one way to write a file; CRLF on some lines is a changed file.
  private static func withoutCarriageReturns(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let lineFeeds = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let carriageReturn = UInt8(ascii: "\r")
    guard lineFeeds.allSatisfy({ $0 > 0 && bytes[$0 - 1] == carriageReturn }),
      bytes.count(where: { $0 == carriageReturn }) == lineFeeds.count
    else { return bytes }
    return bytes.filter { $0 != carriageReturn }
  }

  private static func firstDifference(_ printed: [UInt8], _ expected: [UInt8]) -> Refusal {
    let newline = UInt8(ascii: "\n")
    let printedLines = printed.split(separator: newline, omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: newline, omittingEmptySubsequences: false)
    let same = zip(printedLines, expectedLines).prefix { $0 == $1 }.count
    func line(of lines: [ArraySlice<UInt8>]) -> String? {
      same < lines.count ? String(decoding: lines[same], as: UTF8.self) : nil
    }
    return .lineDiffers(same + 1, printed: line(of: printedLines), expected: line(of: expectedLines))
  }
}
