"""Writes answers.txt, made by chance from a fixed seed with known truths, and figures.txt: what numpy and pandas find in
them. `python golden.py` in the environment of Tests/EndToEnd/requirements.txt; a test there runs it again and compares.
"""

import sys
from pathlib import Path

import numpy
import pandas

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "EndToEnd"))

import figures  # noqa: E402

PASS_PERCENT = 70
BANK = [f"q{number:02}" for number in range(1, 11)]
WORTH = {"q03": 2, "q07": 3}
# Earned in parts: of three each.
IN_PARTS = "q07"
# In French this one says something else.
MISTRANSLATED = "q05"


def simulate(seed=20261121, people=360, drawn=7):
    """One row an answer: abler people are right more often, q02 is hard, and q05 misleads in French."""
    chance = numpy.random.default_rng(seed)
    rows = []
    for person in range(people):
        language = chance.choice(["en", "fr", "sw", "ar"], p=[0.55, 0.33, 0.1, 0.02])
        country = chance.choice(["KEN", "NPL", "RWA", "URY"], p=[0.5, 0.3, 0.18, 0.02])
        ability = chance.normal()
        for id in chance.permutation(BANK)[:drawn]:
            hardness = {"q02": 1.2, "q09": -2.5}.get(id, -0.5)
            if id == MISTRANSLATED and language == "fr":
                hardness += 1.5
            likely = 1 / (1 + numpy.exp(hardness - 1.1 * ability))
            points = WORTH.get(id, 1)
            if id == IN_PARTS:
                parts = chance.binomial(3, likely)
                sayings = [f"{side}={side if number < parts else 'x'}" for number, side in enumerate("abc")]
                units = points * figures.UNIT * parts // 3
            else:
                is_right = chance.random() < likely
                sayings = ["a" if is_right else chance.choice(["b", "c", "d"], p=[0.7, 0.25, 0.05])]
                units = points * figures.UNIT * is_right
            rows.append({
                "attempt": person, "language": str(language), "country": str(country), "item": str(id),
                "units": int(units), "points": points, "milliseconds": int(chance.lognormal(9.8, 0.7)),
                "sayings": [str(saying) for saying in sayings]})
    answers = pandas.DataFrame(rows)
    whole = answers.groupby("attempt").units.transform("sum") * 100
    answers["passed"] = whole >= answers.groupby("attempt").points.transform("sum") * figures.UNIT * PASS_PERCENT
    return answers


def lines_of(answers):
    """A line a person: language, country, passed, then item:points:units:milliseconds:sayings."""
    for _, own in answers.groupby("attempt"):
        first = own.iloc[0]
        said = (f"{a.item}:{a.points}:{a.units}:{a.milliseconds}:{'+'.join(a.sayings)}" for a in own.itertuples())
        yield " ".join([first.language, first.country, "1" if first.passed else "0", *said])


def figures_of(answers):
    """A figure a line: what of, which, its value."""
    def told(*words):
        *names, value = words
        return " ".join([*names, repr(float(value))])

    for name, value in figures.assessment(answers, PASS_PERCENT).items():
        yield told("final", name, value)
    for division in ("language", "country"):
        for group, own in answers.groupby(division):
            if own.attempt.nunique() >= 10:
                for name, value in figures.assessment(own, PASS_PERCENT).items():
                    yield told(division, group, name, value)
    for id in BANK:
        found = figures.item(answers, id)
        said = found.pop("answers")
        for name, value in found.items():
            yield told("item", id, name, value)
        for saying, shares in said.items():
            for name, value in shares.items():
                yield told("answer", id, saying, name, value)
        for language in ("fr", "sw", "ar"):
            difference = figures.mantel_haenszel(answers, id, "en", language)
            for name, value in (difference or {}).items():
                yield told("difference", id, language, name, value)
    full = simulate(seed=7, people=120, drawn=10)
    yield told("full", "alpha", figures.classical_alpha(full.pivot(index="attempt", columns="item", values="units")))


def texts():
    answers = simulate()
    full = simulate(seed=7, people=120, drawn=10)
    return {
        "answers.txt": "".join(line + "\n" for line in lines_of(answers)),
        "full-table.txt": "".join(line + "\n" for line in lines_of(full)),
        "figures.txt": "".join(line + "\n" for line in figures_of(answers))}


if __name__ == "__main__":
    for name, text in texts().items():
        (HERE / name).write_text(text)
