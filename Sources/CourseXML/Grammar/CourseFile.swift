import Courseware
import Diagnostics
import SafeXML

/// `course.xml` as far as it could be read.
struct WrittenCourse: Sendable {
  let node: Node
  let id: Placed<Course.ID>?
  let version: Course.Version?
  /// Nil when `xml:lang` is missing or no language tag.
  let language: String?
  let title: String?
  let summary: String?
  let minutes: Int?
  /// Paths as written in `src`, in the order of teaching.
  let modules: [Placed<String>]
  let banks: [Placed<String>]
  let glossary: Placed<String>?
  let guide: Placed<String>?
  let jobs: [Placed<Job>]
  let prerequisites: [Placed<Prerequisite>]
  /// A school grade that no page should pass; nil when the author names none.
  let readingGrade: Int?
  let acceptances: [WrittenAcceptance]
  let assessment: WrittenAssessment?
  let certificate: CertificateRule?
  let refreshes: WrittenRefreshing?
}

extension Node {
  func course(_ faults: inout [Diagnostic]) -> WrittenCourse {
    let parts = Parts(
      of: self, attributes: ["id", "version", "xml:lang", "reading-grade"],
      elements: [
        "title", "summary", "minutes", "job", "module", "bank", "glossary", "guide", "assessment", "certificate",
        "requires", "refreshes", "accept",
      ], &faults)
    func sources(_ nodes: [Node]) -> [Placed<String>] { nodes.compactMap { $0.sourcePath(&faults) } }
    return WrittenCourse(
      node: self,
      id: needed("id", &faults)?.name(&faults),
      version: needed("version", &faults)?.version(&faults),
      language: attribute("xml:lang").flatMap { notALanguageTag($0).isEmpty ? $0.value : nil },
      title: parts.one("title", &faults)?.plainText(&faults),
      summary: parts.one("summary", &faults)?.plainText(&faults),
      minutes: parts.optional("minutes", &faults)?.minutes(&faults),
      modules: sources(parts.some("module", faults: &faults)),
      banks: sources(parts.some("bank", faults: &faults)),
      glossary: parts.optional("glossary", &faults)?.sourcePath(&faults),
      guide: parts.optional("guide", &faults)?.sourcePath(&faults),
      jobs: parts.any(["job"]).compactMap { $0.job(&faults) },
      prerequisites: parts.any(["requires"]).compactMap { $0.prerequisite(&faults) },
      readingGrade: attribute("reading-grade")?.number("reading-grade", in: 5...16, &faults)?.value,
      acceptances: parts.acceptances(&faults),
      assessment: parts.one("assessment", &faults)?.assessment(&faults),
      certificate: parts.one("certificate", &faults)?.certificate(&faults),
      refreshes: parts.optional("refreshes", &faults)?.refreshes(&faults))
  }

  private func job(_ faults: inout [Diagnostic]) -> Placed<Job>? {
    let title = plainText(attributes: ["id"], &faults)
    guard let id: Placed<Job.ID> = needed("id", &faults)?.name(&faults), let title else { return nil }
    return id.map { Job(id: $0, title: title) }
  }

  private func prerequisite(_ faults: inout [Diagnostic]) -> Placed<Prerequisite>? {
    _ = Parts(of: self, attributes: ["course", "version"], &faults)
    let course: Placed<Course.ID>? = needed("course", &faults)?.name(&faults)
    let major = needed("version", &faults)?.number("version", in: 0...9999, &faults)
    guard let course, let major else { return nil }
    return course.map { Prerequisite(course: $0, major: major.value) }
  }

  private func sourcePath(_ faults: inout [Diagnostic]) -> Placed<String>? {
    _ = Parts(of: self, attributes: ["src"], &faults)
    return needed("src", &faults)
  }

  private func minutes(_ faults: inout [Diagnostic]) -> Int? {
    guard let text = plainText(&faults) else { return nil }
    let range = source.range(element.contentRange)
    return Placed(value: text, range: range).number("minutes", in: 1...10_000, &faults)?.value
  }
}

extension Placed<String> {
  fileprivate func version(_ faults: inout [Diagnostic]) -> Course.Version? {
    if let version = Course.Version(value) { return version }
    let message = "version \"\(value)\" is not MAJOR.MINOR, such as 1.0"
    faults.error(.wrongValue, message, at: range)
    return nil
  }
}
