import Diagnostics
import Encoding
import SafeXML

extension Original {
  /// The texts of a course. Its files must be well-formed; whether they are sound is asked elsewhere.
  public static func of(_ files: CourseFiles) -> Reading<Original> {
    var faults: [Diagnostic] = []
    var names = CourseNames()
    var sections: [File] = []
    var language = "en"
    for path in files.pathsAsRead {
      switch CoursePath(path) {
      case .course, .module, .bank, .glossary, .guide:
        let reading = XMLDocument.read(files.content(of: path) ?? [], file: path)
        faults += reading.faults
        guard let document = reading.document else { continue }
        let root = Node(element: document.root)
        if CoursePath(path) == .course { language = root.attribute("xml:lang")?.value ?? language }
        sections.append(File(path: path, texts: root.texts(named: &names).map(\.text), isXML: true))
      case .figure: sections.append(File(path: path, texts: [figure(path, files)], isXML: false))
      case .packed, .manifest, .signature, .locale, .terms, nil: continue
      }
    }
    return Reading(faults) { Original(language: language, files: sections) }
  }
}

extension CourseFiles {
  /// The files with texts, nearly as a trainee meets them: a translator reads the modules before the questions.
  var pathsAsRead: [String] {
    [.course, .module, .bank, .glossary, .guide, .figure].flatMap { paths(of: $0) }
  }
}

extension Original {
  /// A drawing is one text: what stands in it cannot be taken apart.
  private static func figure(_ path: String, _ files: CourseFiles) -> Text {
    let lines = figureLines(of: files.bytes[path, default: []]).joined(separator: "\n")
    let id = figureID(path)
    return Text(id: id, owner: id, wording: Wording(lines), remark: "drawing", isDrawing: true)
  }

  static func figureID(_ path: String) -> String { "drawing:" + path.dropFirst("figures/".count) }
}

/// The names that elements of a course have already. Kinds have ids of their own: where a page and a question share
/// one, the second is called `single-choice:rule`.
struct CourseNames {
  private var taken: Set<String> = []

  mutating func name(for id: String, of element: String) -> String {
    if taken.insert(id).inserted { return id }
    let qualified = element + ":" + id
    taken.insert(qualified)
    return qualified
  }
}

/// A text with the place where its author wrote it.
struct PlacedText {
  enum Place {
    /// The inside of this element, but for the elements that are texts of their own.
    case inside(Node)
    /// The value of an attribute, as a byte range.
    case attribute(Range<Int>)
  }

  let text: Original.Text
  let place: Place
}

extension Node {
  /// Every text of the file that this is the root of, in the order written.
  func texts(named names: inout CourseNames) -> [PlacedText] {
    var texts: [PlacedText] = []
    collect(TextPath(owner: "", rest: ""), in: nil, &names, &texts)
    return texts
  }

  private func collect(
    _ path: TextPath, in parent: String?, _ names: inout CourseNames, _ texts: inout [PlacedText]
  ) {
    var path = path
    if Translatable.isNamedInCourse(name, in: parent), let id = attribute("id")?.value {
      path = TextPath(owner: names.name(for: id, of: name), rest: "")
    } else if name == "guide", parent == nil {
      // A course has one, so it needs no id.
      path = TextPath(owner: names.name(for: name, of: name), rest: "")
    }
    for attribute in Translatable.attributes(of: name) {
      guard let written = element.attribute(attribute) else { continue }
      let wording = Wording(written.value.collapsed)
      texts.append(
        PlacedText(text: path.below(attribute).text(wording, remark: name), place: .attribute(written.valueRange)))
    }
    let what = Translatable(name, in: parent)
    switch what {
    case .none: return
    case .container: break
    case .textOrParagraphs where elements.contains { $0.name == "p" }: break
    case .text, .textOrParagraphs:
      let wording = wording
      if !wording.isEmpty {
        texts.append(PlacedText(text: path.text(wording, remark: name), place: .inside(self)))
      }
    }
    for (child, step) in zip(elements, steps) { child.collect(path.below(step), in: name, &names, &texts) }
  }

  /// How each child element is named from here: by its own id, by what it is for, by its number where it may stand
  /// more than once, or by its name alone.
  private var steps: [String] {
    var counts: [String: Int] = [:]
    return elements.map { child in
      counts[child.name, default: 0] += 1
      if let id = (child.attribute("id") ?? child.attribute("to") ?? child.attribute("for"))?.value,
        Self.areNamed.contains(child.name)
      {
        return "\(child.name)[\(id)]"
      }
      return Self.standOnce.contains(child.name)
        ? child.name : "\(child.name)[\(counts[child.name, default: 0])]"
    }
  }

  private static let standOnce: Set<String> = [
    "title", "summary", "content-warning", "prompt", "explanation", "feedback", "left", "right", "text", "term",
    "meaning", "certificate",
  ]

  private static let areNamed: Set<String> = [
    "option", "pair", "distractor", "entry", "category", "gap", "point", "scene", "ending", "choice", "job", "feedback",
  ]
}

/// The name of a text in the making.
private struct TextPath {
  let owner: String
  let rest: String

  func below(_ step: String) -> TextPath { TextPath(owner: owner, rest: rest.isEmpty ? step : rest + "/" + step) }

  func text(_ wording: Wording, remark: String) -> Original.Text {
    Original.Text(
      id: rest.isEmpty ? owner : owner + "/" + rest, owner: owner, wording: wording, remark: remark, isDrawing: false)
  }
}

extension Node {
  /// The words of a text element, its marks numbered from 1.
  fileprivate var wording: Wording {
    var runs: [Wording.Run] = []
    var count = 0
    for child in element.children {
      switch child {
      case .text(let text): runs.append(.text(text.text))
      case .element(let element):
        let inside = Node(element: element)
        let mark: () -> Wording.Mark = {
          count += 1
          return Wording.Mark(id: "\(count)", element: inside.name, hint: inside.hint)
        }
        switch Translatable.Inside(inside.name) {
        case .marked: runs.append(.marked(mark(), inside.words))
        case .point: runs.append(.point(mark()))
        case .apart: break
        }
      }
    }
    return Wording(runs).collapsed
  }

  /// The text in the element, that of inner elements too.
  private var words: String {
    element.children.map { child in
      switch child {
      case .text(let text): text.text
      case .element(let element): Node(element: element).words
      }
    }.joined()
  }

  /// The inline elements of the text in the order of their marks.
  var marked: [Node] {
    elements.filter {
      switch Translatable.Inside($0.name) {
      case .marked, .point: true
      case .apart: false
      }
    }
  }

  private var hint: String? {
    switch name {
    case "source": [attribute("ref")?.value, attribute("at")?.value].compactMap(\.self).joined(separator: " ")
    case "gap": "gap" + (attribute("id").map { " " + $0.value } ?? "")
    default: nil
    }
  }
}
