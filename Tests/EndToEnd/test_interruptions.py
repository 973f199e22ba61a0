"""The power may fail at any moment: who comes back finds the same question and every answer."""

import random
import time

import pytest

from lines import typed_answer
from walks import (
    ENGLISH, FIRST_STEPS, SEA_PREVENTION, answer_final, back_again, begin_final, hand_in, newcomer, open_course,
    progress)


def test_a_final_survives_a_power_cut_at_every_question(house, seat):
    who = newcomer(house, seat)
    begin_final(who, SEA_PREVENTION)
    orders = []
    for number in range(1, SEA_PREVENTION.drawn + 1):
        question = SEA_PREVENTION.question(who.page)
        assert progress(who) == (number, SEA_PREVENTION.drawn, number - 1)
        who.kill()
        who = back_again(house, seat)
        again = SEA_PREVENTION.question(who.page)
        assert progress(who) == (number, SEA_PREVENTION.drawn, number - 1)
        assert again.order == question.order
        assert len(house.answers()) == number - 1
        orders.append(again.order)
        who.answer(again, question.item.right if number % 5 else question.item.wrong)
    who.kill()
    who = back_again(house, seat)
    started, = [event["body"] for event in house.events() if event["kind"] == "started"]
    assert [item for item, _ in orders] == [entry["item"] for entry in started["form"]]
    assert house.run("record", "audit").code == 0
    assert len(house.answers()) == SEA_PREVENTION.drawn
    who.command("v")
    hand_in(who)


def test_every_question_can_be_looked_at_again_after_a_power_cut(house, seat):
    who = newcomer(house, seat)
    begin_final(who, FIRST_STEPS)
    asked = answer_final(who, FIRST_STEPS)
    who.kill()
    who = back_again(house, seat)
    for number, question in enumerate(asked, 1):
        who.command("v")
        who.choose(f"Question {number}, answered")
        assert FIRST_STEPS.question(who.page).item.id == question.item.id


def test_a_practice_answer_and_the_reading_place_survive_a_power_cut(house, seat):
    who = newcomer(house, seat)
    open_course(who, SEA_PREVENTION)
    who.choose("Start to read")
    number = 1
    while ENGLISH["reader-practice"] not in who.page:
        who.kill()
        who = back_again(house, seat)
        if number == 1:
            open_course(who, SEA_PREVENTION)
            who.choose("Start to read")
        else:
            who.sees(f"reading, step {number} of")
            open_course(who, SEA_PREVENTION)
            who.choose("Read on")
        who.sees(f"Step {number} of")
        who.enter()
        number += 1
    question = SEA_PREVENTION.question(who.page)
    who.answer(question, question.item.wrong)
    who.sees(ENGLISH["practice-wrong"])
    who.kill()
    who = back_again(house, seat)
    open_course(who, SEA_PREVENTION)
    who.choose("Read on")
    who.sees(f"Step {number} of", "Your answer", "The right answer")


@pytest.mark.parametrize("seed", range(4))
def test_a_power_cut_while_an_answer_is_being_kept_loses_nothing_that_was_confirmed(house, seed):
    """Killed at a moment by chance: the answer on its way is kept whole or not at all."""
    chance = random.Random(seed)
    who = newcomer(house, "lines")
    begin_final(who, SEA_PREVENTION)
    confirmed = 0
    for _ in range(12):
        question = SEA_PREVENTION.question(who.page)
        who.send_unheard(typed_answer(question, question.item.right).encode() + b"\n")
        time.sleep(chance.uniform(0, 0.006))
        who.kill()
        who = back_again(house, "lines")
        kept = progress(who)[2]
        assert confirmed <= kept <= confirmed + 1
        if kept == confirmed:
            who.answer(SEA_PREVENTION.question(who.page), question.item.right)
        confirmed += 1
    assert progress(who)[2] == len(house.answers()) == confirmed
    audit = house.run("record", "audit")
    assert audit.code == 0, audit.text


def test_end_of_input_in_a_final_keeps_it(house):
    who = newcomer(house, "lines")
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=3)
    assert who.end_of_input() == 0
    assert progress(back_again(house, "lines")) == (4, SEA_PREVENTION.drawn, 3)


@pytest.mark.parametrize("number", [1, 15], ids=["SIGHUP", "SIGTERM"])
def test_a_signal_in_a_final_keeps_it(house, seat, number):
    who = newcomer(house, seat)
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=2)
    who.signal(number)
    assert who.code() == 0
    assert progress(back_again(house, seat)) == (3, SEA_PREVENTION.drawn, 2)
