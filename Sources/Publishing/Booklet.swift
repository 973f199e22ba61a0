public import Courseware

/// A whole course on paper, for the officer who approves it: everything that a trainee may meet, in one file that asks
/// nothing of the network.
///
/// The words around the course are English; the course is in its own language.
public struct Booklet: Sendable {
  let course: Course
  /// SHA-256 of the manifest, hexadecimal.
  let edition: String
  /// As it is to stand on the paper; nil leaves a line to write it on.
  let date: String?
  /// Whether it says what is right. Without, nothing in it depends on what is right.
  let showsKeys: Bool
  /// What is to be said about the language, such as that a translation has not been reviewed.
  let notice: String?
  let acceptances: [Acceptance]

  /// A warning that the authors know of and mean.
  public struct Acceptance: Equatable, Sendable {
    let code: String
    let place: String
    let reason: String
    public init(code: String, place: String, reason: String) {
      self.code = code
      self.place = place
      self.reason = reason
    }
  }

  public init(
    of course: Course, edition: String, date: String?, showsKeys: Bool, notice: String? = nil,
    acceptances: [Acceptance] = []
  ) {
    self.course = course
    self.edition = edition
    self.date = date
    self.showsKeys = showsKeys
    self.notice = notice
    self.acceptances = acceptances
  }

  /// The file, in UTF-8.
  public var html: String {
    var numbers = QuestionNumbers(of: course)
    var body = [titlePage, rules]
    body += course.modules.enumerated().map { chapter($0 + 1, $1, &numbers) }
    body += course.banks.enumerated().map { bank($1, isFirst: $0 == 0, &numbers) }
    body += [words(course.glossary), sources(course.citations, of: "course"), acceptedWarnings, approval]
      .compactMap(\.self)
    return document(titled: course.title, body)
  }

  /// - Parameter title: stands at the head of every page, with the edition.
  func document(titled title: String, _ body: [HTML]) -> String {
    let direction = Direction(ofLanguage: course.language)
    let heading = "\(title) \(course.version) · edition \(edition.prefix(16))"
    let head = HTML.element(
      "head", .element("meta", [.init(name: "charset", value: "utf-8")], []),
      .element("title", .text("\(title) \(course.version)")),
      .element("style", .stylesheet(Stylesheet(heading: heading))))
    let page = HTML.element("html", head, .element("body", body)).inLanguage(course.language, direction)
    return "<!DOCTYPE html>\n" + page.markup
  }

  private func chapter(_ number: Int, _ module: Module, _ numbers: inout QuestionNumbers) -> HTML {
    var parts: [HTML] = [
      .element("h2", class: "chapter", label("Module \(number):"), " ", .text(module.title), tags(module.readers))
    ]
    if let warning = module.contentWarning {
      parts.append(callout("Before you read", [.element("p", .text(warning))]))
    }
    if !module.objectives.isEmpty {
      parts.append(.element("h3", label("Afterwards, trainees can")))
      parts.append(.element("ul", module.objectives.map { .element("li", .text($0.text)) }))
    }
    for step in module.steps {
      switch step {
      case .page(let page):
        parts.append(.element("h3", .text(page.title), tags(page.readers)))
        parts += page.blocks.map(block)
      case .practice(let practice):
        parts.append(.element("h3", label("Practice"), tags(practice.readers)))
        parts.append(.element("p", class: "about", label(aboutPractice(practice))))
        parts += practice.tasks.map { task($0, &numbers) }
      case .scenario(let lesson):
        parts.append(
          .element("h3", label("Scenario:"), " ", .text(lesson.scenario.title ?? lesson.id.text), tags(lesson.readers)))
        parts += paragraphs(lesson.prompt)
        parts += scenario(lesson.scenario, points: false)
        if showsKeys { parts += why(lesson.explanation) }
      }
    }
    return .element("section", parts)
  }

  private func aboutPractice(_ practice: Practice) -> String {
    "It never counts; feedback comes at once."
      + (practice.asksConfidence ? " After each answer the trainee is asked: how sure are you?" : "")
  }

  private func bank(_ bank: Bank, isFirst: Bool, _ numbers: inout QuestionNumbers) -> HTML {
    let isDrawn = course.assessment.draws.contains { $0.bank == bank.id }
    let about = isDrawn ? "The final draws from these questions." : "No final draws from these questions."
    var parts: [HTML] = [
      .element("h2", class: isFirst ? "chapter" : nil, label("Questions of the bank"), " ", .text(bank.id.text)),
      .element("p", class: "about", label(about)),
    ]
    parts += bank.items.map { question($0, isGraded: true, &numbers) }
    return .element("section", parts)
  }

  /// Words of ours in a course of another language. Blanks stand outside: in a text from right to left one at the end
  /// of a label would be on its other side.
  func label(_ english: String) -> HTML {
    let language = course.language.split(separator: "-").first.map { $0.lowercased() }
    return language == "en" ? .text(english) : .element("span", .text(english)).inLanguage("en", .leftToRight)
  }
}

/// Questions are counted through the whole booklet, so that a remark on paper can name one.
struct QuestionNumbers {
  private var last = 0
  /// Whether trainees meet the options of the final in an order by chance.
  let shufflesChoices: Bool

  init(of course: Course) { shufflesChoices = course.assessment.shufflesChoices }

  mutating func next() -> Int {
    last += 1
    return last
  }
}
