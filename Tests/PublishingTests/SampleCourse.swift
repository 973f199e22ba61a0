import CourseXML
import Courseware
import Testing

/// The course of Documentation/Template: it has every kind once.
func template() throws -> Course {
  let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let files = try #require(try CourseFolder.read("\(root)/Documentation/Template").value)
  return try #require(CourseReader.read(files).value)
}

extension Course {
  /// The same course with other questions and pages.
  func with(
    title: String? = nil, language: String? = nil, glossary: [Term]? = nil, banks: [Bank]? = nil,
    steps: [Module.Step]? = nil, guide: Guide? = nil
  ) -> Course {
    let modules = self.modules.map { module in
      Module(
        id: module.id, title: module.title, objectives: module.objectives, contentWarning: module.contentWarning,
        readers: module.readers, steps: steps ?? module.steps)
    }
    return Course(
      id: id, version: version, language: language ?? self.language, title: title ?? self.title, summary: summary,
      minutes: minutes, modules: modules, banks: banks ?? self.banks, glossary: glossary ?? self.glossary, jobs: jobs,
      prerequisites: prerequisites, figures: figures, assessment: assessment, certificate: certificate,
      guide: guide ?? self.guide)
  }
}

extension Item {
  func with(_ kind: Item.Kind) -> Item {
    Item(
      id: id, objective: objective, points: points, critical: critical, audience: audience, prompt: prompt, kind: kind,
      explanation: explanation)
  }
}
