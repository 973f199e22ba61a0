extension Field {
  /// Places to go, in words.
  static func menu(_ label: String, _ ways: [String], focus: Int = 0) -> Field {
    guard let field = ChoiceField(label: label, options: ways.map { .init($0) }, selection: .menu, focus: focus) else {
      preconditionFailure("a menu has at least one entry")
    }
    return .choice(field)
  }
}
