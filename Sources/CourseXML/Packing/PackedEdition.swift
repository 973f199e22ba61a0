import Courseware

/// What the compiler remembers of the last edition that was packed, and of every question that ever was. Only the
/// files of today lie in the folder; without it nobody could say that an id once meant another question, or that a pass
/// meant something else.
struct PackedEdition: Sendable, Equatable {
  let course: Course.ID
  let version: Course.Version
  /// SHA-256, hexadecimal, of what its authors wrote.
  let content: String
  let pass: PassMeaning
  /// By id, every question that was ever in a packed bank.
  let items: [Item.ID: PackedItem]
}

struct PackedItem: Sendable, Equatable {
  /// In which it was packed last.
  let version: Course.Version
  /// As `Item.Kind.key` writes it.
  let key: String
}

extension PackedEdition {
  /// What will be remembered of this course when it is packed after `last`.
  init(of course: Course, content: String, after last: PackedEdition?) {
    self.course = course.id
    version = course.version
    self.content = content
    pass = PassMeaning(of: course)
    var items = last?.items ?? [:]
    for item in course.banks.flatMap(\.items) {
      items[item.id] = PackedItem(version: course.version, key: item.kind.key)
    }
    self.items = items
  }
}
