internal import ArgumentParser
internal import Records

struct RecordList: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every completion, a line each.",
    discussion: """
      conduct record list
      """)

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let completions = try store.completions()
    var isEmpty = true
    while let row = try completions.next() {
      isEmpty = false
      let columns = [
        row.recordID, row.completed.text, row.result, "\(row.course) \(row.version)", row.printedName ?? "",
      ]
      world.print(shown(columns.joined(separator: "  ")))
    }
    if isEmpty { world.talk("conduct: Nothing is completed yet.") }
    return .done
  }
}

struct RecordShow: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One completion with all that the records know of it.",
    discussion: """
      conduct record show 0192f0c1-0000-7000-8000-000000000002
      """)

  @Argument(help: "The record's id, or its beginning.")
  var id: String

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let row = try store.completion(beginning: id)
    for (column, value) in zip(CompletionRows.export.columns, try CompletionRows(store: store).fields(of: row))
    where !value.isEmpty {
      world.print("\(column): \(shown(value))")
    }
    return .done
  }
}

extension RecordStore {
  /// The one completion whose record or certificate has this id, or begins with it.
  func completion(beginning id: String) throws -> CompletionRecord {
    var found: CompletionRecord?
    let completions = try completions()
    while let row = try completions.next() {
      guard !id.isEmpty, row.recordID.hasPrefix(id) || row.certificateID?.hasPrefix(id) == true else { continue }
      guard found == nil else {
        throw Failure("More than one record begins with \"\(shown(id))\".", next: "Type more of it.")
      }
      found = row
    }
    guard let found else {
      throw Failure("No record begins with \"\(shown(id))\".", next: "See what there is: conduct record list")
    }
    return found
  }
}
