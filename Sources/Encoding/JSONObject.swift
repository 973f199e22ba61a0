extension JSON {
  /// The members of a JSON object, always in the byte order of their keys and each key once.
  public struct Object: Sendable {
    public struct Member: Sendable {
      public let key: String
      public fileprivate(set) var value: JSON

      init(key: String, value: JSON) {
        self.key = key
        self.value = value
      }
    }

    /// In the byte order of the keys.
    public private(set) var members: [Member]

    public init() { members = [] }

    /// The caller has checked the order: the scanner, which refuses any other.
    init(inOrder members: [Member]) { self.members = members }

    /// Adds, replaces, or with nil removes a member.
    public subscript(key: String) -> JSON? {
      get {
        let (index, isThere) = place(of: key)
        return isThere ? members[index].value : nil
      }
      set {
        let (index, isThere) = place(of: key)
        switch (newValue, isThere) {
        case (let value?, true): members[index].value = value
        case (let value?, false): members.insert(Member(key: key, value: value), at: index)
        case (nil, true): members.remove(at: index)
        case (nil, false): break
        }
      }
    }

    /// Where the key stands or would stand. Objects are small: a walk is faster than a search by halves.
    private func place(of key: String) -> (index: Int, isThere: Bool) {
      for (index, member) in members.enumerated() {
        if key.utf8.elementsEqual(member.key.utf8) { return (index, true) }
        if key.utf8.lexicographicallyPrecedes(member.key.utf8) { return (index, false) }
      }
      return (members.count, false)
    }
  }
}

extension JSON.Object: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.members.elementsEqual(right.members) { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value }
  }
}

extension JSON.Object: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSON)...) { self.init(literal: members) }

  init(literal members: [(String, JSON)]) {
    self.init()
    for (key, value) in members {
      precondition(self[key] == nil, "a key stands twice in a literal")
      self[key] = value
    }
  }
}
