// Made by `make template` from Documentation/Template. Do not edit.

extension CourseTemplate {
  static let banks: [(path: String, text: String)] = [
    (
      "banks/command.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <bank id="command" xmlns="urn:conduct:course:1" xml:lang="en">

        <single-choice id="own-driver" objective="act-at-once" points="2" audience="commander">
          <prompt>You command a company. You hear that one of your drivers sells fuel. What do you do?</prompt>
          <option id="a">Talk to him alone first, and decide then.</option>
          <option id="b" correct="true">Report it, and act, without delay.</option>
          <option id="c">Wait for the report of the month.</option>
          <explanation>A commander answers for not reporting or not acting immediately.
            <source ref="Model MOU" at="7.25"/></explanation>
        </single-choice>
      </bank>

      """#
    ),
    (
      "banks/property.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A bank: the questions of the final. Each has points (1 to 10), an objective, an explanation and a source.
           A question's id is for ever: when you change which answer is right, give the question a new id. -->
      <bank id="property" xmlns="urn:conduct:course:1" xml:lang="en">

        <!-- critical="true": who has this wrong has failed, whatever the total. Keep it for duties. -->
        <single-choice id="fuel-for-traders" objective="account" points="2" critical="true">
          <prompt>Friends of yours sell generator fuel to traders. "Small amounts are normal," they say. They offer you a share.
            What do you do?</prompt>
          <option id="a">Take no share, and stay out of it.</option>
          <option id="b" correct="true">Refuse, and report it.</option>
          <option id="c">Ask them to stop, and wait a month.</option>
          <option id="d">Take the share, and give it to the poor.</option>
          <explanation>It is theft of mission property, and all suspected misconduct must be reported.
            <source ref="conduct.unmissions.org" at="Other misconduct"/>
            <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
        </single-choice>

        <!-- Each entry goes into the category that `in` names. -->
        <categorising id="which-area" objective="account" points="2" scoring="partial">
          <prompt>To which area of misconduct does each act belong?</prompt>
          <category id="theft">Fraud and theft</category>
          <category id="traffic">Traffic</category>
          <entry id="selling" in="theft">Selling fuel of the mission</entry>
          <entry id="passenger" in="traffic">Carrying a passenger without permission</entry>
          <entry id="false-book" in="theft">Writing a false number into the fuel book</entry>
          <entry id="drinking" in="traffic">Driving after drinking</entry>
          <explanation>Both are areas of the UN's system of misconduct.
            <source ref="conduct.unmissions.org" at="Other misconduct"/> A passenger without permission is a traffic offence.
            <source ref="UNMIK" at="Conduct and discipline"/></explanation>
        </categorising>

        <true-false id="sign-for-it" objective="account" points="1" answer="true">
          <prompt>Whoever holds mission property must be able to say where it is, and why.</prompt>
          <explanation>Personnel account for the money and the property that they are given.
            <source ref="We Are United Nations Peacekeeping Personnel"/></explanation>
        </true-false>

        <!-- A scenario that counts. The points of the best way are the points of the question. -->
        <scenario id="lift-to-town" objective="account" points="2" start="gate">
          <title>A lift to the town</title>
          <scene id="gate">
            <p>You drive to the town in a mission car. At the gate a trader asks: "Can you take me along? It is hot."</p>
            <choice to="explain" points="1">Say that you may not, and why.</choice>
            <choice to="drive">Take him along. You are going there in any case.</choice>
          </scene>
          <scene id="explain">
            <p>"The other driver takes people every day," he says.</p>
            <choice to="told" points="1">Tell the transport officer what you heard.</choice>
            <choice to="shrug">Drive on, and forget it.</choice>
          </scene>
          <ending id="told" kind="good"><p>The transport officer looks into it. The rule holds for all drivers.</p></ending>
          <ending id="shrug" kind="mixed"><p>You kept the rule. What you heard stays with you.</p></ending>
          <ending id="drive" kind="bad"><p>The car is stopped. The passenger is on no list, and you have to explain why.</p></ending>
          <explanation>A passenger without permission is a traffic offence.
            <source ref="UNMIK" at="Conduct and discipline"/></explanation>
        </scenario>
      </bank>

      """#
    ),
    (
      "banks/reporting.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <bank id="reporting" xmlns="urn:conduct:course:1" xml:lang="en">

        <!-- The left and the right side of a pair belong together. A distractor is a right side that fits nothing. -->
        <matching id="who-does-what" objective="channels" points="2" scoring="partial">
          <prompt>Who does what?</prompt>
          <pair id="cdt"><left>Conduct and Discipline Team</left><right>receives reports and assesses them</right></pair>
          <pair id="nio"><left>National investigation officer</left><right>investigates in a contingent</right></pair>
          <pair id="oios"><left>OIOS</left><right>takes reports online, in confidence</right></pair>
          <distractor id="judge">decides on the punishment</distractor>
          <explanation>The CDT does not investigate. <source ref="conduct.unmissions.org" at="Investigations"/> OIOS takes
            reports in confidence. <source ref="oios.un.org"/></explanation>
        </matching>

        <!-- Write the entries in the right order. Trainees never see them so. -->
        <ordering id="what-happens-then" objective="channels" points="2">
          <prompt>What is the way of a report, from first to last?</prompt>
          <entry id="notice">You see or hear something.</entry>
          <entry id="report">You report it.</entry>
          <entry id="assess">The CDT assesses it and passes it on.</entry>
          <entry id="investigate">Investigators find out what happened.</entry>
          <explanation>Conduct and Discipline Teams receive, assess and refer; others investigate.
            <source ref="conduct.unmissions.org" at="Investigations"/></explanation>
        </ordering>

        <!-- A typed answer is right when it equals one of these. Capital letters, accents and full stops do not count. -->
        <short-text id="name-the-team" objective="channels" points="1">
          <prompt>Which team of a mission receives reports of misconduct, and does not investigate?</prompt>
          <answer>CDT</answer>
          <answer>Conduct and Discipline Team</answer>
          <explanation>Conduct and Discipline Teams do not investigate.
            <source ref="conduct.unmissions.org" at="Investigations"/></explanation>
        </short-text>

        <!-- Right within value ± tolerance. -->
        <number id="hours-in-unmiss" objective="channels" points="1" value="24" tolerance="0" unit="hours">
          <prompt>Every mission sets its own time. Within how many hours must serious misconduct be reported in UNMISS?</prompt>
          <explanation>UNMISS says 24 hours. Ask for the time of your own mission.
            <source ref="UNMISS" at="Standards of conduct"/></explanation>
        </number>

        <single-choice id="no-proof" objective="suspicion" points="2">
          <prompt>Twice you saw a colleague carry boxes out of the food store at night. You do not know what was in them. What do
            you do?</prompt>
          <option id="a">Open a box, to be sure.</option>
          <option id="b">Ask the guard to open the next one.</option>
          <option id="c" correct="true">Report what you saw.</option>
          <explanation>What must be reported is suspected misconduct.
            <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
        </single-choice>

        <!-- Not finished: status="draft". It is previewed, never drawn, and `conduct course outline` says what it lacks. -->
        <single-choice id="own-commander" objective="channels" status="draft">
          <prompt>What if your own commander is part of it?</prompt>
          <option id="a" correct="true">Go to the CDT or to OIOS.</option>
        </single-choice>
      </bank>

      """#
    ),
    (
      "banks/spare.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <bank id="spare" xmlns="urn:conduct:course:1" xml:lang="en">
        <!-- `check` warns of a bank that no final draws from. When you mean it, say why; `outline` lists the reasons. -->
        <accept check="undrawn-bank" reason="Kept for the refresher course of next year."/>

        <single-choice id="lost-radio" objective="account" points="1">
          <prompt>Your radio is gone. When do you say so?</prompt>
          <option id="a">When somebody asks for it.</option>
          <option id="b">At the next inspection.</option>
          <option id="c" correct="true">At once.</option>
          <explanation>Personnel account for the property that they are given.
            <source ref="We Are United Nations Peacekeeping Personnel"/></explanation>
        </single-choice>
      </bank>

      """#
    ),
  ]
}
