import CourseXML
import Courseware
import Diagnostics

/// The smallest course that uses every element, as the files of its folder. It reads without a word of complaint.
struct MinimalCourse {
  var files: [String: String] = [
    "course.xml": """
    <course id="minimal" version="1.0" xmlns="urn:conduct:course:1" xml:lang="en">
      <title>Minimal</title>
      <summary>A course in one page.</summary>
      <minutes>5</minutes>
      <module src="modules/01-one.xml"/>
      <bank src="banks/one.xml"/>
      <bank src="banks/two.xml"/>
      <glossary src="glossary.xml"/>
      <assessment id="final" pass-percent="80" attempts="3" wait="PT24H" shuffle="items options">
        <draw count="2" from="one"/>
        <draw count="1" from="two" audience="manager commander"/>
        <every-objective at-least="1"/>
        <critical must="all"/>
      </assessment>
      <certificate title="Minimal course" valid="P1Y"/>
    </course>
    """,
    "modules/01-one.xml": """
    <module id="one" xmlns="urn:conduct:course:1" xml:lang="en">
      <title>One</title>
      <objective id="know">Know the rule.</objective>
      <objective id="report">Report what you see.</objective>
      <content-warning>This module names abuse.</content-warning>
      <page id="rule" audience="personnel manager commander">
        <title>The rule</title>
        <p>A <term ref="child">child</term> is <strong>under  18</strong>,
          <em>always</em>. <source ref="ST/SGB/2003/13" at="3.2(b)"/></p>
        <list audience="manager"><item>First</item><item>Second</item></list>
        <callout kind="support"><p>You may pause.</p><list><item>Or stop.</item></list></callout>
        <table>
          <row header="true"><cell>Who</cell><cell>What</cell></row>
          <row><cell>All</cell><cell>Report</cell></row>
        </table>
      </page>
      <practice id="check">
        <single-choice id="try" objective="know">
          <prompt>Which is right?</prompt>
          <option id="a" correct="true">This one<feedback>Yes.</feedback></option>
          <option id="b">That one<feedback><p>No.</p><p>Read again.</p></feedback></option>
          <explanation>It is the rule. <source ref="ST/SGB/2003/13"/></explanation>
        </single-choice>
        <true-false id="claim" objective="report" answer="true">
          <prompt>You must report.</prompt>
          <feedback for="true">Yes.</feedback>
          <feedback for="false">No.</feedback>
          <explanation><p>It is a duty.</p><p><source ref="ST/SGB/2003/13" at="3.2(e)"/></p></explanation>
        </true-false>
      </practice>
    </module>
    """,
    "banks/one.xml": """
    <bank id="one" xmlns="urn:conduct:course:1" xml:lang="en">
      <single-choice id="age" objective="know" points="1" critical="true">
        <prompt>Who is a child?</prompt>
        <option id="a" correct="true">Under 18</option>
        <option id="b">Under 16</option>
        <explanation>Under 18. <source ref="ST/SGB/2003/13" at="3.2(b)"/></explanation>
      </single-choice>
      <multiple-choice id="duties" objective="report" points="2" scoring="partial">
        <prompt>What do you do?</prompt>
        <option id="a" correct="true">Report</option>
        <option id="b" correct="true">Protect</option>
        <option id="c">Wait</option>
        <explanation>Both. <source ref="ST/SGB/2003/13"/></explanation>
      </multiple-choice>
      <true-false id="silence" objective="report" points="1" answer="false">
        <prompt>Silence is allowed.</prompt>
        <explanation>It is not. <source ref="ST/SGB/2003/13"/></explanation>
      </true-false>
    </bank>
    """,
    "banks/two.xml": """
    <bank id="two" xmlns="urn:conduct:course:1" xml:lang="en">
      <matching id="whom" objective="report" points="3" audience="manager commander">
        <prompt>Who does what?</prompt>
        <pair id="p1"><left>You</left><right>report</right></pair>
        <pair id="p2"><left>OIOS</left><right>investigates</right></pair>
        <distractor id="d1">forgets</distractor>
        <explanation>So. <source ref="ST/SGB/2003/13"/></explanation>
      </matching>
      <ordering id="steps" objective="report" points="1" scoring="all-or-nothing">
        <prompt>In which order?</prompt>
        <entry id="e1">See</entry>
        <entry id="e2">Note</entry>
        <entry id="e3">Report</entry>
        <explanation>So. <source ref="ST/SGB/2003/13"/></explanation>
      </ordering>
    </bank>
    """,
    "glossary.xml": """
    <glossary xmlns="urn:conduct:course:1" xml:lang="en">
      <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
    </glossary>
    """,
  ]

  /// Puts a text with marks in the place of another that stands once in the file.
  mutating func replace(_ old: String, in file: String, with new: String) {
    let text = files[file, default: ""]
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "\(old) must stand once in \(file)")
    files[file] = parts.joined(separator: new)
  }

  var checked: Reading<CourseFiles> {
    CourseFiles.check(files.map { ($0.key, MarkedText($0.value, file: $0.key).bytes) })
  }

  var reading: Reading<Course> {
    guard let files = checked.value else { preconditionFailure("the folder itself is at fault") }
    return CourseReader.read(files)
  }

  /// The same course with `packed.txt` as packing writes it.
  var packed: MinimalCourse {
    guard let files = checked.value, let course = CourseReader.read(files, comparing: standInForSHA256).value,
      let text = files.packed(course, standInForSHA256).bytes["packed.txt"]
    else { preconditionFailure("the course cannot be packed") }
    var packed = self
    packed.files["packed.txt"] = String(decoding: text, as: UTF8.self)
    return packed
  }

  /// Reads the course as its author does, who is told what has changed since it was packed.
  var comparison: Reading<Course> {
    guard let files = checked.value else { preconditionFailure("the folder itself is at fault") }
    return CourseReader.read(files, comparing: standInForSHA256)
  }

  /// The ranges between the marks of all files.
  var marked: [SourceRange] {
    files.sorted { $0.key < $1.key }.flatMap { MarkedText($0.value, file: $0.key).ranges }
  }
}

/// Tells any two files of a test apart, which is all that the tests ask of a digest (FNV-1a).
func standInForSHA256(_ bytes: [UInt8]) -> [UInt8] {
  let digest = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return (0..<8).map { UInt8(truncatingIfNeeded: digest >> (8 * $0)) }
}
