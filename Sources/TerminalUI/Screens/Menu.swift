extension Field {
  /// Places to go, in words.
  static func menu(_ label: String, _ ways: [String], focus: Int = 0, ifEmpty: Int? = nil) -> Field {
    let options = ways.map { ChoiceField.Option($0) }
    guard let field = ChoiceField(label: label, options: options, selection: .menu, focus: focus, ifEmpty: ifEmpty)
    else {
      preconditionFailure("a menu has at least one entry")
    }
    return .choice(field)
  }
}
