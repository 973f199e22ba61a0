"""A trainee takes every course that is shipped, in every language that it has, to its certificate."""

import re

import pytest

from answers import Course
from house import REPOSITORY
from walks import (
    ANJALI, SEATS, SEA_PREVENTION, answer_final, begin_final_here, certificate_file, counted, hand_in, is_said, newcomer,
    open_course, progress,
    read_through, say_who_takes_it, see_certificate, take_final)

COURSES = sorted(path.parent.name for path in (REPOSITORY / "Courses").glob("*/course.xml"))
REFRESHER = Course("refresher")
IN_TURN = [name for name in COURSES if name != REFRESHER.id]
TRANSLATED = [(name, language) for name in IN_TURN for language in Course.languages(name)[1:]]


def verified(house, course, taken_as, state):
    """The paper that was written: a specimen, or one that its verifier must take for genuine."""
    paper = certificate_file(house)
    text = paper.read_text()
    if paper.name.endswith("-specimen.txt"):
        assert course.says["paper-specimen"] in text
    else:
        assert course.says["paper-text"].split("{")[0] in text
        assert course.says[f"text-{state}"] in text
        done = house.run("certificate", "verify", "--accept", "recorded", paper)
        assert (done.code, "Genuine: yes." in done.text) == (0, True), done.text
    [started] = [event["body"] for event in house.events() if event["kind"] == "started"]
    assert (started["audience"], started["language"], started["text_state"]) == (taken_as, course.language, state)
    return text


def passes(house, who, course, taken_as="personnel"):
    """From the course's page to the paper."""
    begin_final_here(who, course)
    asked = answer_final(who, course)
    assert len(asked) == course.drawn_for(taken_as)
    assert all(question.item.is_for(taken_as) for question in asked)
    hand_in(who, course.says)
    see_certificate(who, course)


def at_the_course(house, seat, course):
    """A trainee who was enrolled before signs in in another language."""
    newcomer(house, "lines").end_of_input()
    who = SEATS[seat](house, "take", course.id, "--lang", course.language)
    who.choose(course.says["welcome-returning"])
    who.type(ANJALI.number)
    who.type(ANJALI.pin)
    say_who_takes_it(who, course)
    # Its second line may begin with the bar of a note.
    who.sees(course.says["course-not-reviewed"][:40])
    return who


def turn_the_pages(who, course):
    """Through every step without an answer, and back to the course."""
    who.choose(course.says["course-read"])
    _, total = counted(who, course.says["reader-progress"])
    for number in range(1, total + 1):
        assert counted(who, course.says["reader-progress"]) == (number, total), who.page
        assert "[en]" not in who.page
        if is_said(who, course.says["reflection-kept"]):
            who.enter()
        who.command("n")
    who.sees(course.says["course-field"])


@pytest.mark.parametrize("name", IN_TURN)
def test_a_course_is_read_practised_and_passed(house, name):
    course = Course(name)
    who = newcomer(house, "lines")
    open_course(who, course)
    assert read_through(who, course) == course.practice_for("personnel")
    passes(house, who, course)
    verified(house, course, "personnel", "source")


@pytest.mark.parametrize("name, language", TRANSLATED, ids=[f"{name}-{language}" for name, language in TRANSLATED])
def test_a_translated_course_is_passed(house, name, language):
    course = Course(name, language=language)
    who = at_the_course(house, "lines", course)
    turn_the_pages(who, course)
    passes(house, who, course)
    verified(house, course, "personnel", "unreviewed")


def test_a_translated_course_is_passed_on_the_full_screen(house):
    course = Course("sea-prevention", language="fr")
    who = at_the_course(house, "screen", course)
    passes(house, who, course)
    verified(house, course, "personnel", "unreviewed")


def test_a_commander_has_more_to_read_and_a_longer_final(house):
    course = SEA_PREVENTION
    who = newcomer(house, "lines")
    open_course(who, course, "commander")
    met = read_through(who, course)
    assert met == course.practice_for("commander") != course.practice_for("personnel")
    assert course.drawn_for("commander") > course.drawn_for("personnel")
    passes(house, who, course, "commander")
    assert "For: commanders" in verified(house, course, "commander", "source")


def test_a_session_of_the_refresher_follows_a_pass(house, seat):
    says = REFRESHER.says
    who = newcomer(house, seat)
    open_course(who, REFRESHER)
    who.sees(says["session-must-pass"].split("{")[0], SEA_PREVENTION.title)
    assert not is_said(who, says["course-session"])
    who.choose(says["course-catalogue"])
    take_final(who, SEA_PREVENTION)
    who.choose(says["course-catalogue"])
    who.sees(REFRESHER.title, says["standing-next"].split("{")[0])
    who.choose(REFRESHER.title)
    assert read_through(who, REFRESHER) == []
    who.choose(says["course-session"])
    who.sees(says["rules-session"], says["rules-weakest"], says["rules-feedback"])
    who.choose(says["rules-begin"])
    before, asked = len(house.answers()), []
    for number in range(1, REFRESHER.drawn + 1):
        assert progress(who) == (number, REFRESHER.drawn, number - 1)
        question = REFRESHER.question(who.page)
        asked.append(question)
        who.answer(question, question.item.right if number > 1 else question.item.wrong)
        who.sees(says["feedback-yours"], says["feedback-key"], says["feedback-why"])
        who.sees(says["practice-right" if number > 1 else "practice-wrong"])
        # It stands: another answer is none.
        if seat == "screen":
            who.keys("2")
        else:
            who.type("2")
        assert len(house.answers()) == before + number
        who.enter()
    who.sees(says["result-passed"], says["result-by-objective"], says["result-study-objective"].split("{")[0])
    assert len({question.item.objective for question in asked}) == REFRESHER.drawn
    who.choose(says["course-catalogue"])
    who.sees(REFRESHER.title, says["standing-next"].split("{")[0])
