import Courseware
import Diagnostics

/// An id means one question for ever: what was answered to another would count as answers to this one.
func reusedIDs(in folder: WrittenFolder) -> [Diagnostic] {
  guard let packed = folder.lastPacked?.edition, packed.course == folder.course?.id?.value else { return [] }
  let taken = Set(folder.items.compactMap(\.id?.value)).union(packed.items.keys)
  var faults: [Diagnostic] = []
  for item in folder.bankItems {
    guard let version = item.otherKeyIn, let (id, place) = item.id.map({ ($0.value, $0.range) }) else { continue }
    var message = "id \"\(id)\" had another key in \(version); a changed question needs a new id"
    var fixIts: [Diagnostic.FixIt] = []
    if let free = (2...99).lazy.compactMap({ Item.ID("\(id)-\($0)") }).first(where: { !taken.contains($0) }) {
      message += "; did you mean \"\(free)\"?"
      fixIts = [.init(replace: place, with: free.text)]
    }
    faults.error(.reusedID, message, at: place, fixIts: fixIts)
  }
  return faults
}

extension Diagnostic.Code {
  static let reusedID = Self(rawValue: "reused-id")
}

extension Explanation {
  static let reusedID = Explanation(
    .reusedID, .error,
    rule: "An id that was packed once means the same question for ever",
    why: """
      Records keep answers by the id of the question. With another key, or other options, what was answered to the old
      question would count as answers to the new one. Words may be mended under the same id.
      """,
    bad: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
      pass-percent 80
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":false,"kind":"true-false"}
      end
      """,
    good: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
      pass-percent 80
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":false,"kind":"true-false"}
      end
      <!-- banks/duty.xml -->
      <bank id="duty" xmlns="urn:conduct:course:1" xml:lang="en">
        <true-false id="tell-report-2" objective="report" points="1" answer="true">
          <prompt>A suspicion is enough for a report.</prompt>
          <explanation>It is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
        <true-false id="tell-protect" objective="protect" points="1" answer="false">
          <prompt>A victim can be blamed.</prompt>
          <explanation>Nobody asks to be harmed. <source ref="ST/SGB/2003/13" at="1"/></explanation>
        </true-false>
      </bank>
      """)
}
