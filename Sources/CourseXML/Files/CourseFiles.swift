import Diagnostics
import SafeXML

/// The bytes of a course folder, held to what may be in one: nothing else, not too many and not too large.
public struct CourseFiles: Sendable, Equatable {
  /// By path relative to the folder. Always holds `course.xml`.
  public let bytes: [String: [UInt8]]
  /// Banks that were left on disk; none when the folder was read whole.
  let onDisk: FilesOnDisk?

  /// At most 200 files of 16 MiB, 256 MiB in all.
  public static let mostFiles = 200
  public static let mostBytes = 256 << 20

  init(bytes: [String: [UInt8]], onDisk: FilesOnDisk? = nil) {
    self.bytes = bytes
    self.onDisk = onDisk
  }

  /// Holds a folder's files to the rules.
  /// - Parameter entries: paths relative to the folder, in any order.
  public static func check(_ entries: [(path: String, bytes: [UInt8])]) -> Reading<CourseFiles> {
    check(entries, onDisk: nil)
  }

  static func check(_ entries: [(path: String, bytes: [UInt8])], onDisk: FilesOnDisk?) -> Reading<CourseFiles> {
    let sizes = entries.map { ($0.path, $0.bytes.count) } + (onDisk?.sizes.map { ($0.key, $0.value) } ?? [])
    return Reading(faults(in: sizes)) {
      let bytes = Dictionary(entries.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      return CourseFiles(bytes: bytes, onDisk: onDisk)
    }
  }

  private static func faults(in entries: [(path: String, size: Int)]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if entries.count > mostFiles {
      let message = "course folder holds \(entries.count) files; at most \(mostFiles) are allowed"
      faults.error(.folderTooLarge, message, at: .whole("course.xml"))
    }
    let total = entries.reduce(0) { $0 + $1.size }
    if total > mostBytes {
      let message = "course folder holds \(total) bytes; at most 256 MiB are allowed"
      faults.error(.folderTooLarge, message, at: .whole("course.xml"))
    }
    var seen: Set<String> = []
    for (path, size) in entries.prefix(mostFiles) {
      if CoursePath(path) == nil {
        faults.error(.unexpectedFile, "\"\(path)\" is no file of a course: \(CoursePath.description)", at: .whole(path))
      } else if !seen.insert(path).inserted {
        faults.error(.unexpectedFile, "\"\(path)\" is there twice", at: .whole(path))
      }
      if size > XMLLimits.bytes {
        let message = "file of \(size) bytes is too large; a file holds at most 16 MiB"
        faults.error(.fileTooLarge, message, at: .whole(path))
      }
    }
    if !entries.contains(where: { $0.path == "course.xml" }) {
      faults.error(.missingFile, "\"course.xml\" is missing; every course folder holds one", at: .whole("course.xml"))
    }
    return faults
  }

  /// Sorted by bytes.
  public var paths: [String] {
    (Array(bytes.keys) + (onDisk.map { Array($0.sizes.keys) } ?? []))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func holds(_ path: String) -> Bool { bytes[path] != nil || onDisk?.sizes[path] != nil }

  /// In bytes.
  func size(of path: String) -> Int { bytes[path]?.count ?? onDisk?.sizes[path] ?? 0 }

  /// The bytes of a file, read now when it was left on disk; nil when the folder has no such file.
  public func content(of path: String) -> [UInt8]? { bytes[path] ?? onDisk?.read(path) }

  func paths(of kind: CoursePath) -> [String] { paths.filter { CoursePath($0) == kind } }
}

extension Diagnostic.Code {
  static let folderTooLarge = Self(rawValue: "folder-too-large")
  static let unexpectedFile = Self(rawValue: "unexpected-file")
  static let missingFile = Self(rawValue: "missing-file")
}
