internal import Courseware
internal import Encoding

// `started` needs no body of its own: what is fixed when an attempt starts is what the log says of it.
extension Attempt.Start {
  init?(_ body: JSON) {
    guard let attempt: Attempt.ID = body.id("attempt"), let person: Person.ID = body.id("person"),
      let course: Course.ID = body.name("course"), let version = body.text("version").flatMap({ Course.Version($0) }),
      let edition = body.sha256("edition"), let scored = body.sha256("scored"),
      let audience = body.text("audience").flatMap({ Audience(rawValue: $0) }), let language = body.text("language"),
      let textState = body.text("text_state").flatMap({ TextState(rawValue: $0) }),
      let form = body["form"].flatMap({ Form($0) }),
      let grader = body["grader"]?.integer.flatMap({ Grader(rawValue: $0) })
    else { return nil }
    self.init(
      attempt: attempt, person: person, course: course, version: version, edition: edition.hex, scored: scored.hex,
      audience: audience, language: language, textState: textState, form: form, grader: grader,
      session: body.text("session"))
  }

  var json: JSON {
    var body: JSON.Object = [
      "attempt": .string(attempt.description), "audience": .string(audience.rawValue), "course": .string(course.text),
      "edition": .string(edition), "form": form.json, "grader": .integer(grader.rawValue),
      "language": .string(language), "person": .string(person.description), "scored": .string(scored),
      "text_state": .string(textState.rawValue), "version": .string(version.description),
    ]
    body["session"] = session.map { .string($0) }
    return .object(body)
  }
}

extension Form {
  init?(_ json: JSON) {
    guard let values = json.array, !values.isEmpty else { return nil }
    var entries: [Entry] = []
    for value in values {
      guard let item: Item.ID = value.name("item"), let choices: [Choice.ID] = value.names("choices")
      else { return nil }
      entries.append(Entry(item: item, choices: choices))
    }
    self.init(entries)
  }

  var json: JSON {
    .array(entries.map { ["choices": .names($0.choices), "item": .string($0.item.text)] })
  }
}
