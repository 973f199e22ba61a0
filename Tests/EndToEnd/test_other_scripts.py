"""The languages that are not written in Latin letters, as a trainee meets them at a terminal."""

import re
import time

import pytest

from house import REPOSITORY
from screen import Screen
from walks import ANJALI
from phrases import words

ORDER_IS_MINE = b"\x1b[8l"
ORDER_IS_YOURS = b"\x1b[8h"
# In English and French, since nobody knows yet whether the letters of the language can be read.
ASKED = "Which line can you read"


def enrolled(house):
    answers = ["", "1", "1", "2", ANJALI.number, "1", ANJALI.family, ANJALI.given, "", "", "", "NPL", ANJALI.pin, ANJALI.pin]
    assert house.run("--plain", "--lang", "en", typed=("\n".join(answers) + "\n").encode()).code == 0


def sign_in(who):
    who.pick(1)
    who.type(ANJALI.number)
    who.type(ANJALI.pin)


@pytest.mark.parametrize("language", ["ar", "es", "id", "ja", "ru", "sw", "th", "ur", "vi", "zh"])
def test_first_steps_is_read_in_the_language(house, language):
    enrolled(house)
    who = Screen(house, "take", "first-steps", "--lang", language, environment={"CONDUCT_BIDI": "app"})
    sign_in(who)
    who.pick(1)
    said = words(language)
    course = (REPOSITORY / "Courses" / "first-steps" / "locales" / f"{language}.xlf").read_text()
    title = re.search(r'id="moving/title"[^>]*>.*?<target[^>]*>([^<]*)<', course, re.S)[1]
    # As it was sent: pyte drops marks that stand on other letters.
    shown = who.raw.decode()
    if language in ("ar", "ur"):
        # Letters are joined and lines ordered: what is there is not what stands in the file.
        assert re.search("[\ufb50-\ufdff\ufe70-\ufeff]", shown) and title not in shown
    else:
        assert title in shown and said["hint-next"] in shown


def test_the_order_of_lines_is_taken_and_given_back(house):
    enrolled(house)
    who = Screen(house, "take", "first-steps", "--lang", "ar", environment={"CONDUCT_BIDI": "app"})
    sign_in(who)
    assert ORDER_IS_MINE in who.raw
    who.keys("\x03")
    who.pick(1)
    assert who.code() == 0
    assert who.raw.rindex(ORDER_IS_YOURS) > who.raw.rindex(ORDER_IS_MINE)


def comes_to_ask(who):
    """Whether the question stands there once the terminal has had its time to say what it does."""
    until = time.monotonic() + 2
    while time.monotonic() < until and ASKED not in " ".join(who.page.split()):
        time.sleep(0.1)
        who.listen()
    return ASKED in " ".join(who.page.split())


def test_which_line_is_readable_is_asked_once(house):
    enrolled(house)
    first = Screen(house, "take", "first-steps", "--lang", "ar")
    assert comes_to_ask(first)
    first.pick(1)
    first.keys("\x03")
    first.pick(1)
    assert first.code() == 0
    again = Screen(house, "take", "first-steps", "--lang", "ar")
    assert not comes_to_ask(again)
