"""Lines or the full screen: how line mode is offered, changed for the other, and remembered."""

import re

import pytest

from lines import Lines
from phrases import words
from screen import Screen
from walks import (
    ANJALI, ENGLISH, FIRST_STEPS, SEA_PREVENTION, answer_final, begin_final, come_in, enrol, hand_in, open_course,
    progress, set_up)

OFFER = ENGLISH["front-end-offer"]
ASKED = {"ACCESSIBLE": ""}


def at_the_offer(house, *arguments, **environment):
    """A program that nothing was settled for, at its first line."""
    return Lines(house, *arguments, at_a_terminal=True, environment=ASKED | environment)


def seen(who):
    """What a terminal would show of all that was written since the screen was taken."""
    return who.heard.rsplit(b"\x1b[2J", 1)[-1].decode(errors="replace")


def test_line_mode_is_offered_before_any_escape(house):
    who = at_the_offer(house)
    assert who.heard == f"{OFFER}\r\n".encode()


def test_enter_alone_gives_the_full_screen(house):
    who = at_the_offer(house)
    who.enter()
    assert b"\x1b[?1049h" in who.heard
    assert "This centre" in seen(who)


@pytest.mark.parametrize("line", ["l", "L", " L ", "д"])
def test_the_letter_gives_lines(house, line):
    who = at_the_offer(house)
    who.type(line)
    set_up(who)
    come_in(who)
    assert b"\x1b" not in who.heard


@pytest.mark.parametrize("raw", [b"lines\n", b"\xff\xfe\n", b"7\n", b"9" * 100 + b"\n"])
def test_another_line_is_asked_again(house, raw):
    who = at_the_offer(house)
    who.send(raw)
    assert who.page.splitlines()[-1] == OFFER
    who.type("L")
    who.sees("This centre")


def test_nobody_at_the_offer_is_no_failure(house):
    assert at_the_offer(house).end_of_input() == 0


@pytest.mark.parametrize("number", [1, 2, 15])
def test_a_signal_at_the_offer_ends_it(house, number):
    who = at_the_offer(house)
    who.signal(number)
    assert who.code() == 0


@pytest.mark.parametrize("environment, arguments", [
    ({"ACCESSIBLE": "1"}, []), ({"TERM": "dumb", "ACCESSIBLE": ""}, []), ({"TERM": "", "ACCESSIBLE": ""}, []),
    ({"ACCESSIBLE": ""}, ["--plain"])])
def test_nobody_is_asked_where_lines_are_settled(house, environment, arguments):
    who = Lines(house, *arguments, at_a_terminal=True, environment=environment)
    assert OFFER not in who.page
    who.sees("This centre")


def test_nobody_is_asked_without_a_terminal(house):
    assert OFFER.encode() not in house.run(environment=ASKED).out


def test_the_offer_is_made_in_the_language_of_the_room(house):
    who = at_the_offer(house, LC_ALL="", LANG="fr_FR.UTF-8")
    assert words("fr")["front-end-offer"] in who.page


def test_a_final_goes_from_one_front_end_to_the_other(house):
    """Question, answers and draft stay, whatever shows them."""
    who = at_the_offer(house)
    who.type("L")
    set_up(who)
    come_in(who)
    enrol(who)
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=2)
    who.command("m")
    assert b"\x1b[?1049h" in who.heard
    assert re.search(r"Question\s+3\s+of", seen(who))
    before = len(who.heard)
    who.send(b"m")
    assert b"\x1b[?1049l" in who.heard[before:]
    after = who.heard[before:].split(b"\x1b[?1049l")[1]
    assert b"\x1b" not in after
    who.page = after.decode().replace("\r\n", "\n")
    who.sees("Line mode. For the full screen, type m.")
    assert progress(who) == (3, SEA_PREVENTION.drawn, 2)
    answer_final(who, SEA_PREVENTION)
    hand_in(who)
    assert len(house.answers()) == SEA_PREVENTION.drawn


def test_the_reading_place_stays_on_the_screen(house):
    who = Screen(house, columns=80, rows=24)
    set_up(who)
    come_in(who)
    enrol(who)
    open_course(who, FIRST_STEPS)
    who.keys("1\r")
    who.keys("\x1b[6~")
    page = who.page
    who.keys("m")
    who.keys("m\r")
    assert who.page == page


def test_who_works_in_lines_gets_lines_again(house):
    who = at_the_offer(house)
    who.type("L")
    set_up(who)
    come_in(who)
    enrol(who)
    who.end_of_input()
    again = at_the_offer(house)
    for keys in (b"\n", b"1\r", b"1\r", ANJALI.number.encode() + b"\r"):
        again.send(keys)
    assert b"\x1b[?1049l" not in again.heard
    again.send(ANJALI.pin.encode() + b"\r")
    said = again.heard.split(b"\x1b[?1049l")[1]
    assert b"\x1b" not in said
    assert said.decode().strip().startswith("Note: Line mode, as last time. For the full screen, type m.")


def test_the_newest_word_is_what_is_remembered(house):
    test_who_works_in_lines_gets_lines_again(house)
    who = at_the_offer(house)
    who.type("L")
    for line in ("1", "1", ANJALI.number, ANJALI.pin, "m"):
        who.type(line)
    assert b"\x1b[?1049h" in who.heard
    who.kill()
    again = at_the_offer(house)
    for keys in (b"\n", b"1\r", b"1\r", ANJALI.number.encode() + b"\r", ANJALI.pin.encode() + b"\r"):
        again.send(keys)
    assert b"\x1b[?1049l" not in again.heard.split(b"\x1b[?1049h")[-1]


def test_the_preference_leaves_no_event(house):
    """It may say that somebody does not see well: it stays beside the log."""
    test_who_works_in_lines_gets_lines_again(house)
    assert not any("front" in str(event) or "linear" in str(event) for event in house.events())


@pytest.mark.parametrize("columns, longest", [(0, 300), (30, 30), (120, 120)])
def test_lines_are_as_long_as_they_are_wished(house, columns, longest):
    who = Lines(house, "--wrap", str(columns), at_a_terminal=False)
    lengths = [len(line) for line in who.page.splitlines()]
    assert max(lengths) <= longest
    assert columns != 0 or max(lengths) > 72


@pytest.mark.parametrize("columns", ["-1", "19", "1001", "wide"])
def test_a_width_that_is_none_is_refused(house, columns):
    done = house.run(f"--wrap={columns}")
    assert (done.code, done.out) == (64, b"")
    assert columns in done.talk
