/// What a file may hold at most. They are far above what a course needs and far below what can slow or fill a machine.
public enum XMLLimits {
  public static let bytes = 16 << 20
  public static let depth = 64
  /// Bytes from the `<` of a tag to its `>`.
  public static let tagBytes = 64 << 10
  /// Bytes between two tags.
  public static let textBytes = 64 << 10
  /// libxml2 compares each attribute of a tag with each other one: 40,000 of them took it 16 seconds.
  public static let attributes = 64
  /// A tree of this many elements stays below about 100 MiB.
  public static let elements = 200_000
  /// No more faults than these are reported of one file before it is parsed.
  public static let faults = 100
}
