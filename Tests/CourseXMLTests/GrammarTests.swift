import Testing

struct GrammarTests {
  private static let course = "course.xml"
  private static let module = "modules/01-one.xml"
  private static let one = "banks/one.xml"
  private static let two = "banks/two.xml"

  @Test(arguments: [
    FaultCase(
      "unknown-element", #"element "itme" is not known in "list"; did you mean "item"?"#, in: module,
      "<item>First</item>", "<«itme»>Zeroth</itme><item>First</item>"),
    FaultCase(
      "unknown-element", #"element "image" is not known in "page""#, in: module, "<list audience",
      "<«image»/><list audience"),
    FaultCase(
      "unknown-element", #"element "single_choice" is not known in "bank"; did you mean "single-choice"?"#, in: one,
      "</bank>", "<«single_choice»/></bank>"),
    FaultCase(
      "unknown-attribute", #"attribute "critcal" is not known in "single-choice"; did you mean "critical"?"#, in: one,
      "points=\"1\" critical=\"true\"", "points=\"1\" critical=\"true\" «critcal»=\"true\""),
    FaultCase(
      "stray-text", #""page" holds only elements, no text of its own"#, in: module, "<list audience",
      "«stray words» <list audience"),
    FaultCase(
      "missing-element", #""single-choice" needs a "prompt" element"#, in: one, "<prompt>Who is a child?</prompt>", "",
      at: "«single-choice» id=\"age\""),
    FaultCase(
      "duplicate-element", #""title" may stand only once in "page""#, in: module, "<title>The rule</title>",
      "<title>The rule</title><«title»>Again</title>"),
    FaultCase(
      "missing-attribute", #""option" needs the attribute "id""#, in: one, "<option id=\"b\">Under 16",
      "<«option»>Under 16"),
    FaultCase("empty-text", #""p" is empty; it needs words"#, in: module, "<p>You may pause.</p>", "<«p»> </p>"),
    FaultCase(
      "wrong-value", "pass mark 110 is above 100; did you mean 100?", in: course, "pass-percent=\"80\"",
      "pass-percent=\"«110»\""),
    FaultCase(
      "wrong-value", "points 0 is below 1; did you mean 1?", in: one, "points=\"2\"", "points=\"«0»\""),
    FaultCase(
      "wrong-value", #"attempts "three" is not a whole number"#, in: course, "attempts=\"3\"", "attempts=\"«three»\""),
    FaultCase(
      "wrong-value", #"wait "24h" is not a time such as PT24H, PT30M or P2D"#, in: course, "PT24H", "«24h»"),
    FaultCase("wrong-value", #"valid "1Y" is not a period such as P1Y, P6M or P90D"#, in: course, "P1Y", "«1Y»"),
    FaultCase(
      "wrong-value", #"version "1" is not MAJOR.MINOR, such as 1.0"#, in: course, "version=\"1.0\"", "version=\"«1»\""),
    FaultCase(
      "wrong-value", #"kind "rules" is not one of "rule", "warning", "remember" or "support"; did you mean "rule"?"#,
      in: module, "kind=\"support\"", "kind=\"«rules»\""),
    FaultCase(
      "wrong-value", #"scoring "half" is not one of "all-or-nothing" or "partial""#, in: one, "scoring=\"partial\"",
      "scoring=\"«half»\""),
    FaultCase(
      "wrong-value",
      #"audience "managers" is not one of "personnel", "manager" or "commander"; did you mean "manager"?"#,
      in: module, "<list audience=\"manager\">", "<list audience=\"«managers»\">"),
    FaultCase(
      "wrong-value",
      #"id "Final Test" is not a name: use a to z, 0 to 9 and hyphens, at most 64; did you mean "final-test"?"#,
      in: course, "assessment id=\"final\"", "assessment id=\"«Final Test»\""),
    FaultCase("wrong-value", #"minutes "soon" is not a whole number"#, in: course, ">5<", ">«soon»<"),
    FaultCase(
      "uneven-table", "row has 1 cells; every row of this table has 2, as the first", in: module,
      "<row><cell>All</cell>", "<«row»>"),
    FaultCase(
      "uneven-table", "only the first row of a table may be its header", in: module, "<row><cell>All",
      "<row header=\"«true»\"><cell>All"),
    FaultCase(
      "no-correct-option", #"no option is marked correct="true"; exactly one must be"#, in: one,
      "correct=\"true\">Under 18", ">Under 18", at: "«single-choice» id=\"age\""),
    FaultCase(
      "too-many-correct-options", #"second correct option in a single-choice; use "multiple-choice", or keep one"#,
      in: one, "<option id=\"b\">Under 16", "<option id=\"b\" correct=\"«true»\">Under 16"),
    FaultCase(
      "too-many-correct-options", "every option is correct; at least one must not be", in: one, "<option id=\"c\">",
      "<option id=\"c\" correct=\"true\">", at: "«multiple-choice» id=\"duties\""),
    FaultCase(
      "number-of-choices", #""ordering" has 2 "entry" elements; it needs 3 to 8"#, in: two,
      "<entry id=\"e1\">See</entry>", "", at: "«ordering» id=\"steps\""),
    FaultCase(
      "duplicate-id", #"id "e2" is already taken in this item"#, in: two, "<entry id=\"e3\">", "<entry id=\"«e2»\">"),
    FaultCase(
      "equal-sides", #"right side "report" stands twice; the texts on one side must differ"#, in: two,
      "<distractor id=\"d1\">forgets", "<«distractor» id=\"d1\">report"),
    FaultCase(
      "points-in-practice", "points have no place in a practice, which never counts; remove them", in: module,
      "id=\"try\" objective=\"know\"", "id=\"try\" objective=\"know\" points=\"«1»\""),
    FaultCase(
      "critical-in-practice", #""critical" has no place in a practice, which never counts; remove it"#, in: module,
      "id=\"try\" objective=\"know\"", "id=\"try\" objective=\"know\" critical=\"«true»\""),
    FaultCase(
      "missing-points", #""true-false" in a bank needs points from 1 to 10"#, in: one,
      " points=\"1\" answer=\"false\"", " answer=\"false\"", at: "«true-false» id=\"silence\""),
    FaultCase(
      "missing-feedback", #"wrong option in a practice needs a "feedback" element: say why it is wrong"#, in: module,
      "<option id=\"b\">That one<feedback><p>No.</p><p>Read again.</p></feedback>",
      "<«option» id=\"b\">That one"),
    FaultCase(
      "missing-feedback", #"true-false in a practice needs <feedback for="false">"#, in: module,
      "<feedback for=\"false\">No.</feedback>", "", at: "«true-false» id=\"claim\""),
    FaultCase(
      "missing-source", #"explanation cites no source; add <source ref="…" at="…"/>"#, in: one,
      "<explanation>It is not. <source ref=\"ST/SGB/2003/13\"/>", "<«explanation»>It is not."),
    FaultCase(
      "wrong-root", #"root element must say xmlns="urn:conduct:course:1""#, in: two,
      "bank id=\"two\" xmlns=\"urn:conduct:course:1\"", "«bank» id=\"two\""),
    FaultCase(
      "missing-attribute", #""bank" needs the attribute "xml:lang""#, in: two,
      "bank id=\"two\" xmlns=\"urn:conduct:course:1\" xml:lang=\"en\"",
      "«bank» id=\"two\" xmlns=\"urn:conduct:course:1\""),
    FaultCase(
      "wrong-value", #"xml:lang "english!" is not a language tag such as en, fr or zh-Hans"#, in: course,
      "xml:lang=\"en\"", "xml:lang=\"«english!»\""),
  ])
  func reportsEachFaultOnceAtItsPlace(fault: FaultCase) {
    fault.check()
  }
}
