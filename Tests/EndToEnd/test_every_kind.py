"""A course with every kind of page, question and situation, from the first page to the certificate, in each front end."""

import re
import shutil
from pathlib import Path

import pytest

from answers import Course
from house import House
from test_same_events import without_chance
from walks import ENGLISH, answer_final, hand_in, newcomer, progress, squeezed

COURSES = Path(__file__).parent / "Courses"
EVERY_KIND = Course("every-kind", COURSES)
THOUGHT = "the sergeant of the second platoon"


def with_every_kind(house, change=lambda text: text):
    """Puts the course into the room, changed as a test wants it."""
    folder = house.own_content() / "every-kind"
    shutil.copytree(COURSES / "every-kind", folder)
    file = folder / "course.xml"
    file.write_text(change(file.read_text()))
    return folder


def open_course(seat, audience="Commander", job="Medical staff"):
    seat.choose(EVERY_KIND.title)
    seat.sees("You take this course as")
    seat.choose(audience)
    seat.sees("Your work")
    seat.choose(job)
    seat.sees("What next?")


def read_everything(seat, response=lambda item: item.right):
    """Every step as it comes; gives back what was met."""
    seat.choose("Start to read")
    total = int(re.search(r"Step\s+1\s+of\s+(\d+)", seat.page)[1])
    met = []
    for number in range(1, total + 1):
        seat.sees(f"Step {number} of {total}")
        page = squeezed(seat.page)
        if squeezed(ENGLISH["reader-practice"]) in page:
            question = EVERY_KIND.question(seat.page)
            met.append(question.item.kind)
            seat.answer(question, response(question.item))
            if squeezed(ENGLISH["field-confidence"]) in squeezed(seat.page):
                seat.sees(ENGLISH["confidence-asked"])
                seat.pick(3)
                seat.sees("Your mark for that: 3.")
                met.append("confidence")
            seat.sees(ENGLISH["feedback-key"], ENGLISH["feedback-why"], ENGLISH["practice-right"])
        elif squeezed(ENGLISH["rating-kept"]) in page:
            seat.pick(3)
            seat.sees(ENGLISH["rating-counted"])
            met.append("rating")
        elif squeezed(ENGLISH["reflection-kept"]) in page:
            seat.type(THOUGHT)
            seat.sees(ENGLISH["reflection-gone"])
            met.append("reflection")
        elif "At the gate" in seat.page:
            seat.pick(2)
            seat.sees(ENGLISH["scenario-bad"], ENGLISH["scenario-way"])
            seat.command("a")
            seat.pick(1)
            seat.pick(1)
            seat.sees(ENGLISH["scenario-good"], "She is heard, and nobody presses her.")
            met.append("scenario lesson")
        seat.enter()
    seat.sees("What next?")
    return met


def take_it(seat):
    """From the catalogue to the certificate."""
    open_course(seat)
    met = read_everything(seat)
    seat.choose("Take the final")
    seat.sees("You have 30 minutes.")
    seat.choose("Begin")
    assert progress(seat) == (1, 11, 0)
    asked = answer_final(seat, EVERY_KIND)
    hand_in(seat)
    seat.sees("You have passed.")
    seat.choose("See the certificate")
    return met, [question.item.kind for question in asked]


def traces(seat):
    house = House()
    try:
        with_every_kind(house)
        who = newcomer(house, seat)
        met, asked = take_it(who)
        who.sees("For: commanders")
        ratings = house.rows("SELECT course, version, item, point, count FROM rating")
        return met, asked, [without_chance(event) for event in house.events()], house.answers(), ratings
    finally:
        house.close()


def test_every_kind_leads_to_the_same_events_and_a_certificate_on_both_front_ends():
    lines, screen = traces("lines"), traces("screen")
    assert lines == screen
    met, asked, events, _, ratings = lines
    assert met == [
        "categorising", "confidence", "gap-choice", "short-text", "number", "rating", "reflection", "scenario lesson"]
    assert set(asked) == {
        "single-choice", "multiple-choice", "true-false", "matching", "ordering", "categorising", "gap-choice",
        "short-text", "number", "scenario"}
    assert next(event for event in events if event["kind"] == "started")["body"]["audience"] == "commander"
    assert ratings == [("every-kind", "1.0", "how-clear", "very-clear", 1)]


def test_no_byte_of_a_thought_is_on_the_disk(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who)
    read_everything(who)
    files = [path for path in (house.home / "data").rglob("*") if path.is_file()]
    assert {"store.sqlite", "store.sqlite-wal"} <= {path.name for path in files}
    for path in files:
        assert b"sergeant" not in path.read_bytes(), path


def test_a_rating_is_in_no_row_with_a_person(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who)
    read_everything(who)
    people = [person for person, in house.rows("SELECT person FROM person")]
    tables = [table for table, in house.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        for row in house.rows(f"SELECT * FROM {table}"):
            words = " ".join(map(str, row))
            assert not ("how-clear" in words and any(person in words for person in people)), (table, row)


def test_the_way_through_a_situation_is_taken_once_in_a_final(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who, "Personnel")
    who.choose("Take the final")
    who.choose("Begin")
    answer_final(who, EVERY_KIND, lambda item: item.wrong)
    who.choose("Question 10, answered")
    who.sees(ENGLISH["scenario-taken"], "You laugh with them")
    assert "ended badly" not in who.page and "did not help" not in who.page


def test_tells_the_time_that_is_left_when_asked(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who, "Manager")
    who.choose("Take the final")
    who.choose("Begin")
    assert "Minutes left" not in who.page
    who.command("t")
    who.sees("Minutes left: 30.")


def test_the_role_is_changed_from_the_course_until_a_final_is_underway(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who, "Personnel")
    who.sees("You take this course as: personnel, Medical staff.")
    who.choose("Change as whom you take it")
    who.choose("Commander")
    who.choose("Operators")
    who.sees("You take this course as: commander, Operators of heavy equipment.")
    who.choose("Take the final")
    who.choose("Begin")
    who.command("b")
    who.sees("What next?")
    assert "Change as whom" not in who.page


@pytest.mark.parametrize("course, title", [("sea-prevention", "Prevention of sexual"), ("no-such-course", "no-such-course")])
def test_a_final_that_asks_for_another_course_is_not_offered_before_it(house, seat, course, title):
    with_every_kind(
        house, lambda text: text.replace("</course>", f'<requires course="{course}" version="1"/></course>'))
    who = newcomer(house, seat)
    open_course(who, "Personnel")
    who.sees("Before this final, pass another course", title)
    assert "Take the final" not in who.page
