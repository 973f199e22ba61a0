"""Everything can be done with typed lines alone, and nothing is written that a pipe or a screen reader cannot take."""

import re

import pytest

from house import CONDUCT
from lines import typed_answer
from walks import (
    ANJALI, FIRST_STEPS, SEA_PREVENTION, answer_final, begin_final, certificate_file, hand_in, newcomer, open_course,
    pass_and_see_certificate, progress, read_through)

WAYS = {
    "a pipe": dict(),
    "TERM=dumb": dict(at_a_terminal=True, environment={"TERM": "dumb"}),
    "ACCESSIBLE=1": dict(at_a_terminal=True, environment={"ACCESSIBLE": "1"}),
    "no TERM": dict(at_a_terminal=True, environment={"TERM": ""}),
}

SET_UP = ["", "1", "1"]
ENROL = ["2", ANJALI.number, "1", ANJALI.family, ANJALI.given, "", "Sgt", "NEPBATT II", "NPL", ANJALI.pin, ANJALI.pin]
SIGN_IN = ["1", "1", ANJALI.number, ANJALI.pin]


@pytest.mark.parametrize("way", [*WAYS, "--plain"])
def test_a_whole_course_is_taken_without_an_escape_or_a_lone_carriage_return(house, way):
    arguments = ["--plain"] if way == "--plain" else []
    who = newcomer(house, "lines", *arguments, **WAYS.get(way, dict(at_a_terminal=True)))
    open_course(who, SEA_PREVENTION)
    read_through(who, SEA_PREVENTION)
    who.choose("All courses")
    pass_and_see_certificate(who, SEA_PREVENTION)
    who.command("q")
    who.choose("Leave")
    assert who.code() == 0
    assert b"\x1b" not in who.heard
    assert not re.search(rb"\r(?!\n)", who.heard)
    assert certificate_file(house).read_text().startswith("conduct-certificate 1 en\n")


def test_a_pin_is_not_shown_while_it_is_typed_at_a_terminal(house):
    who = newcomer(house, "lines", "--plain", at_a_terminal=True)
    assert ANJALI.pin.encode() not in who.heard
    open_course(who, FIRST_STEPS)
    assert b"\r\n1\r\n" in who.heard, "the terminal shows again what is typed"


@pytest.mark.parametrize("count", range(len(SET_UP + ENROL) + 1))
def test_input_may_end_after_any_line_of_set_up_and_enrolment(house, count):
    done = house.run(typed=(SET_UP + ENROL)[:count])
    assert (done.code, done.err) == (0, b"")


def test_input_may_end_inside_a_line(house):
    done = house.run(typed=b"\n1\n1\n2\nNA-04")
    assert (done.code, done.err) == (0, b"")


def test_a_final_is_passed_by_scripts_that_end_after_every_answer(house):
    """No script knows what will be asked; so each run hears one question, and the next one answers it."""
    heard = house.run(typed=SET_UP + ENROL)
    number = re.search(rf"(\d+)\. {FIRST_STEPS.title}", heard.text)[1]
    script = [number, "2", "1"]
    for _ in range(FIRST_STEPS.drawn):
        heard = house.run(typed=SIGN_IN + script)
        assert heard.code == 0
        question = FIRST_STEPS.question(re.split(r"Question \d of", heard.text)[-1])
        script = [typed_answer(question, question.item.right)]
    done = house.run(typed=SIGN_IN + script + [str(FIRST_STEPS.drawn + 1), "1", "1"])
    assert done.code == 0
    assert "You have passed." in done.text, done.text
    assert "SPECIMEN" in done.text, done.text


def test_a_wrong_line_is_answered_with_what_can_be_typed(house):
    who = newcomer(house, "lines")
    begin_final(who, FIRST_STEPS)
    before = progress(who)
    answers = {"99": "is not one of 1 to", "": "Nothing is chosen yet.", "x y": "That was not understood."}
    for line, words in answers.items():
        who.type(line)
        who.sees(words, "Type")
    who.command("r")
    assert progress(who) == before
    answer_final(who, FIRST_STEPS)
    hand_in(who)


def test_a_line_without_end_is_bounded(house):
    done = house.run(typed=b"\n1\n1\n2\n" + b"9" * 10_000_000 + b"\nNA-0417\n")
    assert done.code == 0
    assert "longer than 64 KiB" in done.text
    assert len(done.out) < 10_000


def test_a_reader_that_goes_away_ends_the_program_quietly(house):
    newcomer(house, "lines")
    done = house.shell(f"printf '1\\n1\\n{ANJALI.number}\\n{ANJALI.pin}\\n' | {CONDUCT} | head -n 1")
    assert done.err == b""
