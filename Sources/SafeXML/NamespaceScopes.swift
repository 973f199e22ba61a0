/// What each prefix stands for where the walk is. libxml2 has the last word on whether prefixes are declared at all.
struct NamespaceScopes {
  /// Each namespace's name once; the first stands for none.
  private(set) var all: [String?] = [nil, "http://www.w3.org/XML/1998/namespace"]
  private var ids: [String: UInt32] = [:]
  /// The prefix `xml` is declared in every file.
  private var scopes = [Scope(depth: -1, prefix: "xml", namespace: 1)]
  /// The namespace of a name without a prefix.
  private var inherited: UInt32 = 0

  private struct Scope {
    /// How many elements are open around the one that declares it.
    let depth: Int
    /// Empty for the default namespace.
    let prefix: String
    let namespace: UInt32
  }

  mutating func declare(_ prefix: String, as name: String, depth: Int) {
    scopes.append(Scope(depth: depth, prefix: prefix, namespace: id(of: name)))
    if prefix.isEmpty { inherited = id(of: name) }
  }

  /// Forgets what was declared by the element that ends at this depth.
  mutating func leave(depth: Int) {
    guard let last = scopes.last, last.depth >= depth else { return }
    while let last = scopes.last, last.depth >= depth { scopes.removeLast() }
    inherited = namespace(of: "")
  }

  func namespace(of prefix: String?) -> UInt32 {
    guard let prefix else { return inherited }
    return scopes.last { $0.prefix == prefix }?.namespace ?? 0
  }

  private mutating func id(of name: String) -> UInt32 {
    if name.isEmpty { return 0 }
    if let id = ids[name] { return id }
    ids[name] = UInt32(all.count)
    all.append(name)
    return UInt32(all.count - 1)
  }
}
