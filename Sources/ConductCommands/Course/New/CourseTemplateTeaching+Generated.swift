// Made by `make template` from Documentation/Template. Do not edit.

extension CourseTemplate {
  static let teaching: [(path: String, text: String)] = [
    (
      "course.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!--
        A small course that is complete: it passes `conduct course check`, and it has each kind of text and of question once.
        Read it file by file, then change it into your own. Lines like this one are comments: trainees never see them.

        Start here, then modules/01-property.xml. Documentation/Authoring.md goes through it step by step,
        Documentation/CourseLanguage.md lists every element.
      -->
      <!-- id: the name of the course for ever; it is the name of the folder, too.
           version: MAJOR.MINOR. Raise MINOR for a better text. Raise MAJOR when everybody must take the course again.
           reading-grade: `check` warns of pages that are harder to read than this school grade (English only). -->
      <course id="new-course" version="1.0" xmlns="urn:conduct:course:1" xml:lang="en" reading-grade="10">
        <title>Mission property and the duty to report</title>
        <summary>For soldiers and police officers in UN peacekeeping: care for mission property, and report what you suspect.
          This is training material that rests on published UN rules. It is not issued, approved or endorsed by the
          United Nations.</summary>
        <!-- What you promise. `conduct course outline` counts the words and tells you what is likely. -->
        <minutes>15</minutes>

        <!-- What people do in the mission. A text with for="driver" is an example for drivers. A rule is for everybody. -->
        <job id="driver">Drivers</job>
        <job id="storekeeper">Storekeepers</job>

        <!-- The files in the order in which they are taught. -->
        <module src="modules/01-property.xml"/>
        <module src="modules/02-report.xml"/>
        <module src="modules/03-command.xml"/>

        <!-- The questions of the final stand in banks. A practice and a bank never share a question. -->
        <bank src="banks/property.xml"/>
        <bank src="banks/reporting.xml"/>
        <bank src="banks/command.xml"/>
        <bank src="banks/spare.xml"/>

        <glossary src="glossary.xml"/>

        <!-- The final: 80 percent of the points, three attempts, a day between two of them, at most 40 minutes on the screen.
             Questions and options come in an order by chance. Each trainee gets so many questions from each bank. -->
        <assessment id="final" pass-percent="80" attempts="3" wait="PT24H" time-limit="PT40M" shuffle="items options">
          <draw count="3" from="property"/>
          <draw count="4" from="reporting"/>
          <!-- Only commanders get these. The other audiences are personnel and manager. -->
          <draw count="1" from="command" audience="commander"/>
          <!-- Each objective is asked about; a critical question must be right, whatever the total. -->
          <every-objective at-least="1"/>
          <critical must="all"/>
        </assessment>

        <!-- Valid for a year. kind="specimen" instead makes a paper that never counts. -->
        <certificate title="Mission property and the duty to report" valid="P1Y"/>

        <!-- Another course that must be passed first, in version 1 or later. Take it out of the comment to use it:
        <requires course="sea-prevention" version="1"/>
        -->
      </course>

      """#
    ),
    (
      "figures/way-of-a-report.txt",
      #"""
        +-----+     +------------------+     +-----------------+
        | you |---->| Conduct and      |---->| investigators   |
        |     |     | Discipline Team  |     | find out what   |
        +-----+     | assesses         |     | happened        |
           |        +------------------+     +-----------------+
           |                                          ^
           +--------------> OIOS ---------------------+

      """#
    ),
    (
      "glossary.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Words that pages explain: <term ref="cdt">CDT</term>. -->
      <glossary xmlns="urn:conduct:course:1" xml:lang="en">
        <entry id="cdt">
          <term>Conduct and Discipline Team (CDT)</term>
          <meaning>A team in a mission that advises, trains and receives reports. It does not investigate.</meaning>
        </entry>
        <entry id="misconduct">
          <term>misconduct</term>
          <meaning>An act against the rules, or a failure to act where the rules ask for it.</meaning>
        </entry>
        <entry id="nio">
          <term>national investigation officer</term>
          <meaning>An officer of a contributing country who investigates in its contingent.</meaning>
        </entry>
        <entry id="oios">
          <term>OIOS</term>
          <meaning>The Office of Internal Oversight Services of the United Nations. Anybody can report to it.</meaning>
        </entry>
      </glossary>

      """#
    ),
    (
      "modules/01-property.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A module: what trainees can do afterwards (objectives), then pages and practices in the order they are taught. -->
      <module id="property" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>What the mission lends you</title>
        <objective id="account">Account for fuel, vehicles and other mission property.</objective>
        <!-- Said before the first page, so that nobody meets the subject unprepared. -->
        <content-warning>This module speaks of theft. It shows no detail. You may stop at any time.</content-warning>

        <page id="lent">
          <title>Lent, not given</title>
          <!-- <strong> and <em> stress a word, <term> explains one from glossary.xml, <source> says where a rule stands. -->
          <p>Fuel, vehicles, radios, food packs: all this is <strong>mission property</strong>. It is lent to you for your
            work. You <em>account</em> for it. This means: you can say where it is, and why.
            <source ref="We Are United Nations Peacekeeping Personnel"/></p>
          <!-- kind is rule, warning, remember or support. -->
          <callout kind="rule">
            <p>The standards hold at all times, on duty and off duty. <source ref="DPKO, Peacekeeper's Duty of Care"/></p>
          </callout>
          <list>
            <item>Sign for what you take.</item>
            <item>Write down what you use.</item>
            <item>Say at once what is lost or broken.</item>
          </list>
          <!-- An example for one job. Trainees of other jobs do not see it. -->
          <p for="driver">You drive a water truck. Before you start, you write the fuel and the kilometres into the trip
            ticket. You write what you read, not what somebody would like.</p>
          <p for="storekeeper">You keep the fuel store. Each day you measure the tank and compare it with the book. If the two
            differ, you say so on the same day.</p>
        </page>

        <page id="areas">
          <title>What goes wrong</title>
          <p>The UN sorts <term ref="misconduct">misconduct</term> into areas. Two of them often have to do with property.
            <source ref="conduct.unmissions.org" at="Other misconduct"/></p>
          <!-- Every row has as many cells as the first one. -->
          <table>
            <row header="true">
              <cell>Area</cell>
              <cell>Example</cell>
            </row>
            <row>
              <cell>Fraud and theft</cell>
              <cell>Somebody sells fuel of the mission.</cell>
            </row>
            <row>
              <cell>Traffic</cell>
              <cell>Somebody carries a passenger without permission. <source ref="UNMIK" at="Conduct and discipline"/></cell>
            </row>
          </table>
          <callout kind="warning">
            <p>"Small amounts are normal" is how it begins. A small theft is a theft.</p>
          </callout>
        </page>

        <!-- A practice gives feedback at once and never counts. Every wrong option says why it is wrong.
             confidence="true" asks "how sure are you?" after each answer. -->
        <practice id="check-property" confidence="true">
          <single-choice id="borrowed-truck" objective="account">
            <prompt>On Sunday you want to visit the market. A mission car stands in the yard, and you have the key. What do you
              do?</prompt>
            <option id="a">Take the car, and fill the tank again.
              <feedback>No. The car is for your work. A full tank does not change that.</feedback></option>
            <option id="b" correct="true">Ask for permission, or go another way.
              <feedback>Right. The car is lent to you for your work.</feedback></option>
            <option id="c">Take the car if a colleague comes along.
              <feedback>No. Two people without permission are not better than one.</feedback></option>
            <!-- In a practice, an explanation and a source are needed, too: trainees may ask where the rule stands. -->
            <explanation>You account for mission property at all times, off duty, too.
              <source ref="We Are United Nations Peacekeeping Personnel"/></explanation>
          </single-choice>

          <true-false id="off-duty" objective="account" answer="false">
            <prompt>When you are off duty, the standards of conduct do not hold.</prompt>
            <feedback for="true">They hold at all times. People see the mission in you, with or without the uniform.</feedback>
            <feedback for="false">Right. They hold on duty and off duty.</feedback>
            <explanation>The standards hold on duty and off duty. <source ref="DPKO, Peacekeeper's Duty of Care"/></explanation>
          </true-false>
        </practice>

        <!-- A scenario as a lesson: trainees choose, and see what comes of it. It gives no points here.
             A choice leads `to` a scene or to an ending. No way may come back to a scene. -->
        <scenario id="fuel-book" start="pump">
          <title>The fuel book</title>
          <prompt>Corporal Mia keeps the fuel book of her platoon. You decide for her.</prompt>
          <scene id="pump">
            <p>Sergeant Tom takes 150 litres. "Write 200," he says. "We all do it."</p>
            <choice to="asked">Ask him what the other 50 litres are for.</choice>
            <choice to="false-book">Write 200. He is a sergeant.
              <feedback>The book is now false, and it is your name that stands in it.</feedback></choice>
          </scene>
          <scene id="asked">
            <p>"A friend in the town needs some," says Tom. "Do not make it difficult."</p>
            <choice to="reported">Write 150, and report it.</choice>
            <choice to="silent">Write 150, and say nothing.</choice>
          </scene>
          <!-- kind is good, mixed or bad. -->
          <ending id="reported" kind="good">
            <p>The book is right, and others can now look into it. Mia did not have to prove anything.</p>
          </ending>
          <ending id="silent" kind="mixed">
            <p>The book is right. But Tom will ask the next soldier, and that soldier is alone with the question.</p>
          </ending>
          <ending id="false-book" kind="bad">
            <p>At the end of the month 600 litres are missing. Mia signed for all of them.</p>
          </ending>
          <explanation>All personnel must report suspected misconduct.
            <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
        </scenario>
      </module>

      """#
    ),
    (
      "modules/02-report.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <module id="report" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>See it, report it</title>
        <objective id="suspicion">Report suspected misconduct, without proof and without looking for it.</objective>
        <objective id="channels">Know the ways to report, and what happens then.</objective>

        <page id="duty">
          <title>A suspicion is enough</title>
          <p>All UN personnel must report suspected <term ref="misconduct">misconduct</term>. Not to report can be misconduct
            in itself. <source ref="conduct.unmissions.org" at="Report misconduct"/></p>
          <callout kind="remember">
            <p>You report what you saw and heard. You do not look for proof. That is the work of others.</p>
          </callout>
          <!-- The same page can say something more to some audiences: personnel, manager, commander. -->
          <p audience="manager commander">People report to a leader who listens. Ask your team once a month if everybody knows
            how to report.</p>
        </page>

        <page id="ways">
          <title>The way of a report</title>
          <!-- A drawing is a plain text file of at most 76 columns and 40 lines. alt says in words what it shows, for people
               who do not see it. -->
          <figure src="figures/way-of-a-report.txt"
            alt="A report goes from you to the Conduct and Discipline Team. The team assesses it and passes it on to investigators. You can also report to OIOS directly."/>
          <p>You can write, call, use the locked box, or go to the <term ref="cdt">CDT</term> in person. You can also turn to
            <term ref="oios">OIOS</term> directly. <source ref="conduct.unmissions.org" at="Report misconduct"/></p>
          <p>The CDT does not investigate. For contingents,
            <term ref="nio">national investigation officers</term> do, sometimes together with OIOS.
            <source ref="conduct.unmissions.org" at="Investigations"/></p>
          <callout kind="support">
            <p>Press <strong>c</strong> at any time to see whom you can talk to at your centre.</p>
            <list>
              <item>Your chaplain or doctor</item>
              <item>The focal point for conduct</item>
            </list>
          </callout>
        </page>

        <practice id="check-report">
          <!-- scoring="partial" gives a part of the points for a part of the answer; without it: all or nothing. -->
          <multiple-choice id="good-report" objective="suspicion" scoring="partial">
            <prompt>What belongs into a report?</prompt>
            <option id="a" correct="true">What you saw and heard.
              <feedback>Yes. This is the heart of a report.</feedback></option>
            <option id="b" correct="true">When and where it was.
              <feedback>Yes. It helps those who look into it.</feedback></option>
            <option id="c">The results of your own investigation.
              <feedback>No. You do not investigate. It can warn people and harm the case.</feedback></option>
            <option id="d">Proof that will stand in a court.
              <feedback>No. A suspicion is enough.</feedback></option>
            <explanation>What must be reported is suspected misconduct.
              <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
          </multiple-choice>

          <!-- Each gap has its own options. -->
          <gap-choice id="duty-in-words" objective="suspicion">
            <prompt>Choose the words that make the sentence true.</prompt>
            <text>All UN personnel
              <gap id="duty">
                <option id="may">may, if they like,<feedback>It is not a matter of taste: it is a duty.</feedback></option>
                <option id="must" correct="true">must<feedback>Right. It is a duty.</feedback></option>
              </gap>
              report misconduct that they
              <gap id="ground">
                <option id="suspect" correct="true">suspect<feedback>Right. A suspicion is enough.</feedback></option>
                <option id="prove">can prove<feedback>Proof is the work of others.</feedback></option>
              </gap>.</text>
            <explanation>All personnel must report suspected misconduct.
              <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
          </gap-choice>

          <true-false id="oios-directly" objective="channels" answer="true">
            <prompt>You can turn to OIOS without asking your commander.</prompt>
            <feedback for="true">Right. It is one of the ways, and it is open to you.</feedback>
            <feedback for="false">You can. Nobody has to agree to it.</feedback>
            <explanation>You can report to the CDT or to OIOS directly.
              <source ref="conduct.unmissions.org" at="Report misconduct"/></explanation>
          </true-false>

          <!-- A reflection is shown and never kept. A rating is counted without the person. Neither is right or wrong. -->
          <reflection id="my-first-step">
            <prompt>Think of your own unit. To whom would you go first, and why?</prompt>
          </reflection>
          <rating id="clear-enough">
            <prompt>How clear is it to you now how to report?</prompt>
            <point id="not">Not clear</point>
            <point id="half">Half clear</point>
            <point id="quite">Quite clear</point>
            <point id="fully">Fully clear</point>
          </rating>
        </practice>
      </module>

      """#
    ),
    (
      "modules/03-command.xml",
      #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A module for one audience. Others do not see it, and are not asked about it. -->
      <module id="command" xmlns="urn:conduct:course:1" xml:lang="en" audience="commander">
        <title>When the report comes to you</title>
        <objective id="act-at-once">As a commander, report and act on alleged misconduct immediately.</objective>

        <page id="at-once">
          <title>At once</title>
          <p>A contingent commander answers for not reporting alleged misconduct, and for not acting on it, immediately. This
            is part of how a commander is judged. <source ref="Model MOU" at="7.25"/></p>
          <callout kind="rule">
            <p>Report it, and work with those who investigate. <source ref="Model MOU" at="7.25"/></p>
          </callout>
        </page>

        <practice id="check-command">
          <single-choice id="on-friday" objective="act-at-once">
            <prompt>On Friday at six in the evening you hear that a radio was sold. When do you report it?</prompt>
            <option id="a">On Monday, when the office is open.
              <feedback>No. Two days are not immediately.</feedback></option>
            <option id="b">When you know who sold it.
              <feedback>No. Others find that out.</feedback></option>
            <option id="c" correct="true">On Friday.
              <feedback>Right. Immediately means now.</feedback></option>
            <explanation>A commander answers for not reporting immediately. <source ref="Model MOU" at="7.25"/></explanation>
          </single-choice>
        </practice>
      </module>

      """#
    ),
  ]
}
