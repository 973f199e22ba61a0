internal import CourseXML
internal import Courseware
internal import Records

/// What was counted, and the questions that it was counted about, as far as their words are known here.
struct CountedCourse {
  var counts: Counts
  /// As the newest edition has them; a question that it no longer holds as it was last asked.
  var items: [Item.ID: Item]
}

extension CountedCourse {
  /// From the records, attempt by attempt: each is graded again from its answers. Memory holds one course at a time and
  /// the counts, however many attempts there are.
  /// - Parameter major: nil for the newest that was taken.
  init(_ id: Course.ID, major: Int?, attempts: Counts.Which, in store: RecordStore, world: World) throws {
    let known = try store.majors(of: id)
    guard let major = major ?? known.first, known.contains(major),
      let newest = try store.newestEdition(of: id, major: major)
    else {
      let taken = known.isEmpty ? "" : " It was taken in: " + known.map { "\($0)" }.joined(separator: ", ") + "."
      throw Failure(
        "No final of \"\(id)\"\(major.map { " \($0)" } ?? "") that counts was handed in.\(taken)",
        next: "See what was: conduct record list")
    }
    let archive = Archive(store)
    let latest = try archive.course(newest)
    items = latest.gradedItems
    counts = Counts(
      course: id, major: major, sourceLanguage: latest.language, attempts: attempts,
      passPercent: latest.assessment.passPercent)

    var current = (edition: newest, course: latest)
    var done = 0
    let finals = try store.finals(of: id, major: major)
    while let final = try finals.next() {
      done += 1
      if done.isMultiple(of: 10_000) { world.talk("attempts: \(done)") }
      guard final.isFirst || attempts == .all else { continue }
      if final.edition != current.edition {
        current = (final.edition, try archive.course(final.edition))
        items.merge(current.course.gradedItems) { newer, _ in newer }
      }
      guard let derivation = try store.derivation(of: final.attempt, in: current.course) else { continue }
      counts.add(CountedAttempt(final, derivation, in: &counts.items))
    }
  }

  /// From files that centres wrote. The words come from the course as it lies here, if it does.
  init(adding paths: [String], of id: Course.ID, _ places: Places, in world: World) throws {
    var sum: Counts?
    for path in paths {
      let counts = try CountsFile.read(Places.absolute(path, in: world))
      guard counts.course == id else {
        throw Failure(
          "\(shown(path)) counts the course \"\(counts.course)\".", next: "Name files of the course \"\(id)\" only.")
      }
      if sum == nil {
        sum = counts
      } else {
        do { try sum?.add(counts) } catch { throw error.failure(path) }
      }
    }
    guard let sum else { throw Failure("There is nothing to add up.", next: "Name files: --counts FILE…") }
    self.counts = sum
    items = (try? places.shelf.course(id))?.course.gradedItems ?? [:]
  }
}

extension CountedAttempt {
  fileprivate init(_ final: KeptFinal, _ derivation: Derivation, in items: inout CountedItems) {
    self.init(
      language: final.language, country: final.country, isFirst: final.isFirst, passed: derivation.outcome.passed)
    let times = Dictionary(derivation.answers.map { ($0.item, $0.elapsedMilliseconds) }) { $0 + $1 }
    for step in derivation.steps {
      // Where the time was over before an answer, nothing is learnt about the question.
      guard let answer = step.answer else { continue }
      add(
        step.item, earned: step.mark.earned, milliseconds: times[step.item.id] ?? 0,
        sayings: step.item.sayings(in: answer.response), in: &items)
    }
  }
}

extension Counts.Mismatch {
  fileprivate func failure(_ path: String) -> Failure {
    let why =
      switch self {
      case .course(let ours, let theirs): "counts \(theirs), the files before it \(ours)"
      case .attempts: "counts other attempts than the files before it"
      case .passPercent(let ours, let theirs): "has a pass mark of \(theirs) percent, the files before it \(ours)"
      case .sourceLanguage(let ours, let theirs):
        "is of a course in \(shown(theirs)), the files before it in \(shown(ours))"
      }
    return Failure("\(shown(path)) \(why).", next: "Add up files of one course in one MAJOR version.")
  }
}
