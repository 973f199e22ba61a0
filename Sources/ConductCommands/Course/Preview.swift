internal import ArgumentParser
internal import Courseware
internal import Diagnostics
internal import TerminalUI

struct CoursePreview: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "What a trainee will see, and nothing is recorded.",
    discussion: """
      conduct course preview Courses/sea-prevention
      conduct course preview --item duty-to-report Courses/sea-prevention
      conduct course preview --audience commander --plain Courses/sea-prevention

      While it is shown, save a file in your editor: the preview reads it again and stays where it was.
      """)

  @Option(help: ArgumentHelp("Begin at this question, rating, reflection or scenario.", valueName: "id"))
  var item: String?

  @Option(
    help: "personnel, manager or commander; without it, what is meant for anybody.",
    transform: { text in
      guard let audience = Audience(rawValue: text) else {
        throw ValidationError("Say personnel, manager or commander.")
      }
      return audience
    })
  var audience: Audience?

  @Argument(help: "A course folder.")
  var path: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    // A course may be translated into a language that the program has no words in: then those stay English.
    let languages = try Languages(in: places.locales, asked: nil, wished: options.lang, world: world)
    let house = House(words: languages.chosen, tongues: languages.tongues, centre: nil, zone: world.zone)
    var watched = try WatchedCourse(at: path, for: audience.map { Role($0) }, in: options.lang, in: world)
    var preview = Preview(
      watched.reading, house: house, for: audience.map { Role($0) },
      beginningAt: try item.map { try wished($0, in: watched.reading) })
    let dialogue = Dialogue<Preview, Preview.Effect, Preview.Reply>(
      document: { $0.document }, phrases: { $0.phrases }, update: { $0.update($1) },
      perform: { _ in [watched.lookAgain()] }, isFinished: { $0.isFinished }, pulse: { $0.pulse })
    let seat = Seat(options, home: places.home, in: world)
    try seat.run(dialogue, from: &preview, beginning: seat.unasked)
    return .done
  }

  /// In a course that has faults, the id may come with their mending.
  private func wished(_ text: String, in reading: Preview.Reading) throws -> Item.ID {
    guard case .sound(_, let steps) = reading, !steps.contains(where: { $0.id?.text == text }) else {
      guard let id = Item.ID(text) else {
        throw Failure("\"\(shown(text))\" is no id.", next: "Ids are small letters, digits and hyphens.")
      }
      return id
    }
    let near = nearMiss(of: text, among: steps.compactMap { $0.id?.text })
    throw Failure(
      "There is no \"\(shown(text))\" in this course.",
      next: near.map { "Did you mean \"\($0)\"?" } ?? "Leave --item out to begin at the first page.")
  }
}
