"""Writes a course with as many questions as are asked for, every kind of a bank in turn: the same bytes every time.

    python3 Scripts/bench/large_course.py QUESTIONS FILES FOLDER
"""

import random
import sys
from pathlib import Path

HEAD = 'xmlns="urn:conduct:course:1" xml:lang="en"'
OBJECTIVES = [f"o{number}" for number in range(1, 21)]
WORDS = (
    "report mission unit commander person local team conduct officer inquiry convoy patrol camp shop market evening "
    "duty question answer rule member staff office letter request service driver village meeting record visit help "
    "morning station road family house phone message list number witness contact support order work leave post"
).split()


class Author:
    def __init__(self):
        self.chance = random.Random(1)

    def words(self, count):
        return " ".join(self.chance.choice(WORDS) for _ in range(count))

    def sentence(self, least, most, end="."):
        return self.words(self.chance.randint(least, most)).capitalize() + end

    def explanation(self):
        text = self.sentence(8, 14)
        if self.chance.random() < 0.3:
            text = f"<strong>{self.sentence(3, 5)}</strong> {text}"
        return f'    <explanation>{text} <source ref="ST/SGB/2003/13" at="3.2(b)"/></explanation>\n'

    def item(self, kind, number, inside, attributes="", prompt=True):
        asked = f"    <prompt>{self.sentence(10, 18, '?')}</prompt>\n" if prompt else ""
        audience = ' audience="commander"' if self.chance.random() < 0.05 else ""
        objective = self.chance.choice(OBJECTIVES)
        return (
            f'  <{kind} id="q-{number:06}" objective="{objective}" points="{self.chance.randint(1, 3)}"'
            f"{audience}{attributes}>\n{asked}{inside}{self.explanation()}  </{kind}>\n"
        )

    def options(self, right):
        lines = []
        for index in range(4):
            mark = ' correct="true"' if index in right else ""
            feedback = "" if index in right else f"<feedback>{self.sentence(6, 10)}</feedback>"
            lines.append(f'    <option id="{"abcd"[index]}"{mark}>{self.sentence(6, 10)}{feedback}</option>\n')
        return "".join(lines)

    def single_choice(self, number):
        return self.item("single-choice", number, self.options([self.chance.randrange(4)]))

    def multiple_choice(self, number):
        right = self.chance.sample(range(4), 2)
        return self.item("multiple-choice", number, self.options(right), ' scoring="partial"')

    def true_false(self, number):
        answer = self.chance.choice(["true", "false"])
        wrong = {"true": "false", "false": "true"}[answer]
        feedback = f'    <feedback for="{wrong}">{self.sentence(6, 10)}</feedback>\n'
        return self.item("true-false", number, feedback, f' answer="{answer}"')

    def matching(self, number):
        pairs = "".join(
            f'    <pair id="p{index}"><left>{self.sentence(2, 4)} {index}</left>'
            f"<right>{self.sentence(3, 6)} {index}</right></pair>\n"
            for index in range(1, 5)
        )
        return self.item("matching", number, pairs + f'    <distractor id="d">{self.sentence(3, 6)}</distractor>\n')

    def ordering(self, number):
        entries = "".join(f'    <entry id="e{index}">{self.sentence(5, 9)}</entry>\n' for index in range(1, 5))
        return self.item("ordering", number, entries)

    def categorising(self, number):
        categories = f'    <category id="x">{self.words(2)}</category>\n    <category id="y">{self.words(3)}</category>\n'
        entries = "".join(
            f'    <entry id="e{index}" in="{"xy"[index % 2]}">{self.sentence(3, 6)}</entry>\n' for index in range(1, 6)
        )
        return self.item("categorising", number, categories + entries)

    def gap_choice(self, number):
        gap = "".join(
            f'<option id="{name}"{mark}>{self.words(2)}</option>' for name, mark in [("a", ' correct="true"'), ("b", ""), ("c", "")]
        )
        text = f'    <text>{self.sentence(4, 8, "")} <gap id="g">{gap}</gap> {self.words(6)}.</text>\n'
        return self.item("gap-choice", number, text)

    def short_text(self, number):
        answers = "".join(f"    <answer>{self.words(count)} {number}</answer>\n" for count in (1, 2))
        return self.item("short-text", number, answers)

    def number(self, number):
        return self.item("number", number, "", f' value="{self.chance.randint(1, 99)}" tolerance="0.5" unit="days"')

    def scenario(self, number):
        scenes = (
            f'    <scene id="one"><p>{self.sentence(10, 16)}</p>\n'
            f'      <choice to="two" points="1">{self.sentence(4, 7)}</choice>\n'
            f'      <choice to="bad">{self.sentence(4, 7)}</choice></scene>\n'
            f'    <scene id="two"><p>{self.sentence(10, 16)}</p>\n'
            f'      <choice to="good" points="1">{self.sentence(4, 7)}</choice>\n'
            f'      <choice to="mixed">{self.sentence(4, 7)}</choice></scene>\n'
        )
        endings = "".join(f'    <ending id="{kind}" kind="{kind}"><p>{self.sentence(6, 10)}</p></ending>\n' for kind in ("good", "mixed", "bad"))
        return self.item("scenario", number, scenes + endings, ' start="one"')

    def bank(self, name, numbers):
        # As often as authors use them: most questions are choices.
        kinds = [
            self.single_choice, self.multiple_choice, self.single_choice, self.true_false, self.matching,
            self.single_choice, self.ordering, self.categorising, self.single_choice, self.gap_choice, self.short_text,
            self.single_choice, self.number, self.scenario,
        ]  # fmt: skip
        items = "".join(kinds[number % len(kinds)](number) for number in numbers)
        return f'<bank id="{name}" {HEAD}>\n{items}</bank>\n'


def write(questions, files, folder):
    """The bank files, in order."""
    author = Author()
    for name in ("modules", "banks"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    objectives = "".join(f'  <objective id="{name}">{author.sentence(6, 9)}</objective>\n' for name in OBJECTIVES)
    page = f'  <page id="page"><title>Page</title><p>{author.sentence(8, 12)}</p></page>\n'
    (folder / "modules/one.xml").write_text(
        f'<module id="one" {HEAD}>\n  <title>One</title>\n{objectives}{page}</module>\n'
    )
    banks = []
    for index in range(files):
        name = f"bank-{index:03}"
        path = folder / "banks" / f"{name}.xml"
        path.write_text(author.bank(name, range(index * questions // files, (index + 1) * questions // files)))
        banks.append(path)
    sources = "".join(f'  <bank src="banks/{path.name}"/>\n' for path in banks)
    draws = "".join(f'    <draw count="2" from="{path.stem}"/>\n' for path in banks)
    (folder / "course.xml").write_text(
        f'<course id="large" version="1.0" {HEAD}>\n  <title>Large</title>\n  <summary>Many questions.</summary>\n'
        f'  <module src="modules/one.xml"/>\n{sources}'
        f'  <assessment id="final" pass-percent="80" shuffle="items options">\n{draws}  </assessment>\n'
        f'  <certificate title="Large" kind="specimen"/>\n</course>\n'
    )
    return banks


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
