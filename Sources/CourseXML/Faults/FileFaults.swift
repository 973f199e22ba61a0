import Diagnostics

extension Explanation {
  static let folderTooLarge = Explanation(
    .folderTooLarge, .error,
    rule: "A course holds at most 200 files and 256 MiB",
    why: """
      A course must fit on the memory stick that carries it to a training room.
      """,
    bad: """
      <!-- modules/[201 files].xml -->
      """,
    good: """
      <!-- modules/01-duty.xml -->
      """)
}

extension Explanation {
  static let unexpectedFile = Explanation(
    .unexpectedFile, .error,
    rule: "A course folder holds only files of a course, named with a to z, 0 to 9, dots, hyphens and underscores",
    why: """
      What is in the folder is signed and archived with the course. Notes, drawings and programs belong elsewhere; a
      link could show a file of the machine to trainees.
      """,
    bad: """
      <!-- modules/Help me.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """,
    good: """
      <module src="modules/02-help-me.xml"/>
      <!-- modules/02-help-me.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}

extension Explanation {
  static let missingFile = Explanation(
    .missingFile, .error,
    rule: "Every file that is named is in the course folder, and course.xml is one of them",
    why: """
      A course is copied as one folder. What is missing in it is missing for every trainee.
      """,
    bad: """
      <module src="modules/01-dutty.xml"/>
      """,
    good: """
      <module src="modules/01-duty.xml"/>
      """)
}

extension Explanation {
  static let manifestDiffers = Explanation(
    .manifestDiffers, .error,
    rule: "The files are those that MANIFEST names",
    why: """
      MANIFEST is the list of what was approved and signed. When a course was changed, it must be packed again:
      conduct course pack.
      """,
    bad: """
      <!-- MANIFEST -->
      0000000000000000000000000000000000000000000000000000000000000000  course.xml
      """,
    good: """
      <!-- course.xml and the others; no MANIFEST until the course is packed -->
      """)
}

extension Explanation {
  static let wrongRoot = Explanation(
    .wrongRoot, .error,
    rule: "Each file's outermost element is the one of its place, in the namespace urn:conduct:course:1",
    why: """
      The namespace says which edition of the course language a file is written in, so that old courses stay readable.
      """,
    bad: """
      <!-- glossary.xml -->
      <glossary xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """,
    good: """
      <!-- glossary.xml -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """)
}
