import Courseware
import Diagnostics
import SafeXML

/// Reads the files of a course folder one by one against the grammar. They know nothing of each other, so that several
/// are read at once, and the text of one is gone before the next is read.
struct FileReader: Sendable {
  let files: CourseFiles
  let purpose: Purpose
  /// What the questions are compared with; nil when nobody asked for it, and when the course was never packed.
  let packed: PackedEdition?
  /// The course's language, when `course.xml` says it.
  var language: String?

  /// A file that was read, with what is to be said about it.
  struct Read: Sendable {
    /// Nil when the file is not what it should be.
    let content: Content?
    let faults: [Diagnostic]
  }

  enum Content: Sendable {
    case module(WrittenModule)
    case bank(WrittenBank)
    case glossary([Placed<Term>])
    case guide(WrittenGuide)
  }

  enum Kind: String { case module, bank, glossary, guide }

  func course(_ faults: inout [Diagnostic]) -> WrittenCourse? {
    root("course", of: "course.xml", &faults).map { $0.course(&faults) }
  }

  /// In the order given.
  func read(_ named: [(path: String, kind: Kind)]) -> [Read] {
    // Starting a thread takes longer than reading a small file.
    let bytes = named.reduce(0) { $0 + files.size(of: $1.path) }
    return bytes < 1 << 20
      ? named.map { read($0.path, as: $0.kind) } : inParallel(named) { read($0.path, as: $0.kind) }
  }

  private func read(_ path: String, as kind: Kind) -> Read {
    var faults: [Diagnostic] = []
    guard let root = root(kind.rawValue, of: path, &faults) else { return Read(content: nil, faults: faults) }
    if let language { faults += languageDiffers(root, from: language) }
    let content: Content =
      switch kind {
      case .module: .module(root.module(for: purpose, &faults))
      case .bank: .bank(root.bank(for: purpose, after: packed, &faults))
      case .glossary: .glossary(root.glossary(&faults))
      case .guide: .guide(root.guide(&faults))
      }
    return Read(content: content, faults: faults)
  }

  /// The root element of a file, when it is the one that this file must have.
  private func root(_ name: String, of path: String, _ faults: inout [Diagnostic]) -> Node? {
    let reading = XMLDocument.read(files.content(of: path) ?? [], file: path)
    faults += reading.faults
    guard let document = reading.document else { return nil }
    let node = Node(element: document.root)
    guard node.name == name else {
      let message = "element \"\(node.name)\" cannot be the root of \"\(path)\"; it must be \"\(name)\""
      faults.error(.wrongRoot, message, at: node.tag)
      return nil
    }
    guard node.element.namespace == courseNamespace else {
      let message = "root element must say xmlns=\"\(courseNamespace)\""
      faults.error(.wrongRoot, message, at: node.tag)
      return nil
    }
    if let language = node.needed("xml:lang", &faults) { faults += notALanguageTag(language) }
    return node
  }
}

extension Diagnostic.Code {
  static let wrongRoot = Self(rawValue: "wrong-root")
}
