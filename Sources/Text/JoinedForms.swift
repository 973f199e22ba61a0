internal import _FoundationICU

/// The clusters of a line with the letters of Arabic script in the form that their neighbours ask for, in the same order:
/// most terminals draw every letter as it stands alone. Lam and alef become one sign. Vowel marks stay what they are.
///
/// A letter for which Unicode has no such forms stays as it is.
public func joinedForms(of clusters: [Character]) -> [DrawnCluster] {
  guard clusters.contains(where: { $0.unicodeScalars.contains { (0x600...0x8FF).contains($0.value) } }) else {
    return clusters.enumerated().map { DrawnCluster(String($1), $0..<$0 + 1) }
  }
  let letters = clusters.map(Letter.init)
  var drawn: [DrawnCluster] = []
  var place = 0
  while place < letters.count {
    let letter = letters[place]
    let isJoinedBefore = letter.joinsBefore && letters[..<place].last { !$0.isTransparent }?.joinsAfter ?? false
    let next = letters[(place + 1)...].first { !$0.isTransparent }
    let isJoinedAfter = letter.joinsAfter && (letter.isHeldOpen || next?.joinsBefore ?? false)
    if isJoinedAfter, place + 1 < letters.count,
      let ligature = Forms.lamAlef(letter, letters[place + 1])?.form(isJoinedBefore, false)
    {
      drawn.append(DrawnCluster(ligature + letter.marks + letters[place + 1].marks, place..<place + 2))
      place += 2
    } else {
      let form = Forms.of(letter)?.form(isJoinedBefore, isJoinedAfter)
      drawn.append(DrawnCluster(form.map { $0 + letter.marks } ?? letter.text, place..<place + 1))
      place += 1
    }
  }
  return drawn
}

/// A cluster as the joining of letters sees it.
private struct Letter {
  let text: String
  let base: Unicode.Scalar?
  let joinsBefore: Bool
  let joinsAfter: Bool
  let isTransparent: Bool
  /// A zero-width joiner behind it asks for the form that goes on.
  let isHeldOpen: Bool

  init(_ cluster: Character) {
    let scalars = cluster.unicodeScalars
    base = scalars.first
    let code = Int32(bitPattern: scalars.first?.value ?? 0)
    let type = UJoiningType(UInt32(swift_u_getIntPropertyValue(code, UCHAR_JOINING_TYPE)))
    let rest = scalars.dropFirst()
    isHeldOpen = rest.contains("\u{200D}")
    isTransparent = type == U_JT_TRANSPARENT
    joinsBefore = type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_JOIN_CAUSING
    joinsAfter =
      (type == U_JT_DUAL_JOINING || type == U_JT_LEFT_JOINING || type == U_JT_JOIN_CAUSING)
      && !rest.contains("\u{200C}")
    // The joiners have said what they had to say, and terminals disagree on their width.
    let isJoining = type != U_JT_NON_JOINING
    text = isJoining ? String(String.UnicodeScalarView(scalars.filter { !Self.isJoiner($0) })) : String(cluster)
  }

  var marks: String { String(text.unicodeScalars.dropFirst()) }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }
}

/// The forms of one letter, or of lam with one alef.
private struct Forms {
  private var isolated: Unicode.Scalar?
  private var final: Unicode.Scalar?
  private var initial: Unicode.Scalar?
  private var medial: Unicode.Scalar?

  func form(_ isJoinedBefore: Bool, _ isJoinedAfter: Bool) -> String? {
    switch (isJoinedBefore, isJoinedAfter) {
    case (false, false): isolated.map { String($0) }
    case (true, false): final.map { String($0) }
    case (false, true): initial.map { String($0) }
    case (true, true): medial.map { String($0) }
    }
  }

  static func of(_ letter: Letter) -> Forms? { letter.base.flatMap { known[[$0]] } }

  static func lamAlef(_ lam: Letter, _ alef: Letter) -> Forms? {
    guard lam.base == "\u{644}", !lam.isHeldOpen, let second = alef.base else { return nil }
    return known[["\u{644}", second]]
  }

  /// Read from Unicode's compatibility forms, each of which says what it is the form of.
  private static let known: [[Unicode.Scalar]: Forms] = {
    var known: [[Unicode.Scalar]: Forms] = [:]
    for code in [0xFB50...0xFBE9, 0xFBFC...0xFBFF, 0xFE80...0xFEFC].joined() {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let letters = Array(compatibilityForm(String(scalar)).unicodeScalars)
      guard letters.count == 1 || letters.first == "\u{644}" else { continue }
      switch UDecompositionType(UInt32(swift_u_getIntPropertyValue(Int32(code), UCHAR_DECOMPOSITION_TYPE))) {
      case U_DT_ISOLATED: known[letters, default: Forms()].isolated = scalar
      case U_DT_FINAL: known[letters, default: Forms()].final = scalar
      case U_DT_INITIAL: known[letters, default: Forms()].initial = scalar
      case U_DT_MEDIAL: known[letters, default: Forms()].medial = scalar
      default: break
      }
    }
    return known
  }()
}
