import Courseware
import Diagnostics

/// Readers of attribute values. Each reports what is wrong with the value and then gives nil.
extension Placed<String> {
  /// An id: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
  func name<Kind>(_ faults: inout [Diagnostic]) -> Placed<Name<Kind>>? {
    if let name = Name<Kind>(value) { return Placed<Name<Kind>>(value: name, range: range) }
    var message = "id \"\(value)\" is not a name: use a to z, 0 to 9 and hyphens, at most 64"
    if let mended = Name<Kind>.nearest(to: value) {
      message += "; did you mean \"\(mended)\"?"
      faults.error(.wrongValue, message, at: range, fixIts: [.init(replace: range, with: mended.text)])
    } else {
      faults.error(.wrongValue, message, at: range)
    }
    return nil
  }

  /// A whole number, written in digits only.
  /// - Parameter what: what the number is, as the message's first words.
  func number(_ what: String, in allowed: ClosedRange<Int>, _ faults: inout [Diagnostic]) -> Placed<Int>? {
    guard !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      faults.error(.wrongValue, "\(what) \"\(value)\" is not a whole number", at: range)
      return nil
    }
    let number = Int(value) ?? Int.max
    if allowed.contains(number) { return Placed<Int>(value: number, range: range) }
    let isAbove = number > allowed.upperBound
    let nearest = isAbove ? allowed.upperBound : allowed.lowerBound
    let message = "\(what) \(value) is \(isAbove ? "above" : "below") \(nearest); did you mean \(nearest)?"
    faults.error(.wrongValue, message, at: range, fixIts: [.init(replace: range, with: "\(nearest)")])
    return nil
  }

  /// One of a closed list of words.
  func word(of known: [String], as what: String, _ faults: inout [Diagnostic]) -> String? {
    if known.contains(where: { $0.utf8.elementsEqual(value.utf8) }) { return value }
    let message = "\(what) \"\(value)\" is not one of \(known.alternatives)"
    faults.unknown(.wrongValue, message, value, among: known, at: range)
    return nil
  }

  func boolean(_ what: String, _ faults: inout [Diagnostic]) -> Bool? {
    word(of: ["true", "false"], as: what, &faults).map { $0 == "true" }
  }

  /// Words of a closed list, each at most once, apart by blanks; at least one.
  func words(of known: [String], as what: String, _ faults: inout [Diagnostic]) -> [String]? {
    let words = value.utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) }
    if words.isEmpty {
      faults.error(.wrongValue, "\(what) is empty; write \(known.alternatives), or leave the attribute out", at: range)
      return nil
    }
    let found = words.compactMap { Placed(value: $0, range: range).word(of: known, as: what, &faults) }
    if found.count == words.count, Set(words).count < words.count {
      faults.error(.wrongValue, "\(what) \"\(value)\" names the same word twice", at: range)
      return nil
    }
    return found.count == words.count ? found : nil
  }
}

extension Node {
  /// Whom the element is for; nil is everyone.
  func audience(_ faults: inout [Diagnostic]) -> Set<Audience>? {
    let words = attribute("audience")?.words(of: Audience.allCases.map(\.rawValue), as: "audience", &faults)
    return words.map { Set($0.compactMap(Audience.init(rawValue:))) }
  }

  /// Whom the element is for, by task and by job.
  func readers(_ faults: inout [Diagnostic]) -> Readership {
    Readership(audiences: audience(&faults), jobs: jobs(&faults))
  }

  private func jobs(_ faults: inout [Diagnostic]) -> Set<Job.ID>? {
    guard let written = attribute("for") else { return nil }
    let words = written.value.utf8.split(whereSeparator: isXMLSpace).map { String(Substring($0)) }
    if words.isEmpty {
      faults.error(.wrongValue, "for is empty; name one or more jobs, or leave the attribute out", at: written.range)
      return nil
    }
    let jobs = words.compactMap { word -> Job.ID? in
      let id: Placed<Job.ID>? = Placed(value: word, range: written.range).name(&faults)
      return id?.value
    }
    return jobs.count == words.count ? Set(jobs) : nil
  }

  func scoring(_ faults: inout [Diagnostic]) -> Scoring {
    let word = attribute("scoring")?.word(of: Scoring.allCases.map(\.rawValue), as: "scoring", &faults)
    return word.flatMap(Scoring.init(rawValue:)) ?? .allOrNothing
  }
}

extension Diagnostic.Code {
  static let wrongValue = Self(rawValue: "wrong-value")
}
