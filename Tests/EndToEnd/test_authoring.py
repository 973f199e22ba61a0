"""An instructor's hour: the guide typed line by line, and each command of an author on its own."""

import json
import shutil
import subprocess

import pytest

from guide import GUIDE, apply, blocks, commands
from house import CONDUCT, REPOSITORY
from walks import newcomer


def test_every_line_of_the_guide_works_as_it_stands(house):
    folder = house.home / "author"
    folder.mkdir()
    shutil.copy(REPOSITORY / "Courses" / "course.rng", folder)
    (folder / "bin").mkdir()
    (folder / "bin" / "conduct").symlink_to(CONDUCT)
    environment = house.environment | {"PATH": f"{folder / 'bin'}:{house.environment['PATH']}"}
    typed = 0
    for block in blocks():
        if block.language in ("xml", "csv"):
            apply(block, folder)
        elif block.language == "sh":
            for command in commands(block):
                done = subprocess.run(
                    ["sh", "-c", command.words + " 2>&1"], capture_output=True, cwd=folder, env=environment, timeout=60)
                said = done.stdout.decode()
                assert done.returncode == command.code, f"{command.words}\n{said}"
                assert command.prints(said), f"{command.words}\n{said}"
                typed += 1
        else:
            assert block.language in ("json", "vim")
    assert typed > 20


def test_the_editors_settings_name_the_schema():
    settings = next(block for block in blocks() if block.language == "json")
    for association in json.loads(settings.text)["xml.fileAssociations"]:
        assert (REPOSITORY / association["systemId"]).is_file()


def test_vim_goes_from_fault_to_fault(house):
    """The two lines of the guide, in the editor that they are for."""
    lines = next(block for block in blocks() if block.language == "vim").text
    assert house.run("course", "new", "fuel").code == 0
    file = house.home / "fuel" / "banks" / "property.xml"
    file.write_text(file.read_text().replace('objective="account"', 'objective="acount"', 1))
    script = house.home / "make.vim"
    script.write_text(
        lines + "silent make\ncall writefile(map(getqflist(), 'v:val.lnum . \":\" . v:val.col . \":\" . v:val.type'), "
        "'found')\nquitall!\n")
    environment = house.environment | {"PATH": f"{CONDUCT.parent}:{house.environment['PATH']}"}
    subprocess.run(
        ["vim", "-u", "NONE", "-N", "-es", "-S", str(script), str(file)], cwd=house.home, env=environment, timeout=60,
        stdin=subprocess.DEVNULL, check=False)
    line = next(n for n, text in enumerate(file.read_text().splitlines(), 1) if "acount" in text)
    column = file.read_text().splitlines()[line - 1].index("acount") + 1
    assert (house.home / "found").read_text().splitlines() == [f"{line}:{column}:e"]


def test_the_guide_takes_every_command_of_an_author():
    typed = " ".join(command.words for block in blocks() if block.language == "sh" for command in commands(block))
    for verb in ("new", "check", "preview", "outline", "print", "translate extract", "translate merge",
                 "translate status", "approve", "pack", "sign"):
        assert f"conduct course {verb} " in typed, verb
    assert "conduct course stats" in GUIDE.read_text()


@pytest.fixture
def course(house):
    assert house.run("course", "new", "fuel").code == 0
    return house.home / "fuel"


def test_a_new_course_can_be_taken_at_once(house, course, seat):
    shutil.copytree(course, house.own_content() / "fuel")
    who = newcomer(house, seat)
    who.choose("Mission property and the duty to report")
    who.sees("You take this course as", "Personnel", "Manager", "Commander")


def test_a_new_course_is_sound_without_a_warning(house, course):
    done = house.run("course", "check", "--werror", course)
    assert (done.code, done.out) == (0, b"")


def test_nothing_is_written_over(house, course):
    before = (course / "course.xml").read_bytes()
    done = house.run("course", "new", "fuel")
    assert (done.code, done.out) == (2, b"") and "not empty" in done.talk
    assert (course / "course.xml").read_bytes() == before


@pytest.mark.parametrize("keys", [True, False])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_booklet_is_valid_html(house, course, keys, language):
    if language != "en":
        assert house.run("course", "translate", "extract", language, course).code == 0
    done = house.run("course", "print", *(["--keys"] if keys else []), "--lang", language, course)
    assert done.code == 0, done.talk
    tidy = subprocess.run(["tidy", "-quiet", "-errors"], input=done.out, capture_output=True, timeout=60)
    assert (tidy.returncode, tidy.stderr.decode()) == (0, "")
    assert (f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">').encode() in done.out


def test_a_booklet_of_a_shipped_course_is_valid_html(house):
    done = house.run("course", "print", "--keys", REPOSITORY / "Courses" / "sea-prevention")
    tidy = subprocess.run(["tidy", "-quiet", "-errors"], input=done.out, capture_output=True, timeout=60)
    assert (tidy.returncode, tidy.stderr.decode()) == (0, "")


GUIDE_PAGES = """<guide xmlns="urn:conduct:course:1" xml:lang="en">
  <title>To lead a session</title>
  <page id="before-it">
    <title>Before the session</title>
    <p>Nobody must speak of themselves. <source ref="ST/SGB/2003/13" at="3.2(e)"/></p>
    <callout kind="remember"><p>Anyone may leave the room.</p></callout>
    <table><row header="true"><cell>When</cell></row><row><cell>First</cell></row></table>
  </page>
</guide>
"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_guide_is_printed_alone_and_is_valid_html(house, course, language):
    file = course / "course.xml"
    file.write_text(file.read_text().replace("<glossary src", '<guide src="guide.xml"/><glossary src', 1))
    (course / "guide.xml").write_text(GUIDE_PAGES)
    assert house.run("course", "check", "--werror", course).code == 0
    if language != "en":
        assert house.run("course", "translate", "extract", language, course).code == 0
    done = house.run("course", "print", "--guide", "--lang", language, course)
    assert done.code == 0 and "Anyone may leave the room." in done.text and "Questions of the bank" not in done.text
    tidy = subprocess.run(["tidy", "-quiet", "-errors"], input=done.out, capture_output=True, timeout=60)
    assert (tidy.returncode, tidy.stderr.decode()) == (0, "")
    whole = house.run("course", "print", course)
    assert "To lead a session" in whole.text and "Anyone may leave the room." not in whole.text


def test_a_guide_that_is_not_there_is_not_printed(house, course):
    done = house.run("course", "print", "--guide", course)
    assert (done.code, done.out) == (2, b"") and "This course has no guide." in done.talk


def test_two_booklets_of_one_course_are_the_same_bytes(house, course):
    assert house.run("course", "print", course).out == house.run("course", "print", course).out


def test_an_outline_fits_the_terminal_and_says_the_same_as_json(house, course):
    text = house.run("course", "outline", course)
    assert text.code == 0 and all(len(line) <= 80 for line in text.text.splitlines())
    outline = json.loads(house.run("course", "outline", "--format", "json", course).out)
    assert [draft["id"] for draft in outline["drafts"]] == ["own-commander"]
    assert outline["finals"]["commander"]["questions"] == outline["finals"]["personnel"]["questions"] + 1
    assert f"SOURCES: {len(outline['sources'])}" in text.text


def test_a_course_with_faults_is_neither_outlined_nor_printed(house, course):
    file = course / "banks" / "property.xml"
    file.write_text(file.read_text().replace('objective="account"', 'objective="acount"', 1))
    for verb in ("outline", "print"):
        done = house.run("course", verb, course)
        assert done.code == 1 and b"[unknown-objective]" in done.out and b"<html" not in done.out
