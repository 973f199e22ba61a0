"""A course while it is written: what a trainee will see, and what is wrong with it, in each front end."""

import shutil
import time

from test_every_kind import COURSES
from walks import SEATS


def written(house):
    """The author's own folder."""
    folder = house.home / "draft" / "every-kind"
    shutil.copytree(COURSES / "every-kind", folder)
    return folder


def preview(house, seat, *arguments):
    return SEATS[seat](house, "course", "preview", *arguments)


def change(file, old, new):
    """As an editor saves: another file takes the name."""
    text = file.read_text()
    assert old in text
    other = file.with_suffix(".new")
    other.write_text(text.replace(old, new))
    other.rename(file)


def look_again(who, words):
    """Until the page says so: by itself on the screen, after a line in line mode."""
    limit = time.monotonic() + 20
    while True:
        if hasattr(who, "listen"):
            who.listen()
        else:
            who.type("/r")
        if words in " ".join(who.page.split()):
            return
        assert time.monotonic() < limit, f"{words!r} does not appear:\n{who.page}"
        time.sleep(0.05)


def test_a_fault_appears_with_its_place_and_goes_when_it_is_mended(house, seat):
    folder = written(house)
    module = folder / "modules" / "01-duty.xml"
    who = preview(house, seat, "--item", "the-word", folder)
    who.sees("What is enough to report: proof, or a ...?")
    change(module, "<title>Where a report goes</title>", "<titel>Where a report goes</titel>")
    look_again(who, "modules/01-duty.xml:7:")
    who.sees('element "titel" is not known in "page"', "<titel>Where a report goes", "^~~~")
    change(module, "<titel>Where a report goes</titel>", "<title>Where a report goes</title>")
    look_again(who, "What is enough to report: proof, or a ...?")
    assert "titel" not in who.page


def test_new_words_appear_and_what_was_typed_for_the_old_ones_is_no_answer(house, seat):
    folder = written(house)
    who = preview(house, seat, "--item", "the-word", folder)
    change(folder / "modules" / "01-duty.xml", "What is enough to report", "How much is enough to report")
    look_again(who, "How much is enough to report")


def test_questions_are_shown_with_their_key_after_the_answer(house, seat):
    who = preview(house, seat, "--item", "final-number", written(house))
    who.sees("Question final-number of a final: 1 point.", "How long did it take?")
    who.type("3")
    who.sees("The right answer", "2.5 hours", "Two and a half hours.", "Not right")
    who.command("a")
    who.type("2,4")
    who.sees("Right: The reason stands below.")


def test_a_draft_is_shown_with_what_it_lacks(house, seat):
    folder = written(house)
    change(
        folder / "banks" / "duty.xml", "</bank>",
        '<single-choice id="not-ready" objective="report" points="1" status="draft">'
        "<prompt>What comes first?</prompt><option id=\"x\" correct=\"true\">This</option></single-choice></bank>")
    who = preview(house, seat, "--item", "not-ready", folder)
    who.sees("Draft not-ready: trainees do not see it.", "It still lacks:", "What comes first?", "explanation")


def test_an_audience_sees_only_what_is_meant_for_it(house, seat):
    folder = written(house)
    personnel = preview(house, seat, "--audience", "personnel", folder)
    commander = preview(house, seat, "--audience", "commander", folder)
    personnel.sees("Preview 1 of 18")
    commander.sees("Preview 1 of 20", "you never look into it yourself")
    assert "you never look into it yourself" not in personnel.page


def test_leaves_nothing_behind(house, seat):
    who = preview(house, seat, "--item", "how-clear", written(house))
    who.pick(2)
    who.sees("It was counted")
    who.command("q")
    assert who.code() == 0
    assert not (house.home / "data").exists()


def test_says_what_cannot_be_previewed(house):
    folder = written(house)
    missing = house.run("course", "preview", "--item", "the-wrod", folder)
    assert (missing.code, missing.talk) == (
        2, 'conduct: There is no "the-wrod" in this course. Did you mean "the-word"?\n')
    assert house.run("course", "preview", house.home / "nothing").code == 2
    assert house.run("course", "preview", "--audience", "nobody", folder).code == 64


def test_says_where_a_translation_is_missing(house, seat):
    folder = written(house)
    (folder / "locales" / "fr.xlf").unlink(missing_ok=True)
    who = preview(house, seat, "--lang", "fr", folder)
    who.sees('This course has no translation into "fr"')
