extension Translation {
  /// The same translation, bound to the author's texts of today. Every text has its unit, in the order of the course;
  /// what was made from another source is stale; what belongs to no text any more is kept aside.
  public func merged(with original: Original, _ sha256: @escaping SHA256) -> Translation {
    var binding = Binding(of: self, to: original, sha256)
    binding.bindSameName()
    binding.bindSameOwner()
    binding.bindMoved()
    binding.bindChanged()
    var merged = self
    merged.sections = binding.sections(replacing: sections, in: file)
    return merged
  }
}

/// Which unit belongs to which text. Each step binds what the steps before it left.
private struct Binding {
  private let sha256: SHA256
  private let original: Original
  private let texts: [Original.Text]
  private let hashes: [String]
  private let units: [Entry]
  /// By text: the number of its unit.
  private var unitOfText: [Int: Int] = [:]
  private var isTaken: [Bool]

  struct Entry {
    let unit: Translation.Unit
    let path: String
    let isObsolete: Bool
    /// The sources that it can be known by: the one beside the target, and the one that the target was made from.
    let hashes: Set<String>

    var owner: String {
      let id = unit.id.hasPrefix(obsoletePrefix) ? unit.id.dropFirst(obsoletePrefix.count) : unit.id[...]
      return String(id.prefix { $0 != "/" })
    }
  }

  init(of translation: Translation, to original: Original, _ sha256: @escaping SHA256) {
    self.sha256 = sha256
    self.original = original
    texts = original.texts
    hashes = texts.map { Original.hash(of: $0.wording, sha256) }
    units = translation.sections.flatMap { section in
      func entry(_ unit: Translation.Unit, _ isObsolete: Bool) -> Entry {
        let own = Original.hash(of: unit.source, sha256)
        return Entry(
          unit: unit, path: section.path, isObsolete: isObsolete,
          hashes: Set([own] + [unit.seal.source].compactMap(\.self)))
      }
      return section.units.map { entry($0, false) } + section.obsolete.map { entry($0, true) }
    }
    isTaken = Array(repeating: false, count: units.count)
  }

  /// The same name and the same source.
  mutating func bindSameName() {
    let byID = Dictionary(units.indices.map { (units[$0].unit.id, $0) }, uniquingKeysWith: { first, _ in first })
    for text in texts.indices {
      guard let unit = byID[texts[text].id], units[unit].hashes.contains(hashes[text]) else { continue }
      bind(text, to: unit)
    }
  }

  /// The same source under the same page or question: a paragraph was put in before it.
  mutating func bindSameOwner() {
    bindBySource {
      $0.owner
    } as: {
      $0.owner
    }
  }

  /// The same source anywhere: a text was moved, or came back.
  mutating func bindMoved() {
    bindBySource { _ in
      ""
    } as: { _ in
      ""
    }
  }

  /// The same name: the author has changed the source.
  mutating func bindChanged() {
    let byID = Dictionary(units.indices.map { (units[$0].unit.id, $0) }, uniquingKeysWith: { first, _ in first })
    for text in texts.indices where unitOfText[text] == nil {
      guard let unit = byID[texts[text].id], !isTaken[unit], !units[unit].isObsolete else { continue }
      bind(text, to: unit)
    }
  }

  private mutating func bindBySource(_ unitPlace: (Entry) -> String, as textPlace: (Original.Text) -> String) {
    var open: [String: [Int]] = [:]
    // A live unit is preferred to one that was put aside.
    for unit in units.indices.filter({ !units[$0].isObsolete }) + units.indices.filter({ units[$0].isObsolete }) {
      guard !isTaken[unit], units[unit].unit.target != nil else { continue }
      for hash in units[unit].hashes { open[unitPlace(units[unit]) + "\n" + hash, default: []].append(unit) }
    }
    for text in texts.indices where unitOfText[text] == nil {
      let key = textPlace(texts[text]) + "\n" + hashes[text]
      guard let unit = open[key]?.first(where: { !isTaken[$0] }) else { continue }
      bind(text, to: unit)
    }
  }

  private mutating func bind(_ text: Int, to unit: Int) {
    guard !isTaken[unit] else { return }
    unitOfText[text] = unit
    isTaken[unit] = true
  }

  func sections(replacing old: [Translation.Section], in file: String) -> [Translation.Section] {
    var sections: [Translation.Section] = []
    var next = 0
    for part in original.files {
      let before = old.first { $0.path == part.path }
      let bound = (next..<next + part.texts.count).map { text in
        guard let unit = unitOfText[text] else { return Translation.Unit(of: texts[text], in: file) }
        return units[unit].unit.bound(to: texts[text], hashes[text], sha256)
      }
      next += part.texts.count
      sections.append(
        Translation.Section(
          path: part.path, header: before?.header ?? [], attributes: before?.attributes ?? [], units: bound,
          obsolete: []))
    }
    return keepingTheRest(sections, old)
  }

  /// Puts aside what belongs to no text: nothing that a translator wrote is dropped.
  private func keepingTheRest(_ live: [Translation.Section], _ old: [Translation.Section]) -> [Translation.Section] {
    var sections = live
    var ids = Set(texts.map(\.id))
    for index in units.indices where !isTaken[index] && units[index].unit.isWorthKeeping {
      let entry = units[index]
      var unit = entry.unit.named(Self.freeID(for: entry.unit.id, &ids))
      unit.formerID = entry.isObsolete ? nil : entry.unit.id
      if let place = sections.firstIndex(where: { $0.path == entry.path }) {
        sections[place].obsolete.append(unit)
      } else {
        let before = old.first { $0.path == entry.path }
        sections.append(
          Translation.Section(
            path: entry.path, header: before?.header ?? [], attributes: before?.attributes ?? [], units: [],
            obsolete: [unit]))
      }
    }
    return sections
  }

  private static func freeID(for id: String, _ taken: inout Set<String>) -> String {
    let base = id.hasPrefix(obsoletePrefix) ? id : obsoletePrefix + id
    if taken.insert(base).inserted { return base }
    var number = 2
    while !taken.insert("\(base)#\(number)").inserted { number += 1 }
    return "\(base)#\(number)"
  }
}

/// Before the id of a unit whose text is gone.
private let obsoletePrefix = "was:"

extension Translation.Unit {
  /// This unit as the translation of a text. Its target is stale when it was made from another source.
  fileprivate func bound(to text: Original.Text, _ hash: String, _ sha256: SHA256) -> Self {
    var unit = self
    unit.id = text.id
    unit.source = text.wording
    unit.remark = text.remark
    unit.isDrawing = text.isDrawing
    guard let target else {
      unit.seal = Translation.Seal(isMarked: false)
      unit.previous = nil
      return unit
    }
    let madeFrom = madeFrom(sha256)
    unit.seal.source = madeFrom
    if madeFrom != hash {
      // What it was made from when it was right stays, however often the author changes the text.
      let isStaleAlready = needsWork && seal.source == madeFrom && previous != nil
      if !isStaleAlready { unit.previous = Translation.Previous(source: source, target: target) }
      unit.state = "needs-review-translation"
      unit.seal.isMarked = false
    } else if previous != nil {
      // The author has taken the change back, or the translator has answered it.
      if needsWork { unit.state = "translated" }
      unit.previous = nil
      unit.seal.isMarked = seal.reviewer != nil && seal.approved == unit.approval(sha256)
    }
    return unit
  }

  fileprivate var isWorthKeeping: Bool { target != nil || !others.elements.isEmpty || !others.foreign.isEmpty }

  fileprivate func named(_ id: String) -> Self {
    var unit = self
    unit.id = id
    return unit
  }
}
