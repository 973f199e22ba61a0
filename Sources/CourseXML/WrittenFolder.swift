import Courseware
import Diagnostics

/// Everything that could be read of a course folder, before it is known to hang together.
struct WrittenFolder: Sendable {
  let files: CourseFiles
  /// Nil when `course.xml` is no course file.
  let course: WrittenCourse?
  let modules: [WrittenModule]
  let banks: [WrittenBank]
  /// Nil when the course has none.
  let glossary: [Placed<Term>]?
  /// Nil when the course has none.
  let guide: WrittenGuide?
  /// Whether every file that the course names is there and could be read as what it should be. Only then is a name
  /// that nobody declares a fault of its own.
  let isWhole: Bool
  /// Nil when nobody asked for a comparison, and when the course was never packed.
  let lastPacked: LastPacked?

  struct LastPacked: Sendable {
    let edition: PackedEdition
    /// Whether the authors' files are still those that were packed.
    let isUnchanged: Bool
  }

  init(files: CourseFiles, course: WrittenCourse?, contents: [FileReader.Content], lastPacked: LastPacked?) {
    self.files = files
    self.course = course
    self.lastPacked = lastPacked
    let modules = contents.compactMap { if case .module(let module) = $0 { module } else { nil } }
    let banks = contents.compactMap { if case .bank(let bank) = $0 { bank } else { nil } }
    let glossaries = contents.compactMap { if case .glossary(let terms) = $0 { terms } else { nil } }
    let guides = contents.compactMap { if case .guide(let guide) = $0 { guide } else { nil } }
    (self.modules, self.banks, glossary, guide) = (modules, banks, glossaries.first, guides.first)
    isWhole =
      course != nil && modules.count == course?.modules.count && banks.count == course?.banks.count
      && glossaries.count == (course?.glossary == nil ? 0 : 1) && guides.count == (course?.guide == nil ? 0 : 1)
  }

  /// Every item of the course, in practices and then in banks.
  var items: FlattenSequence<[[ItemFacts]]> {
    (modules.flatMap(\.practices).map(\.items) + banks.map(\.items)).joined()
  }

  /// Every item that can be drawn. Like `items` they are visited where they stand: a list of them all would be as large
  /// as what was kept of the whole course.
  var bankItems: FlattenSequence<[[ItemFacts]]> { banks.map(\.items).joined() }

  /// Items that are not shown and not drawn yet.
  var drafts: FlattenSequence<[[ItemFacts]]> {
    (modules.flatMap(\.practices).map(\.drafts) + banks.map(\.drafts)).joined()
  }

  /// Everything that authors wrote an acceptance into.
  var acceptances: [WrittenAcceptance] {
    let ofItems = items.flatMap(\.acceptances) + drafts.flatMap(\.acceptances)
    let ofCourse = (course?.acceptances ?? []) + (course?.assessment?.acceptances ?? [])
    let ofFiles = modules.flatMap(\.acceptances) + banks.flatMap(\.acceptances) + (guide?.acceptances ?? [])
    return ofCourse + ofFiles + ofItems
  }

  /// The ids of everything that is answered, finished or not.
  var itemIDs: [Placed<Item.ID>] {
    var ids: [Placed<Item.ID>] = []
    ids.reserveCapacity(banks.reduce(0) { $0 + $1.items.count })
    for module in modules {
      for practice in module.practices {
        ids += practice.items.lazy.compactMap(\.id)
        ids += practice.drafts.lazy.compactMap(\.id)
        ids += practice.surveys.lazy.compactMap(\.id)
      }
      ids += module.scenarios.lazy.compactMap(\.id)
    }
    for bank in banks {
      ids += bank.items.lazy.compactMap(\.id)
      ids += bank.drafts.lazy.compactMap(\.id)
    }
    return ids
  }

  var references: [WrittenReferences] {
    modules.map(\.node.references) + banks.map(\.references) + [guide?.node.references].compactMap(\.self)
  }

  func bank(_ id: Bank.ID) -> WrittenBank? { banks.first { $0.id?.value == id } }
}
