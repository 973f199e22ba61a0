import Diagnostics
import Testing

@testable import CourseXML

/// The minimal course and its French translation, which a test changes as authors, translators and tools do.
struct TranslationSample {
  var course = MinimalCourse()
  static let file = "locales/fr.xlf"

  /// Not a hash for anybody but these tests: 32 bytes that differ for different texts.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    (0..<4).flatMap { seed -> [UInt8] in
      var value: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(seed)
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
    }
  }

  var files: CourseFiles {
    guard let files = course.checked.value else { preconditionFailure("the folder itself is at fault") }
    return files
  }

  var original: Original {
    guard let original = Original.of(files).value else { preconditionFailure("the course is not well-formed") }
    return original
  }

  /// A translation in which every text is there: the source with `fr:` before it.
  var whole: Translation {
    var translation = Translation(of: original, into: "fr", file: Self.file)
    for (place, section) in translation.sections.enumerated() {
      for (number, unit) in section.units.enumerated() {
        translation.sections[place].units[number].target = Wording([.text("fr: ")] + unit.source.runs)
        translation.sections[place].units[number].state = "translated"
      }
    }
    return translation.merged(with: original, Self.hash)
  }
}

extension Translation {
  /// Written, and read again.
  var reread: Translation {
    let reading = Translation.read(bytes, file: file)
    guard let translation = reading.value else { preconditionFailure("\(reading.diagnostics.map(\.message))") }
    return translation
  }

  func unit(_ id: String) -> Unit? { sections.flatMap(\.units).first { $0.id == id } }
  func obsoleteUnit(_ id: String) -> Unit? { sections.flatMap(\.obsolete).first { $0.id == id } }

  mutating func change(_ id: String, _ change: (inout Unit) -> Void) {
    for section in sections.indices {
      for unit in sections[section].units.indices where sections[section].units[unit].id == id {
        change(&sections[section].units[unit])
      }
    }
  }

  func standing(_ id: String) -> Standing? { unit(id)?.standing(TranslationSample.hash) }
}
