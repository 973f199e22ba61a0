public import Diagnostics

extension Explanation {
  /// One page for each fault that a file can have before it is known to be a course's.
  public static let ofXML = [
    fileTooLarge, notUTF8, doctype, processingInstruction, xmlDeclaration, limitExceeded, forbiddenCharacter,
    unknownEntity, mismatchedTag, notWellFormed,
  ]

  private static let fileTooLarge = Explanation(
    .fileTooLarge, .error,
    rule: "A file holds at most 16 MiB",
    why: """
      A file that fills the memory of an old laptop stops the whole training room. No page of text is that long: look
      for something that was pasted in by mistake, or divide a bank into several files.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>[17 MiB of words]</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)

  private static let notUTF8 = Explanation(
    .notUTF8, .error,
    rule: "Every file is saved as UTF-8",
    why: """
      Trainees read in many scripts, and UTF-8 holds them all. In another encoding the same bytes would be other
      letters. Most editors have "Save with encoding".
      """,
    bad: """
      <!-- glossary.xml -->
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """,
    good: """
      <!-- glossary.xml -->
      <?xml version="1.0" encoding="UTF-8"?>
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """)

  private static let doctype = Explanation(
    .doctype, .error,
    rule: "A course file declares no document type",
    why: """
      A DOCTYPE can make a small file grow without end, or read other files of the machine. A course needs none: the
      grammar is known.
      """,
    bad: """
      <!-- glossary.xml -->
      <!DOCTYPE glossary>
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """,
    good: """
      <!-- glossary.xml -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """)

  private static let processingInstruction = Explanation(
    .processingInstruction, .error,
    rule: "A course file holds no processing instruction but the XML declaration",
    why: """
      An instruction tells some other program to do something. Whoever approves a course must see everything that it
      says, and this would not be seen.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <?pagebreak?>
        <p>You may pause at any time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)

  private static let xmlDeclaration = Explanation(
    .xmlDeclaration, .error,
    rule: "The XML declaration is the first thing in the file and says version 1.0; it may be left out",
    why: """
      A declaration further down is often a sign that two files were pasted into one, and then half of the text may be
      lost.
      """,
    bad: """
      <!-- glossary.xml -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <?xml version="1.0"?>
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """,
    good: """
      <!-- glossary.xml -->
      <?xml version="1.0"?>
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="child"><term>child</term><meaning>A person under 18.</meaning></entry>
      </glossary>
      """)

  private static let limitExceeded = Explanation(
    .limitExceeded, .error,
    rule: "A text or a tag holds at most 64 kB, elements are nested at most 64 deep, and a file has at most 200,000",
    why: """
      The limits are far above what a course needs and far below what can slow a machine down. Divide the text into
      paragraphs, or the bank into several files.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>[70 kB of words]</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)

  private static let forbiddenCharacter = Explanation(
    .forbiddenCharacter, .error,
    rule: "A text holds no control characters, direction overrides or soft hyphens, written as themselves or by number",
    why: """
      They cannot be seen. With them a text can say something else on the screen than the officer read who approved it.
      They often come along when text is pasted from a word processor or a web page: remove them.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any&#x202E; time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)

  private static let unknownEntity = Explanation(
    .unknownEntity, .error,
    rule: "Only the five entities of XML are known: `&amp;` `&lt;` `&gt;` `&quot;` and `&apos;`",
    why: """
      The named letters of HTML are not part of XML. In UTF-8 you can write every letter as itself.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>Go to the caf&eacute; of the camp.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>Go to the café of the camp.</p>
      </page>
      """)

  private static let mismatchedTag = Explanation(
    .mismatchedTag, .error,
    rule: "Every tag that is opened is closed by its own name, the last one first",
    why: """
      Where one tag is missing, nobody can know to which element the words behind it belong. The rest of the file is
      read when this one is mended.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>You may <strong>pause</em> at any time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may <strong>pause</strong> at any time.</p>
      </page>
      """)

  private static let notWellFormed = Explanation(
    .notWellFormed, .error,
    rule:
      "A file is well-formed XML: `<` and `&` are written `&lt;` and `&amp;`, values stand in quotes, one element holds all",
    why: """
      These are the rules of XML itself. A program that guesses what was meant may show a trainee something else.
      """,
    bad: """
      <page id="help">
        <title>Help & support</title>
        <p>You may pause at any time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help &amp; support</title>
        <p>You may pause at any time.</p>
      </page>
      """)
}
