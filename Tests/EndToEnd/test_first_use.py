"""Somebody comes to a new machine and leaves with a certificate."""

import re
import stat

from answers import Course
from house import Trainee
from lines import squeezed
from walks import (
    FIRST_STEPS, SEATS, SEA_PREVENTION, answer_final, begin_final, certificate_file, come_in, hand_in, newcomer,
    open_course, pass_and_see_certificate, read_through, set_up, shown_commands, take_final)


def test_the_five_questions_are_asked_once_and_kept_in_a_file(house, seat):
    who = SEATS[seat](house)
    set_up(who, centre="npl-0417")
    come_in(who)
    who.sees("This training room is run by centre NPL-0417.")
    assert (house.store.parent / "centre").read_text() == (
        "conduct-centre-1\ncentre NPL-0417\ncountry NPL\nlanguage en\nzone Africa/Nairobi\n"
        "contact Lt. Rai, conduct focal point, +254 700 000 000\n")
    again = SEATS[seat](house)
    again.sees("Which language do you want to read?")


def test_enter_twice_on_a_full_screen_leaves_the_centre_unregistered(house):
    who = SEATS["screen"](house)
    who.enter()
    who.enter()
    come_in(who)
    who.sees("This training room is run by an unregistered centre. Every certificate says so.")


def test_a_trainee_with_one_name_is_enrolled_with_it(house, seat):
    newcomer(house, seat, trainee=Trainee(number="IDN-9", family=None, given="Wiratno"))
    assert house.rows("SELECT family, given, printed FROM person") in (
        [(None, "Wiratno", "Wiratno")], [("Wiratno", None, "Wiratno")])


def test_first_steps_ends_with_a_specimen(house, seat):
    who = newcomer(house, seat)
    who.sees("Courses", "Signed in: Anjali THAPA.", FIRST_STEPS.title, "not begun")
    open_course(who, FIRST_STEPS)
    read_through(who, FIRST_STEPS)
    who.choose("All courses")
    pass_and_see_certificate(who, FIRST_STEPS)
    who.sees("SPECIMEN", "It certifies nothing and never counts.", "Name: Anjali THAPA")
    assert "SPECIMEN" in certificate_file(house).read_text()


def test_sea_prevention_is_read_practised_and_passed(house, seat):
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    practised = read_through(who, SEA_PREVENTION)
    assert practised == SEA_PREVENTION.practice_for("personnel")
    who.choose("All courses")
    asked = take_final(who, SEA_PREVENTION)
    assert len({question.item.id for question in asked}) == SEA_PREVENTION.drawn
    who.sees("You have passed.", "By objective", "Needed: 80 %")
    who.choose("See the certificate")
    paper = certificate_file(house)
    who.sees("CERTIFICATE OF COMPLETION", "Name: Anjali THAPA", "Issued by: unregistered centre", str(paper))
    for line in paper.read_text().splitlines():
        who.sees(line)
    assert stat.S_IMODE(paper.stat().st_mode) == 0o600


def test_a_wrong_practice_answer_is_explained(house, seat):
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    read_through(who, SEA_PREVENTION, response=lambda item: item.wrong)


def test_the_two_commands_at_the_end_work_as_they_are_shown(house, seat):
    who = newcomer(house, seat)
    pass_and_see_certificate(who, SEA_PREVENTION)
    verify, export = shown_commands(who)
    checked = house.shell(verify)
    assert (checked.code, "Genuine: yes." in checked.text) == (0, True), checked
    exported = house.shell(export)
    assert (exported.code, exported.text.count("\r\n")) == (0, 2), exported


def test_the_two_commands_work_as_shown_where_everything_was_named_on_the_command_line(house, seat):
    """They name again what the program was told: its content, its store and its centre."""
    own = house.own_content().parent
    del house.environment["CONDUCT_CONTENT"]
    places = ("--content", own, "--store", house.home / "a store" / "s.sqlite", "--centre", house.home / "centre file")
    who = newcomer(house, seat, *places)
    pass_and_see_certificate(who, SEA_PREVENTION)
    for command in shown_commands(who):
        assert house.shell(command).code == 0, (command, house.shell(command))


def test_a_failed_final_names_what_to_study_again_and_no_key(house, seat):
    who = newcomer(house, seat)
    asked = take_final(who, SEA_PREVENTION, response=lambda item: item.wrong)
    # A form need not hold a duty: it is drawn by chance.
    duties = ["Study these duties again"] if any(question.item.is_critical for question in asked) else []
    who.sees("You have not passed this time.", *duties, "The next attempt opens on")
    for question in asked:
        for text in (question.item.prompt, *question.item.choices.values(), *question.item.lefts.values()):
            # A word or two may stand in any sentence.
            if len(text) > 25:
                assert squeezed(text) not in squeezed(who.page), text
    assert not (house.store.parent / "certificates").exists()


def with_duties_only(house):
    """The larger course, in which every question is about a duty; so whatever is drawn asks for one."""
    courses = house.own_content()
    for bank in (courses / "sea-prevention" / "banks").glob("*.xml"):
        bank.write_text(re.sub(r'( points="\d+")(?: critical="true")?', r'\1 critical="true"', bank.read_text()))
    for sealed in ("MANIFEST", "MANIFEST.minisig"):
        (courses / "sea-prevention" / sealed).unlink(missing_ok=True)
    return Course("sea-prevention", courses)


def test_one_failed_duty_fails_the_final_whatever_the_total(house, seat):
    course = with_duties_only(house)
    assert all(item.is_critical for item in course.bank)
    who = newcomer(house, seat)
    failed = []

    def response(item):
        if not failed:
            failed.append(item.id)
            return item.wrong
        return item.right

    take_final(who, course, response)
    who.sees("You have not passed this time.", "Study these duties again")
    # Of 20 points at most one was lost: by the total alone it would be a pass.
    assert float(re.search(r"([\d.]+) %", who.page)[1]) >= 95


def test_take_goes_straight_to_a_course(house, seat):
    who = newcomer(house, seat, "take", "first-steps")
    who.sees(FIRST_STEPS.title, "What next?")


def test_an_answer_can_be_changed_until_the_final_is_handed_in(house, seat):
    who = newcomer(house, seat)
    begin_final(who, FIRST_STEPS)
    asked = answer_final(who, FIRST_STEPS, response=lambda item: item.wrong)
    for question in asked:
        number = asked.index(question) + 1
        who.choose(f"Question {number}, answered")
        who.answer(FIRST_STEPS.question(who.page), question.item.right)
    hand_in(who)
    who.sees("You have passed.", "100.00 %")
