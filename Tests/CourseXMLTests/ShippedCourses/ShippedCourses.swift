import CSodium
import CourseXML
import Courseware
import Diagnostics
import FoundationEssentials

/// The courses that are shipped, each read once, however many tests ask.
enum ShippedCourses {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Courses")

  /// As their folders are named; sorted. Empty where the folder of courses cannot be read.
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/course.xml").path()) }.sorted()

  /// Those that a final decides about alone. First steps teaches the keys and gives a specimen, and a refresher asks in
  /// sessions whoever passed a final before.
  static var certifying: [String] {
    names.filter { name in
      // One that cannot be read is not passed over: its tests say so.
      guard let course = try? course(name) else { return true }
      guard case .counts = course.certificate.standing else { return false }
      return course.refreshes == nil
    }
  }

  static func files(_ name: String) throws -> CourseFiles {
    guard let files = try CourseFolder.read(folder.appending(path: name).path()).value else {
      throw Unreadable(course: name)
    }
    return files
  }

  static func course(_ name: String) throws -> Course {
    guard let course = courses[name] ?? nil else { throw Unreadable(course: name) }
    return course
  }

  /// The course as a trainee reads it in another language.
  static func course(_ name: String, in language: String) throws -> Course {
    guard let course = translated["\(name) in \(language)"] else { throw Unreadable(course: "\(name) in \(language)") }
    return course
  }

  struct Unreadable: Error { let course: String }

  private static let courses = Dictionary(
    uniqueKeysWithValues: names.map { name in (name, (try? files(name)).flatMap(CourseReader.readAgain)) })

  private static let translated: [String: Course] = names.reduce(into: [:]) { found, name in
    guard let files = try? files(name) else { return }
    for language in files.translations {
      found["\(name) in \(language)"] = files.translated(into: language, sha256).flatMap {
        CourseReader.readAgain($0.files)
      }
    }
  }
}

func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return digest
}

extension Course {
  var practisedItems: [Item] {
    modules.flatMap(\.steps).flatMap { step -> [Item] in
      if case .practice(let practice) = step { practice.items } else { [] }
    }
  }

  /// What the final can ask of an audience.
  func gradedItems(for audience: Audience) -> [Item] {
    let drawn = Set(assessment.draws(for: audience).map(\.bank))
    return banks.filter { drawn.contains($0.id) }.flatMap(\.items)
      .filter { $0.audience?.contains(audience) ?? true }
  }

  /// What an audience is taught.
  func objectives(for audience: Audience) -> [Objective] {
    modules.filter { $0.readers.audiences?.contains(audience) ?? true }.flatMap(\.objectives)
  }
}
