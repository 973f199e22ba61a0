"""Character sets, consoles and names of languages, as they come from outside."""

import re

import pytest

from house import CONDUCT
from lines import Lines
from screen import Screen
from walks import FIRST_STEPS, answer_final, begin_final, come_in, enrol, hand_in, newcomer, set_up

LACKING = (
    "This terminal's character set is ANSI_X3.4-1968: only English in plain letters can be shown. "
    "Use a UTF-8 locale, for example LC_ALL=C.UTF-8.")

HOSTILE = ["../../etc/passwd", "/etc/passwd", "x" * 10_000, "\x1b]0;owned\x07\x1b[2J", "fr\u202e_FR.UTF-8", "%s%n%s", "."]


@pytest.mark.parametrize("seat", ["lines", "screen"])
@pytest.mark.parametrize("locale", ["C", "POSIX", ""])
def test_without_utf8_one_plain_line_says_what_is_missing(house, seat, locale):
    at = dict(at_a_terminal=True) if seat == "lines" else {}
    arguments = ["--plain"] if seat == "lines" else []
    who = newcomer(house, seat, *arguments, environment={"LC_ALL": locale, "LANG": locale}, **at)
    begin_final(who, FIRST_STEPS)
    answer_final(who, FIRST_STEPS)
    hand_in(who)
    written = who.heard if seat == "lines" else who.raw
    assert written.isascii()
    assert written.count(LACKING.encode()) == 1
    assert written.startswith(LACKING.encode())


def test_a_locale_that_the_system_lacks_is_judged_by_its_name(house):
    who = Lines(house, "--plain", at_a_terminal=True, environment={"LC_ALL": "ne_NP.UTF-8"})
    assert "character set" not in who.page


def test_a_file_takes_every_letter(house):
    done = house.run(typed=["", "1"], environment={"LC_ALL": "C"})
    assert "Français".encode() in done.out and b"character set" not in done.out


def test_without_utf8_the_program_begins_in_english(house):
    who = Lines(house, "--plain", at_a_terminal=True, environment={"LC_ALL": "C", "LANG": "fr_FR"})
    who.sees("This centre")


@pytest.mark.parametrize("variable", ["LANG", "LC_ALL", "LC_MESSAGES"])
@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_locale_is_no_path_and_is_never_shown(house, variable, value):
    for who in (
        Lines(house, "--plain", at_a_terminal=True, environment={"LC_ALL": "", variable: value}),
        Screen(house, environment={"LC_ALL": "", variable: value}),
    ):
        written = who.heard if isinstance(who, Lines) else who.raw
        assert b"owned" not in written and b"passwd" not in written and b"xxxx" not in written
        who.sees("This centre")


@pytest.mark.parametrize("value", HOSTILE + ["../en", "../../Locales/fr", ""])
def test_a_hostile_language_is_refused_in_one_short_sentence(house, value):
    done = house.run("--lang", value)
    assert (done.code, done.out) == (2, b"")
    assert done.talk.startswith('conduct: There are no words in "')
    assert len(done.talk) < 600
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.talk)


def test_no_file_of_a_hostile_name_is_opened(house):
    trace = house.home / "trace"
    house.run("--lang", "../../etc/passwd", environment={"LANG": "../../etc/passwd", "LC_ALL": ""}, before=[
        "strace", "-f", "-e", "trace=open,openat", "-o", str(trace)])
    assert "openat" in trace.read_text() and "passwd" not in trace.read_text()


@pytest.mark.parametrize("environment", [
    {"TERM": "xterm-ghostty"}, {"TERM": "no-such-terminal"}, {"TERMINFO": "/nonexistent", "TERMINFO_DIRS": "/nonexistent"},
    {"TERM": "x" * 10_000}, {"TERM": "\x1b[2J\x1b]0;owned\x07"}, {"TERM": "../../etc/passwd"}])
def test_no_database_of_terminals_is_needed(house, environment):
    who = Screen(house, environment=environment)
    set_up(who)
    come_in(who)
    enrol(who)
    assert b"owned" not in who.raw


@pytest.mark.parametrize("term, words", [("linux", True), ("vt220", True), ("xterm", False)])
def test_a_console_refuses_a_script_that_its_font_lacks(house, term, words):
    content = house.own_content().parent
    french = (content / "Locales" / "fr.xlf").read_text().splitlines(keepends=True)
    armenian = "".join(line for line in french if "[many]" not in line)
    armenian = armenian.replace('target-language="fr"', 'target-language="hy"').replace("Français", "Հայերեն")
    (content / "Locales" / "hy.xlf").write_text(armenian)
    who = Screen(house, environment={"TERM": term})
    set_up(who)
    who.choose("Հայերեն")
    assert ("This terminal cannot show the letters of" in " ".join(who.page.split())) == words
    assert ("Which language" in who.page) == words
    done = Screen(house, "--lang", "hy", environment={"TERM": term})
    assert ("cannot show the letters" in " ".join(done.page.split())) == words
    if words:
        assert done.code() == 2
