"""Ways through the training room, in the words of the field. Every seat can walk them."""

import re

from answers import Course, as_shown
from house import Trainee
from lines import Lines, squeezed
from phrases import words
from screen import Screen

ENGLISH = words("en")
ANJALI = Trainee()
FIRST_STEPS = Course("first-steps")
SEA_PREVENTION = Course("sea-prevention")

SEATS = {"lines": Lines, "screen": Screen}


def set_up(seat, centre=None):
    """The five questions, or Enter for a centre that is not registered."""
    seat.sees("This centre")
    if centre is None:
        seat.type("")
        seat.sees("Go on without a name?", "unregistered centre")
        seat.choose("Go on as an unregistered centre")
        return
    seat.type(centre)
    seat.type("NPL")
    seat.choose("English")
    seat.type("Lt. Rai, conduct focal point, +254 700 000 000")
    seat.type("")
    seat.type("Africa/Nairobi")


def come_in(seat, language="English"):
    seat.sees("Which language do you want to read?")
    seat.choose(language)
    seat.sees("Training room")


def enrol(seat, trainee=ANJALI):
    seat.choose("I am new here")
    seat.sees("Service number")
    seat.type(trainee.number)
    if trainee.family:
        seat.choose("A family name and given names")
        seat.type(trainee.family)
        seat.type(trainee.given)
    else:
        seat.choose("One name only")
        seat.type(trainee.given)
    seat.sees("Name as printed on the certificate")
    seat.type("")
    for text in (trainee.rank, trainee.unit, trainee.country, trainee.pin, trainee.pin):
        seat.type(text)


def sign_in(seat, trainee=ANJALI):
    come_in(seat)
    seat.choose("Sign in")
    seat.type(trainee.number)
    seat.type(trainee.pin)


def newcomer(house, seat, *arguments, trainee=ANJALI, centre=None, **at):
    """A new room and a new trainee in front of the catalogue (or the course that was asked for)."""
    who = SEATS[seat](house, *arguments, **at)
    set_up(who, centre)
    come_in(who)
    enrol(who, trainee)
    return who


def back_again(house, seat, *arguments, trainee=ANJALI, **at):
    who = SEATS[seat](house, *arguments, **at)
    sign_in(who, trainee)
    return who


def open_course(seat, course, taken_as="personnel"):
    """From the catalogue to the course's page."""
    seat.choose(course.title)
    say_who_takes_it(seat, course, taken_as)


def say_who_takes_it(seat, course, taken_as="personnel"):
    """A course that differs by audience or job asks for it before its page, once."""
    if is_said(seat, course.says["taking-why"]):
        seat.choose(course.says[f"taking-{taken_as}"])
    if is_said(seat, course.says["job-why"]):
        seat.choose(course.says["job-not-said"])
    seat.sees(course.says["course-field"])


def begin_final(seat, course, taken_as="personnel"):
    """From the catalogue to the first question."""
    open_course(seat, course, taken_as)
    begin_final_here(seat, course)


def begin_final_here(seat, course):
    """From the course's page to the first question."""
    seat.choose(course.says["course-final"])
    seat.sees(course.says["rules-title"], course.says["rules-field"])
    seat.choose(course.says["rules-begin"])
    assert progress(seat, course.says)[0] == 1


def progress(seat, says=ENGLISH):
    """Number of the question, of how many, and how many have an answer."""
    return counted(seat, says["final-progress"])


def counted(seat, said):
    """The numbers in a sentence of the program, as it stands on the page last: number, total, answered."""
    names = re.findall(r"{(\w+)}", said)
    found = re.findall(r"\s*(\d+)\s*".join(map(as_shown, re.split(r"{\w+}", said))), seat.page)
    assert found, f"{said!r} is not said here:\n{seat.page}"
    numbers = dict(zip(names, map(int, found[-1])))
    return tuple(numbers[name] for name in ("number", "total", "answered") if name in numbers)


def is_said(seat, words):
    return squeezed(words) in squeezed(seat.page)


def answer_final(seat, course, response=lambda item: item.right, count=None):
    """Answers what is asked, so many questions or all; gives the questions back as they stood there."""
    asked = []
    _, total, answered = progress(seat, course.says)
    for _ in range(total - answered if count is None else count):
        question = course.question(seat.page)
        asked.append(question)
        seat.answer(question, response(question.item))
    return asked


def hand_in(seat, says=ENGLISH):
    seat.sees(says["review-all-answered"])
    seat.choose(says["review-hand-in"])
    seat.sees(says["hand-in-final"])
    seat.choose(says["hand-in-now"])
    seat.sees(says["result-title"].split("{")[0])


def take_final(seat, course, response=lambda item: item.right, taken_as="personnel"):
    begin_final(seat, course, taken_as)
    asked = answer_final(seat, course, response)
    hand_in(seat, course.says)
    return asked


def pass_and_see_certificate(seat, course):
    take_final(seat, course)
    see_certificate(seat, course)


def see_certificate(seat, course):
    seat.sees(course.says["result-passed"])
    seat.choose(course.says["result-to-certificate"])


def read_through(seat, course, response=lambda item: item.right):
    """From the course's page through every step, with what is answered in them and what is said of it; gives the
    questions and situations that were met."""
    says = course.says
    seat.choose(says["course-read"])
    _, total = counted(seat, says["reader-progress"])
    met = []
    for number in range(1, total + 1):
        assert counted(seat, says["reader-progress"]) == (number, total), seat.page
        if question := course.asked_on(seat.page):
            met.append(question.item.id)
            given = response(question.item)
            seat.answer(question, given)
            is_right = given == question.item.right
            if question.item.kind == "scenario":
                seat.sees(says["scenario-good" if is_right else "scenario-bad"], says["scenario-way"])
            else:
                seat.sees(*(says[said] for said in ("feedback-yours", "feedback-key", "feedback-why")))
                seat.sees(says["practice-right" if is_right else "practice-wrong"])
        elif is_said(seat, says["rating-kept"]):
            seat.pick(1)
        elif is_said(seat, says["reflection-kept"]):
            # Thought, and not typed.
            seat.enter()
        seat.enter()
    seat.sees(says["course-field"])
    return met


def shown_commands(seat):
    """The commands at the end of a certificate's page, as they stand there: a long one goes on in the next line."""
    after = seat.page.split("Next, outside this program, type:")[1]
    lines = [line.strip() for line in after.splitlines()]
    if isinstance(seat, Lines):
        first = next(n for n, line in enumerate(lines) if line.startswith("Lines as they stand:")) + 1
        last = lines.index("End of these lines.")
    else:
        first = next(n for n, line in enumerate(lines) if line)
        last = next(n for n, line in enumerate(lines) if n > first and not line)
    commands = re.findall(r"(?:.*\\\n)*.+", "\n".join(lines[first:last]))
    assert len(commands) == 2, f"two commands are shown:\n{seat.page}"
    return commands


def certificate_file(house):
    """The one paper that was written."""
    papers = sorted((house.home / "data" / "conduct" / "certificates").glob("*.txt"))
    assert len(papers) == 1, papers
    return papers[0]
