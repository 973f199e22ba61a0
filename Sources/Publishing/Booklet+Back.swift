import Courseware

extension Booklet {
  /// - Parameter startsPage: on paper.
  func words(_ terms: [Term], startsPage: Bool = true) -> HTML? {
    guard !terms.isEmpty else { return nil }
    let entries = terms.flatMap { term -> [HTML] in
      [.element("dt", .element("strong", .text(term.word))), .element("dd", .text(term.meaning))]
    }
    return .element(
      "section", .element("h2", class: startsPage ? "chapter" : nil, label("Words explained")),
      .element("dl", entries))
  }

  /// - Parameter what: `course` or `guide`.
  func sources(_ citations: [Citation], of what: String) -> HTML? {
    guard !citations.isEmpty else { return nil }
    let rows = citations.map { citation -> [[HTML]] in
      [[.text(citation.document)], [.text(citation.places.joined(separator: "; "))], [.text("\(citation.count)")]]
    }
    return .element(
      "section", .element("h2", label("Sources")),
      .element("p", class: "about", label("The documents on which the \(what) rests, and how often it cites each.")),
      table(header: [[label("Document")], [label("Places")], [label("Cited")]], rows: rows))
  }

  var acceptedWarnings: HTML? {
    guard !acceptances.isEmpty else { return nil }
    let rows = acceptances.map { accepted -> [[HTML]] in
      [[.text(accepted.code)], [.text(accepted.place)], [.text(accepted.reason)]]
    }
    return .element(
      "section", .element("h2", label("Accepted warnings")),
      .element("p", class: "about", label("What the author's compiler warns of, and why the authors mean it so.")),
      table(header: [[label("Warning")], [label("Where")], [label("Why")]], rows: rows))
  }

  /// The paper names the edition, so that a signature is for these words and no others.
  var approval: HTML {
    let rows = ["Name", "Rank and function", "Date", "Signature"].map { word -> HTML in
      .element("tr", .element("th", label(word)), .element("td"), .element("td"))
    }
    let header = HTML.element(
      "tr", .element("th", .element("span", label("Edition"), " ", .text(String(edition.prefix(16))))),
      .element("th", label("Prepared by")), .element("th", label("Approved by")))
    return .element(
      "section", .element("h2", class: "chapter", label("Approval")),
      .element(
        "p", .text("\(course.title) \(course.version) (\(course.language))"), .element("br"), label("Edition"), " ",
        .element("span", class: "edition", .text(edition)), .element("br"), label("Printed"), " ",
        .text(date ?? "____________")),
      .element("table", class: "signature", .element("thead", header), .element("tbody", rows)))
  }
}
