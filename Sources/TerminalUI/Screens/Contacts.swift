import Courseware

/// Whom to turn to here. Opening it leaves no trace.
struct Contacts: Screen {
  var field: Field?

  func document(in room: Surroundings) -> Document {
    let contacts = room.house.centre?.contacts ?? []
    return Document(
      key: "contacts", title: room.words(.contactsTitle),
      blocks: [.paragraph(room.words(.contactsNoTrace))]
        + (contacts.isEmpty
          ? [.paragraph(room.words(.contactsNone))]
          : [.list(contacts.map { [Document.Span($0)] }, ordered: false)]),
      hints: [
        room.hint(.enter, .hintBack), room.hint(.command(.back), .hintBack), room.hint(.command(.help), .hintHelp),
        room.hint(.command(.quit), .hintQuit),
      ])
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { .back }
}
