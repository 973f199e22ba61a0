public import Encoding

extension Certificate {
  /// Why bytes or text are no certificate. Nothing here is about signatures: those take a key.
  public enum Refusal: Error, Sendable, Equatable {
    /// Above 1 KiB.
    case tooLong(bytes: Int)
    case encoding(CBOR.Refusal)
    /// Not tag 18 over protected bytes, an empty map, payload bytes and 64 bytes of signature.
    case notASignedMessage
    /// The protected header is not exactly EdDSA (−8) and a key id of 8 bytes.
    case header
    case newerSchema(Int)
    /// A claim is missing or is of the wrong kind; nil is the set of claims itself.
    case claim(ClaimName?)
    case printedText(PrintedText.Refusal)
    case invalid(Invalid)
    /// A store without a centre vouches for its own key only.
    case localIssuerIsNotTheSigner
    /// Encoded again it has other bytes.
    case otherSpelling
    case text(TextRefusal)
  }

  public enum ClaimName: Sendable, Equatable {
    case issuer, person, issued, id, training, schema, course, edition, score, passPercent, name, language, completion
    case audience, textState
  }

  /// Why a text holds no certificate's bytes.
  public enum TextRefusal: Sendable, Equatable {
    /// It begins with neither `TC1:` nor `TC1.`.
    case noPrefix
    case base45(Base45.Refusal)
    case base64(Base64.Refusal)
  }
}
