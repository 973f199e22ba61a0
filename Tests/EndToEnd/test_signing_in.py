"""Who may come in, and two who are the same."""

import time

from house import Trainee
from walks import (
    ANJALI, FIRST_STEPS, SEATS, SEA_PREVENTION, answer_final, back_again, begin_final, come_in, enrol, hand_in,
    newcomer)


def try_pin(who, pin):
    """Seconds that it took to be answered."""
    started = time.monotonic()
    who.type(ANJALI.number)
    who.type(pin)
    return time.monotonic() - started


def test_each_wrong_pin_makes_the_wait_longer_and_the_right_one_still_opens(house):
    newcomer(house, "lines").end_of_input()
    who = SEATS["lines"](house)
    come_in(who)
    who.choose("Sign in")
    waits = []
    for _ in range(3):
        waits.append(try_pin(who, "9999"))
        who.sees("The number and the PIN do not belong together.", "You are never locked out.")
    assert waits[0] >= 1 and waits[1] >= 2 and waits[2] >= 4, waits
    try_pin(who, ANJALI.pin)
    who.sees("Signed in: Anjali THAPA.")


def test_an_unknown_number_is_answered_like_a_wrong_pin(house, seat):
    newcomer(house, seat).command("q")
    who = SEATS[seat](house)
    come_in(who)
    who.choose("Sign in")
    who.type("XX-1")
    who.type("4711")
    who.sees("The number and the PIN do not belong together.")


def test_a_number_is_enrolled_once(house, seat):
    newcomer(house, seat).command("q")
    who = SEATS[seat](house)
    come_in(who)
    enrol(who, Trainee(number="na-0417", given="Bina"))
    who.sees("This service number is enrolled here already.")
    assert len(house.rows("SELECT * FROM person")) == 1


def test_a_pin_is_nowhere_on_the_disk(house):
    newcomer(house, "lines", trainee=Trainee(pin="73fJq-zz")).end_of_input()
    for file in house.store.parent.rglob("*"):
        if file.is_file():
            assert b"73fJq-zz" not in file.read_bytes(), file


def test_of_two_terminals_one_goes_on_and_the_other_is_told(house, seat):
    first = newcomer(house, seat)
    begin_final(first, SEA_PREVENTION)
    answer_final(first, SEA_PREVENTION, count=2)
    second = back_again(house, seat)
    assert SEA_PREVENTION.question(second.page).order == SEA_PREVENTION.question(first.page).order
    answer_final(second, SEA_PREVENTION, count=1)
    question = SEA_PREVENTION.question(first.page)
    first.answer(question, question.item.wrong)
    first.sees("This attempt continues elsewhere")
    first.command("q")
    first.choose("Leave")
    assert first.code() == 2
    answer_final(second, SEA_PREVENTION)
    hand_in(second)
    second.sees("You have passed.")
    second.command("q")
    second.choose("Leave")
    assert second.code() == 0
    assert len(house.answers()) == SEA_PREVENTION.drawn
    assert house.run("record", "audit").code == 0


def test_of_two_terminals_only_one_hands_in(house, seat):
    first = newcomer(house, seat)
    begin_final(first, FIRST_STEPS)
    answer_final(first, FIRST_STEPS)
    second = back_again(house, seat)
    second.command("v")
    hand_in(second)
    first.choose("Hand in")
    first.choose("Yes, hand in")
    first.sees("This attempt continues elsewhere")
    assert [event["kind"] for event in house.events()].count("submitted") == 1


def test_many_trainees_take_a_final_at_the_same_time(house):
    people = [Trainee(number=f"NA-{n}", family=f"RAI-{n}") for n in range(6)]
    seats = [newcomer(house, "lines", trainee=people[0])]
    for person in people[1:]:
        who = SEATS["lines"](house)
        come_in(who)
        enrol(who, person)
        seats.append(who)
    for who in seats:
        begin_final(who, SEA_PREVENTION)
    for _ in range(SEA_PREVENTION.drawn):
        for who in seats:
            answer_final(who, SEA_PREVENTION, count=1)
    for who in seats:
        hand_in(who)
        who.sees("You have passed.")
    assert house.run("record", "audit").code == 0
    assert house.rows("SELECT count(*) FROM completion") == [(len(people),)]
