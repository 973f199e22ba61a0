"""What helps a reader is one key away in both front ends, and leaves no trace."""

import copy
import hashlib
import re
import xml.etree.ElementTree as ElementTree

import pytest

from phrases import words
from walks import ANJALI, SEATS, SEA_PREVENTION, back_again, begin_final, newcomer, open_course, set_up

ENGLISH = words("en")
FRENCH = words("fr")
SPACE = "{urn:oasis:names:tc:xliff:document:1.2}"


@pytest.fixture
def reader(house, seat):
    """In front of the first page of a course, behind its content warning."""
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    who.choose("Start to read")
    who.sees(ENGLISH["warning-pause"])
    who.enter()
    return who


def step(who):
    return int(re.findall(r"(?:Step|Étape)\s+(\d+)", who.page)[-1])


def turn_to(who, hint, most=30):
    """Turns pages until something is offered."""
    for _ in range(most):
        if re.search(rf"\b{hint}\b", who.page.splitlines()[-1] + who.page.splitlines()[-2] + who.page[-300:]):
            return
        who.command("n")
    raise AssertionError(f"no page offers {hint}")


def everything(house):
    """Every byte that lies on the disk."""
    return {
        str(path.relative_to(house.home)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(house.home.rglob("*")) if path.is_file()}


def test_words_and_sources_are_told(reader):
    turn_to(reader, "g: words")
    before = step(reader)
    reader.command("g")
    reader.sees(ENGLISH["reader-terms"])
    reader.command("b")
    assert step(reader) == before
    turn_to(reader, "s: sources")
    reader.command("s")
    reader.sees(ENGLISH["sources-title"], "1.")
    reader.enter()
    reader.sees("[1]")


def test_words_are_found_and_gone_to(reader):
    reader.command("f")
    reader.sees(ENGLISH["find-title"])
    reader.type("ÀLL SUSPÌCION")
    reader.sees("These words stand nowhere", "ÀLL SUSPÌCION")
    reader.type("FOCAL  PÓINT")
    reader.sees("Places found:")
    reader.pick(1)
    reader.sees("focal point")
    assert step(reader) > 1


def test_a_pause_shows_nothing_and_keeps_nothing(house, reader):
    before, page = everything(house), step(reader)
    reader.command("z")
    reader.sees(ENGLISH["pause-text"])
    assert SEA_PREVENTION.title not in reader.page
    reader.command("c")
    reader.sees(ENGLISH["contacts-title"])
    reader.command("b")
    reader.enter()
    assert step(reader) == page
    assert everything(house) == before


def test_the_contacts_are_one_key_away_everywhere_and_leave_no_trace(house, seat):
    who = SEATS[seat](house)
    set_up(who)

    def look(in_text=False):
        before = everything(house)
        who.command("c", in_text)
        who.sees(ENGLISH["contacts-title"])
        who.command("b")
        assert everything(house) == before

    look()
    who.choose("English")
    look()
    who.choose("I am new here")
    look(in_text=True)
    who.type(ANJALI.number)
    look()
    who.choose("A family name and given names")
    for text in (ANJALI.family, ANJALI.given, "", ANJALI.rank, ANJALI.unit, ANJALI.country, ANJALI.pin):
        look(in_text=True)
        who.type(text)
    look(in_text=True)
    who.type(ANJALI.pin)
    look()
    begin_final(who, SEA_PREVENTION)
    # A question drawn may be one whose answers are letters, c among them.
    look(in_text=True)
    who.command("v")
    look()


def test_the_help_page_does_what_it_says(reader):
    before = step(reader)
    reader.command("?")
    reader.sees(ENGLISH["help-title"], ENGLISH["help-reading"])
    reader.choose("find")
    reader.sees(ENGLISH["find-title"])
    reader.command("b", in_text=True)
    assert step(reader) == before


def test_reading_goes_on_by_one_key(house, seat):
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    who.choose("Start to read")
    for _ in range(4):
        who.enter()
    assert step(who) == 5
    who.kill()
    who = back_again(house, seat)
    who.sees(f"Go on: {SEA_PREVENTION.title}, step 5 of")
    who.enter()
    assert step(who) == 5


def translated(house):
    """The larger course with every text in a French that is made up: the source with a word before it."""
    course = house.untranslated("sea-prevention")
    assert house.run("course", "translate", "extract", "fr", course).code == 0
    file = course / "locales" / "fr.xlf"
    tree = ElementTree.parse(file)
    ElementTree.register_namespace("", SPACE.strip("{}"))
    for unit in tree.getroot().iter(SPACE + "trans-unit"):
        source, target = unit.find(SPACE + "source"), unit.find(SPACE + "target")
        said = copy.deepcopy(source)
        said.tag, said.text, said.tail = SPACE + "target", "Fff " + (source.text or ""), source.tail
        said.set("state", "translated")
        if target is not None:
            unit.remove(target)
        unit.insert(list(unit).index(source) + 1, said)
    tree.write(file, encoding="UTF-8", xml_declaration=True)


def test_both_languages_are_read_paragraph_by_paragraph(house, seat):
    translated(house)
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    who.choose("Start to read")
    who.enter()
    before = step(who)
    assert "Fff" not in who.page
    who.command("l")
    who.choose(FRENCH["language-name"])
    assert step(who) == before, "the place outlives the language"
    who.sees("Fff In this course you meet people")
    who.command("d")
    who.sees("Fff In this course you meet people", "In this course you meet people")
    said = " ".join(who.page.split())
    assert said.index("Fff In this course") < said.index(" In this course", said.index("Fff In this course") + 8)
    who.command("n")
    who.command("p")
    assert len(re.findall("In this course you", " ".join(who.page.split()))) == 2, "it stays while the course is open"
    who.command("d")
    assert len(re.findall("In this course you", " ".join(who.page.split()))) == 1


def test_a_question_and_its_answer_outlive_the_language(house, seat):
    translated(house)
    who = newcomer(house, seat)
    begin_final(who, SEA_PREVENTION)
    question = SEA_PREVENTION.question(who.page)
    who.answer(question, question.item.right)
    who.command("p")
    first = SEA_PREVENTION.question(who.page)
    who.command("l")
    who.choose(FRENCH["language-name"])
    who.sees("Fff " + first.item.prompt[:30])
    who.sees("Question 1")
    assert len(house.answers()) == 1
    # By its number: where letters are answers, d may be one.
    who.command("?")
    who.choose(FRENCH["hint-both"])
    who.sees("Fff " + first.item.prompt[:30])
    assert len(re.findall(re.escape(first.item.prompt[:20]), " ".join(who.page.split()))) >= 2
