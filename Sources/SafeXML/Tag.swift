/// A tag as it stands in the file.
struct Tag {
  enum Kind { case start, end, empty }

  let kind: Kind
  /// From `<` to behind `>`.
  let range: Range<Int>
  /// With its prefix.
  let nameRange: Range<Int>
  /// In the order written, namespace declarations among them.
  let attributes: [Attribute]

  struct Attribute {
    let nameRange: Range<Int>
    /// Between the quotes.
    let valueRange: Range<Int>
  }
}
