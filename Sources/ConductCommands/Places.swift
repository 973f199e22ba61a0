/// Where things lie: the content, the store and what stands beside it.
struct Places {
  /// The folder that holds Courses/ and Locales/.
  let content: String
  let store: String
  let centre: String

  /// The folder of the store, with its keys, its centre file and the certificates it wrote.
  var home: String { Self.folder(of: store) }
  var keys: String { home + "/keys" }
  var certificates: String { home + "/certificates" }
  var courses: String { content + "/Courses" }
  var locales: String { content + "/Locales" }
  var shelf: Shelf { Shelf(folder: courses, authors: AuthorKeys(beside: home)) }

  init(_ options: GlobalOptions, in world: World) throws(Failure) {
    store = try Self.store(options.store ?? world.variable("CONDUCT_STORE"), in: world)
    centre = options.centre.map { Self.absolute($0, in: world) } ?? Self.folder(of: store) + "/centre"
    content = try Self.content(options.content, in: world)
  }

  /// The folder of the store alone, for what needs no content.
  static func home(_ options: GlobalOptions, in world: World) throws(Failure) -> String {
    folder(of: try store(options.store ?? world.variable("CONDUCT_STORE"), in: world))
  }

  /// The first of: `--content`, `$CONDUCT_CONTENT`, the working folder, beside the program, the XDG data folders.
  private static func content(_ chosen: String?, in world: World) throws(Failure) -> String {
    if let chosen = chosen ?? world.variable("CONDUCT_CONTENT") {
      let folder = absolute(chosen, in: world)
      guard isFolder(folder + "/Courses"), isFolder(folder + "/Locales") else {
        throw Failure(
          "\(shown(folder)) does not hold Courses/ and Locales/.", next: "Name the folder that does: --content DIR.")
      }
      return folder
    }
    let home = world.variable("XDG_DATA_HOME") ?? world.variable("HOME").map { $0 + "/.local/share" }
    let shared = (world.variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":")
    let candidates =
      [world.workingFolder, folder(of: world.programFolder) + "/share/conduct"]
      + ([home] + shared.map(String.init)).compactMap { $0 }.map { $0 + "/conduct" }
    guard let found = candidates.first(where: { isFolder($0 + "/Courses") && isFolder($0 + "/Locales") }) else {
      throw Failure("No folder with Courses/ and Locales/ was found.", next: "Name it: --content DIR.")
    }
    return found
  }

  private static func store(_ url: String?, in world: World) throws(Failure) -> String {
    guard let url else {
      guard let data = world.variable("XDG_DATA_HOME") ?? world.variable("HOME").map({ $0 + "/.local/share" })
      else { throw Failure("There is no home folder for the store.", next: "Name a file: --store FILE.") }
      return absolute(data + "/conduct/store.sqlite", in: world)
    }
    if url.hasPrefix("sqlite:") { return absolute(String(url.dropFirst("sqlite:".count)), in: world) }
    if let colon = url.firstIndex(of: ":"), !url[..<colon].contains("/") {
      throw Failure(
        "A store of the kind \"\(shown(String(url[..<colon])))\" is not known to this program.",
        next: "Name a file: --store FILE.")
    }
    return absolute(url, in: world)
  }

  static func absolute(_ path: String, in world: World) -> String {
    path.hasPrefix("/") ? path : world.workingFolder + "/" + path
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
