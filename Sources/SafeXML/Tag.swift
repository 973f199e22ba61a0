/// A tag as it stands in the file.
struct Tag {
  /// From `<` to behind `>`.
  let range: Range<Int>
  /// With its prefix.
  let name: Range<Int>
  /// Behind the prefix, when there is one.
  let colon: Int?
  /// Whether it closes itself.
  let isEmpty: Bool

  struct Attribute {
    let name: Range<Int>
    /// Between the quotes.
    let value: Range<Int>
    /// Whether the value stands in the file as it is: no references and no line breaks or tabs in it.
    let isPlain: Bool
  }
}
