"""A course that cannot be opened is named and left alone; the others work."""

import os
import shutil

import pytest

from walks import (
    FIRST_STEPS, SEATS, answer_final, back_again, begin_final, come_in, enrol, hand_in, newcomer, open_course,
    progress, set_up)


def cut_off(course):
    file = course / "course.xml"
    file.write_text(file.read_text()[:200])


def without_modules(course):
    shutil.rmtree(course / "modules")


def without_course_file(course):
    (course / "course.xml").unlink()


def too_big(course):
    file = course / "modules" / "01-why.xml"
    text = file.read_text()
    file.write_text(text.replace("</module>", f"<!-- {'x' * (17 << 20)} --></module>"))


def with_a_doctype(course):
    file = course / "course.xml"
    head, rest = file.read_text().split("\n", 1)
    file.write_text(f'{head}\n<!DOCTYPE course [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n{rest}')


def with_a_symbolic_link(course):
    file = course / "modules" / "01-why.xml"
    file.rename(course.parent / "elsewhere.xml")
    file.symlink_to("../../elsewhere.xml")


def with_a_link_out_of_the_folder(course):
    (course / "modules" / "99-secret.xml").symlink_to("/etc/passwd")


def with_a_pipe(course):
    os.mkfifo(course / "modules" / "99-pipe.xml")


def with_a_stranger(course):
    (course / "run.sh").write_text("#!/bin/sh\n")


def in_latin_1(course):
    file = course / "course.xml"
    file.write_bytes(file.read_text().replace("UN peacekeeping", "UN peacekeeping é").encode("latin-1"))


def under_another_name(course):
    file = course / "course.xml"
    file.write_text(file.read_text().replace('id="sea-prevention"', 'id="sea"', 1))


FAULTS = [
    cut_off, without_modules, without_course_file, too_big, with_a_doctype, with_a_symbolic_link,
    with_a_link_out_of_the_folder, with_a_pipe, with_a_stranger, in_latin_1, under_another_name,
]


@pytest.fixture(params=FAULTS, ids=lambda fault: fault.__name__)
def spoiled(request, house):
    courses = house.own_content()
    request.param(courses / "sea-prevention")
    return house


def test_take_refuses_a_course_with_faults(spoiled):
    done = spoiled.run("take", "sea-prevention")
    assert (done.code, done.out) == (2, b"")
    assert done.talk.startswith("conduct: ") and done.talk.count("\n") == 1
    assert "root:" not in done.talk
    assert not spoiled.store.exists()


def test_the_catalogue_names_a_course_with_faults_and_the_others_work(spoiled, seat):
    who = newcomer(spoiled, seat)
    who.sees("sea-prevention - cannot be opened; tell the staff", "First steps - not begun")
    who.choose("sea-prevention")
    who.sees('The course "sea-prevention" cannot be opened', "conduct course check")
    who.command("r")
    open_course(who, FIRST_STEPS)
    who.sees("What next?")
    who.command("q")
    who.choose("Leave")
    assert who.code() == 0


@pytest.mark.parametrize("name", ["nowhere", "no where", "../first-steps", "", "A", "x" * 300, "/etc"])
def test_take_refuses_a_course_that_is_not_there(house, name):
    done = house.run("take", "--", name)
    assert (done.code, done.out) == (2, b"")
    assert done.talk.startswith("conduct: ") and done.talk.count("\n") == 1


def test_a_name_cannot_send_commands_to_the_terminal(house):
    done = house.run("take", "\x1b]0;owned\x07\x1b[2J")
    assert done.code == 2
    assert b"\x1b" not in done.err and b"\x07" not in done.err


def test_a_course_that_breaks_while_a_trainee_is_in_it_does_not_end_the_final(house, seat):
    """The final goes on in the edition that was kept when it began."""
    courses = house.own_content()
    who = newcomer(house, seat)
    begin_final(who, FIRST_STEPS)
    answer_final(who, FIRST_STEPS, count=1)
    who.kill()
    file = courses / "first-steps" / "banks" / "keys.xml"
    file.write_text(file.read_text().replace("Which key opens help?", "Which key opens the door?"))
    who = back_again(house, seat)
    assert progress(who) == (2, 3, 1)
    answer_final(who, FIRST_STEPS)
    hand_in(who)
    who.sees("You have passed.")


def test_an_empty_catalogue_says_so(house, seat):
    shutil.rmtree(house.own_content())
    (house.home / "content" / "Courses").mkdir()
    who = SEATS[seat](house)
    set_up(who)
    come_in(who)
    enrol(who)
    who.sees("There is no course here. Ask the staff.")


def test_content_that_is_not_there_is_code_2(house):
    done = house.run("--content", house.home)
    assert (done.code, done.out) == (2, b"")
    assert "does not hold Courses/ and Locales/" in done.talk and "--content" in done.talk
