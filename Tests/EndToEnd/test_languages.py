"""Every word that the program says itself passes through the catalogues."""

import re
import shutil
import xml.etree.ElementTree as ElementTree

import pytest

from answers import Course
from house import REPOSITORY
from phrases import words
from walks import ANJALI, SEATS, certificate_file, pass_and_see_certificate

FRENCH = words("fr")


def test_a_trainee_is_spoken_to_in_french(house, seat):
    first = SEATS[seat](house, "--lang", "fr")
    first.sees(FRENCH["set-up-title"])
    first.type("")
    first.pick(1)
    first.sees(FRENCH["language-field"])
    first.choose(FRENCH["language-name"])
    first.sees(FRENCH["welcome-title"], FRENCH["centre-unregistered"])
    first.choose(FRENCH["welcome-new"])
    enrol_in(first)
    first.sees(FRENCH["catalogue-title"])


def test_the_language_that_is_asked_for_is_not_asked_about(house, seat):
    SEATS[seat](house).enter()
    house.store.parent.mkdir(parents=True, exist_ok=True)
    (house.store.parent / "centre").write_text("conduct-centre-1\nunregistered\nlanguage en\nzone UTC\n")
    who = SEATS[seat](house, "--lang", "fr")
    who.sees(FRENCH["welcome-title"])


def test_the_language_can_be_changed_on_any_page(house, seat):
    who = SEATS[seat](house)
    who.command("l", in_text=True)
    who.choose(FRENCH["language-name"])
    who.sees(FRENCH["set-up-title"], FRENCH["set-up-centre"])


def test_a_certificate_in_french_is_verified(house):
    who = SEATS["lines"](house, "--lang", "fr")
    who.type("")
    who.pick(1)
    who.choose(FRENCH["language-name"])
    who.choose(FRENCH["welcome-new"])
    enrol_in(who)
    pass_and_see_certificate(who, Course("sea-prevention", language="fr"))
    paper = certificate_file(house)
    assert FRENCH["paper-title"] in paper.read_text()
    assert paper.read_text().startswith("conduct-certificate 1 fr\n")
    assert house.run("certificate", "verify", "--accept", "recorded", paper).code == 0


@pytest.mark.parametrize("arguments, said", [(["--lang", "xx"], "xx"), (["--lang", "en; rm"], "en; rm")])
def test_a_language_that_is_not_there_is_named_with_those_that_are(house, arguments, said):
    done = house.run(*arguments)
    assert done.code == 2
    assert said in done.talk
    named = done.talk.split("Choose one of: ")[1].strip().split(", ")
    assert set(named) == {file.stem for file in (REPOSITORY / "Locales").glob("*.xlf")}


def enrol_in(who):
    who.type(ANJALI.number)
    who.pick(1)
    for text in (ANJALI.family, ANJALI.given, "", ANJALI.rank, ANJALI.unit, "NPL", ANJALI.pin, ANJALI.pin):
        who.type(text)


# In the language en-XA every word of the program is accented: an ASCII word is one that no catalogue has seen.

GREEK = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠϘΡΣΤΘΩϢΧΥΖαβψδεφγηιξκλμνοπϙρστθωϣχυζ")


def in_greek(folder):
    """Writes a course in letters that are not ASCII, so that what is left in ASCII is the program's."""
    space = "urn:conduct:course:1"
    ElementTree.register_namespace("", space)
    for path in folder.rglob("*.xml"):
        tree = ElementTree.parse(path)
        for element in tree.getroot().iter():
            element.text = element.text and element.text.translate(GREEK)
            element.tail = element.tail and element.tail.translate(GREEK)
            if element.tag == f"{{{space}}}source":
                for name in element.keys():
                    element.set(name, element.get(name).translate(GREEK))
            if element.tag == f"{{{space}}}certificate":
                element.set("title", element.get("title").translate(GREEK))
        tree.write(path, encoding="UTF-8", xml_declaration=True)


def english(page):
    """ASCII words that are neither names nor what a machine reads."""
    # In the list of languages each says of itself what there is, in its own words.
    names = "|".join(re.escape(words(path.stem)["language-name"]) for path in (REPOSITORY / "Locales").glob("*.xlf"))
    page = re.sub(rf"(?m)^[> ]*\d+\.\s+({names})\b.*$", "", page)
    page = " ".join(page.split())
    for known in (
        "certificate verify --accept recorded", "record export --format csv", "first-steps-specimen.txt", "QQQ",
        ANJALI.printed, ANJALI.number, ANJALI.given, ANJALI.family, ANJALI.rank,
        ANJALI.unit, "first-steps", "Etc/UTC", "English",
        "Français", "en-XA", "NPL"):
        page = page.replace(known, "")
    page = re.sub(r"/\S*|certificates/\S*|local-[0-9a-f]+", "", page)
    page = re.sub(r"\bF\d+\b", "", page)
    return re.findall(r"[A-Za-z]{2,}", page)


def test_no_english_word_leaks_into_another_language(house, seat):
    courses = house.own_content()
    in_greek(courses / "first-steps")
    for other in courses.glob("*/course.xml"):
        if other.parent.name != "first-steps":
            shutil.rmtree(other.parent)
    course = Course("first-steps", courses)
    who = SEATS[seat](house, "--lang", "en-XA")
    leaked = {}

    def look(where):
        found = english(who.page)
        if found:
            leaked[where] = found

    def step(where, act, *arguments):
        act(*arguments)
        look(where)

    look("set-up")
    step("without a name", who.type, "")
    step("language", who.pick, 1)
    step("welcome", who.pick, 1)
    step("a new trainee", who.pick, 2)
    step("shape of the name", who.type, ANJALI.number)
    step("family name", who.pick, 1)
    step("given names", who.type, ANJALI.family)
    step("printed name", who.type, ANJALI.given)
    step("rank", who.type, "")
    step("unit", who.type, ANJALI.rank)
    step("country", who.type, ANJALI.unit)
    step("a country that is none", who.type, "QQQ")
    step("PIN", who.type, "NPL")
    step("a weak PIN", who.type, "1111")
    step("PIN again", who.type, ANJALI.pin)
    step("catalogue", who.type, ANJALI.pin)
    for letter in "?c":
        step(letter, who.command, letter)
        who.command("b")
    step("a course", who.pick, 1)
    step("page 1", who.pick, 1)
    step("page 2", who.enter)
    step("page 3", who.enter)
    step("the course again", who.enter)
    step("rules", who.pick, 2)
    step("question 1", who.pick, 1)
    for number in range(course.drawn):
        question = course.question(who.page)
        step(f"after question {number + 1}", who.answer, question, question.item.right)
    step("hand in", who.pick, course.drawn + 1)
    step("result", who.pick, 1)
    step("paper", who.pick, 1)
    step("leaving", who.command, "q")
    assert leaked == {}
