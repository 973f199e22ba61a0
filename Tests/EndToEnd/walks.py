"""Ways through the training room, in the words of the field. Every seat can walk them."""

import re

from answers import Course
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


def begin_final(seat, course):
    """From the catalogue to the first question."""
    seat.choose(course.title)
    seat.sees("What next?")
    seat.choose("Take the final")
    seat.sees("The final", "Begin now?")
    seat.choose("Begin")
    assert progress(seat)[0] == 1


def progress(seat):
    """Number of the question, of how many, and how many have an answer."""
    found = re.findall(r"Question\s+(\d+)\s+of\s+(\d+)\.\s+Answered:\s+(\d+)", seat.page)
    assert found, f"no question of a final is asked here:\n{seat.page}"
    return tuple(map(int, found[-1]))


def answer_final(seat, course, response=lambda item: item.right, count=None):
    """Answers what is asked, so many questions or all; gives the questions back as they stood there."""
    asked = []
    for _ in range(progress(seat)[1] - progress(seat)[2] if count is None else count):
        question = course.question(seat.page)
        asked.append(question)
        seat.answer(question, response(question.item))
    return asked


def hand_in(seat):
    seat.sees("Every question has an answer")
    seat.choose("Hand in my answers")
    seat.sees("After you hand in your answers, nothing can be changed.")
    seat.choose("Yes, hand in")
    seat.sees("Result:")


def take_final(seat, course, response=lambda item: item.right):
    begin_final(seat, course)
    asked = answer_final(seat, course, response)
    hand_in(seat)
    return asked


def pass_and_see_certificate(seat, course):
    take_final(seat, course)
    seat.sees("You have passed.")
    seat.choose("See the certificate")


def read_through(seat, course, response=lambda item: item.right):
    """From the course's page through every step, practice questions with their feedback; gives the titles seen."""
    seat.choose("Start to read")
    total = int(re.search(r"Step\s+1\s+of\s+(\d+)", seat.page)[1])
    practised = []
    for number in range(1, total + 1):
        seat.sees(f"Step {number} of {total}")
        if squeezed(ENGLISH["reader-practice"]) in squeezed(seat.page):
            question = course.question(seat.page)
            practised.append(question.item.id)
            given = response(question.item)
            seat.answer(question, given)
            seat.sees(*(ENGLISH[said] for said in ("feedback-yours", "feedback-key", "feedback-why")))
            seat.sees(ENGLISH["practice-right" if given == question.item.right else "practice-wrong"])
        seat.enter()
    seat.sees("What next?")
    return practised


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
