import Synchronization

/// Files of a course folder that were seen there and are read when somebody asks: a check looks at each once, and need
/// not hold a hundred megabytes for it.
final class FilesOnDisk: Sendable {
  /// As given, for naming files in faults.
  let folder: String
  /// Bytes that each had when it was seen.
  let sizes: [String: Int]
  private let firstFailure = Mutex<CourseFolder.Unreadable?>(nil)

  init(folder: String, sizes: [String: Int]) {
    self.folder = folder
    self.sizes = sizes
  }

  /// What could not be read after all; who asked for the files must ask for this in the end.
  var failure: CourseFolder.Unreadable? { firstFailure.withLock(\.self) }

  /// Nil for a file that was not seen, and for one that is gone by now.
  func read(_ path: String) -> [UInt8]? {
    guard sizes[path] != nil else { return nil }
    do { return try CourseFolder.bytes(of: path, in: folder) } catch {
      firstFailure.withLock { $0 = $0 ?? error }
      return nil
    }
  }
}

extension FilesOnDisk: Equatable {
  static func == (a: FilesOnDisk, b: FilesOnDisk) -> Bool { a.folder == b.folder && a.sizes == b.sizes }
}

extension CourseFiles {
  /// What could not be read after all of what was left on disk.
  public var failure: CourseFolder.Unreadable? { onDisk?.failure }
}
