"""Translations through the tools of translators: Debian's translate-toolkit, a spreadsheet, and the program itself."""

import csv
import io
import json
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest

from phrases import words
from walks import ANJALI, SEATS

SPACE = "{urn:oasis:names:tc:xliff:document:1.2}"
FRENCH = words("fr")

# Runs under Debian's own Python, which has the toolkit: translates every unit whose target is empty, its marks kept.
TOOLKIT = """
import sys
from translate.storage import xliff

store = xliff.xlifffile.parsefile(sys.argv[1])
units = [unit for unit in store.units if unit.source and not unit.target]
for unit in units:
    unit.rich_target = unit.rich_source
    unit.addnote("seen by Luc", origin="translator")
store.save()
print(len(units))
"""


def translate_with_the_toolkit(path):
    done = subprocess.run(
        ["/usr/bin/python3", "-c", TOOLKIT, str(path)], capture_output=True, text=True, check=True, timeout=120)
    return int(done.stdout)


def status(house, folder):
    return json.loads(house.run("course", "translate", "status", folder, "--format", "json").text)


def units(path):
    return {unit.get("id"): unit for unit in ElementTree.parse(path).getroot().iter(SPACE + "trans-unit")}


def table(path):
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    return list(rows)


@pytest.fixture
def course(house):
    """The larger shipped course, with a French translation that is begun."""
    folder = house.untranslated("sea-prevention")
    assert house.run("course", "translate", "extract", "fr", folder).code == 0
    return folder


def test_a_translation_comes_through_translate_toolkit_without_loss(house, course):
    xlf = course / "locales" / "fr.xlf"
    [before] = status(house, course)
    assert translate_with_the_toolkit(xlf) == before["texts"]
    assert house.run("course", "translate", "merge", course).code == 0
    [after] = status(house, course)
    assert after == before | {"missing": 0, "translated": before["texts"]}
    for name, unit in units(xlf).items():
        source, target = unit.find(SPACE + "source"), unit.find(SPACE + "target")
        assert "".join(source.itertext()) == "".join(target.itertext()), name
        assert [mark.attrib for mark in source] == [mark.attrib for mark in target], name
        assert any(note.text == "seen by Luc" for note in unit.iter(SPACE + "note")), name
    assert ": error: " not in house.run("course", "check", course).text


def test_what_we_wrote_is_what_we_write_again(house, course):
    translate_with_the_toolkit(course / "locales" / "fr.xlf")
    house.run("course", "translate", "merge", course)
    once = (course / "locales" / "fr.xlf").read_bytes()
    house.run("course", "translate", "merge", course)
    assert (course / "locales" / "fr.xlf").read_bytes() == once


def test_a_table_goes_out_and_comes_back(house, course):
    path = house.home / "french.csv"
    assert house.run("course", "translate", "extract", "fr", course, "--csv", path).code == 0
    rows = table(path)
    [before] = status(house, course)
    assert len(rows) == before["texts"] and list(rows[0]) == ["id", "source", "translation", "remark"]
    # As a spreadsheet in French writes it: semicolons, CRLF, every cell in quotes.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.DictWriter(file, rows[0], delimiter=";", quoting=csv.QUOTE_ALL)
        sheet.writeheader()
        sheet.writerows(row | {"translation": "fr: " + row["source"]} for row in rows)
    done = house.run("course", "translate", "merge", course, "--only", "fr", "--csv", path)
    assert (done.code, done.text) == (0, "")
    [after] = status(house, course)
    assert after["translated"] == before["texts"]


def test_a_fault_of_a_table_is_named_by_its_cell(house, course):
    path = house.home / "french.csv"
    path.write_text("id,translation\nsea-prevention/title,Prévention\nnobody/title,Rien\n")
    done = house.run("course", "translate", "merge", course, "--only", "fr", "--csv", path)
    assert done.code == 1
    assert f"{path}:3:1: error: unit \"nobody/title\" is no text of the course" in done.text
    assert status(house, course)[0]["translated"] == 0


def test_a_changed_paragraph_is_stale_and_its_neighbours_are_not(house, course):
    translate_with_the_toolkit(course / "locales" / "fr.xlf")
    house.run("course", "translate", "merge", course)
    module = course / "modules" / "01-why.xml"
    text = module.read_text()
    first = text.index("<p>")
    module.write_text(text[:first] + "<p>A new paragraph.</p>" + text[first:].replace("<p>", "<p>Note: ", 1))
    [after] = status(house, course)
    assert (after["missing"], after["stale"]) in {(1, 1), (2, 0)}
    assert after["translated"] == after["texts"] - 2


def test_the_programs_words_are_translated_in_the_same_way(house):
    house.own_content()
    locales = house.home / "content" / "Locales"
    (locales / "ar.xlf").unlink()
    assert house.run("course", "translate", "extract", "ar", locales).code == 0
    arabic = units(locales / "ar.xlf")
    assert {f"course-minutes[{form}]" for form in ("zero", "one", "two", "few", "many", "other")} <= set(arabic)
    assert translate_with_the_toolkit(locales / "ar.xlf") == len(arabic)
    done = house.run("--lang", "ar")
    assert "There are no words" not in done.talk


def translated_first_steps(house):
    """First steps with every text in French: the source with a word before it."""
    courses = house.own_content()
    folder = courses / "first-steps"
    path = house.home / "french.csv"
    house.run("course", "translate", "extract", "fr", folder, "--csv", path)
    rows = table(path)
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, rows[0])
        sheet.writeheader()
        sheet.writerows(row | {"translation": "FR " + row["source"]} for row in rows)
    assert house.run("course", "translate", "merge", folder, "--only", "fr", "--csv", path).code == 0
    return folder


@pytest.mark.parametrize("approved", [False, True])
def test_a_trainee_takes_a_course_in_the_language_that_it_has(house, seat, approved):
    folder = translated_first_steps(house)
    if approved:
        assert house.run("course", "approve", "fr", folder, "--by", "Amina Diallo").code == 0
    who = SEATS[seat](house, "--lang", "fr")
    enrol(who)
    who.choose("FR First steps")
    who.sees("FR First steps")
    assert (FRENCH["course-not-reviewed"][:40] in " ".join(who.page.split())) is not approved
    who.choose(FRENCH["course-final"])
    who.choose(FRENCH["rules-begin"])
    who.sees("FR ")
    start = next(event["body"] for event in house.events() if event["kind"] == "started")
    assert start["language"] == "fr"
    assert start["text_state"] == ("reviewed" if approved else "unreviewed")


def enrol(who):
    who.type("")
    who.pick(1)
    who.choose(FRENCH["language-name"])
    who.choose(FRENCH["welcome-new"])
    who.type(ANJALI.number)
    who.pick(1)
    for text in (ANJALI.family, ANJALI.given, "", ANJALI.rank, ANJALI.unit, "NPL", ANJALI.pin, ANJALI.pin):
        who.type(text)
    who.sees(FRENCH["catalogue-title"])
