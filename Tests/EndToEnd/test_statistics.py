"""What `conduct course stats` says of a store, held against what pandas finds in the rows of its database."""

import csv
import importlib.util
import io
import json
import random
import xml.etree.ElementTree as ElementTree

import numpy
import pandas
import pytest

import figures
from house import REPOSITORY, House, Trainee
from walks import SEA_PREVENTION, enrol, newcomer, take_final

KENYANS, NEPALESE = 11, 10
GOLDEN = REPOSITORY / "Tests" / "CoursewareTests" / "Statistics" / "Golden"


@pytest.fixture(scope="module")
def centre():
    """Twenty-one finals of people who know more or less."""
    house = House()
    chance = random.Random(7)
    who = None
    for number in range(KENYANS + NEPALESE):
        trainee = Trainee(number=f"NA-{number}", country="KEN" if number < KENYANS else "NPL")
        if who is None:
            who = newcomer(house, "lines", centre="NPL-0417", trainee=trainee)
        else:
            who.choose("All courses")
            who.command("b")
            enrol(who, trainee)
        ability = chance.uniform(0.3, 1)
        take_final(who, SEA_PREVENTION, lambda item: item.right if chance.random() < ability else item.wrong)
    who.end_of_input()
    yield house
    house.close()


def stats(house, *arguments):
    done = house.run("course", "stats", "sea-prevention", *arguments)
    assert done.code == 0, done.talk
    return done


def told(house, *arguments):
    return json.loads(stats(house, "--format", "json", *arguments).text)


@pytest.fixture(scope="module")
def answers(centre):
    """One row an answer, from the tables and the course's own XML: nothing that the program graded."""
    keys = {item.id: item for item in SEA_PREVENTION.bank}
    worth = {
        element.get("id"): (int(element.get("points", "1")), element.get("scoring", "all-or-nothing"))
        for path in (REPOSITORY / "Courses/sea-prevention/banks").glob("*.xml")
        for element in ElementTree.parse(path).getroot() if element.get("objective")}
    rows = {}
    for line, response, language, country, state in centre.rows(
            "SELECT event.line, private.bytes, attempt.language, person.country, attempt.state FROM event "
            "JOIN attempt ON attempt.attempt = event.subject JOIN person ON person.person = attempt.person "
            "JOIN answer ON answer.attempt = attempt.attempt JOIN private ON private.commitment = answer.commitment "
            "WHERE event.kind = 'answered' AND instr(CAST(event.line AS TEXT), answer.commitment)"):
        body = json.loads(line)["body"]
        key = keys[body["item"]]
        points, scoring = worth[key.id]
        sayings, units = marked(key, json.loads(response), points, scoring)
        row = rows.setdefault((body["attempt"], key.id), {"milliseconds": 0})
        row.update(
            attempt=body["attempt"], item=key.id, language=language, country=country, passed=state == "passed",
            points=points, units=units, sayings=sayings, milliseconds=row["milliseconds"] + body["elapsed_ms"])
    return pandas.DataFrame(rows.values())


def marked(item, response, points, scoring):
    """What the response says, part by part, and the 840ths of a point that it earns."""
    match item.kind:
        case "single-choice" | "multiple-choice":
            chosen, key = set(response["chosen"]), set(item.key)
            part = max(0, len(chosen & key) - len(chosen - key)) / len(key)
            sayings, is_right = sorted(chosen), chosen == key
        case "true-false":
            sayings, is_right = [str(response["truth"]).lower()], response["truth"] == item.truth
            part = 0
        case "matching":
            sayings = [f"{left}={right}" for left, right in response["pairs"]]
            part = sum(left == right for left, right in response["pairs"]) / len(item.lefts)
            is_right = part == 1
        case "ordering":
            given = response["order"]
            sayings = [f"{entry}@{given.index(entry) + 1}" for entry in item.key]
            part = sum(one == other for one, other in zip(item.key, given)) / len(item.key)
            is_right = part == 1
        case kind:
            raise AssertionError(f"this final asks no {kind}")
    share = 1 if is_right else part if scoring == "partial" else 0
    return sayings, round(share * points * figures.UNIT)


def assert_same(ours, theirs, what):
    for name, value in theirs.items():
        if isinstance(value, float) and numpy.isnan(value):
            assert ours[name] is None, (what, name, ours[name])
        else:
            assert ours[name] == pytest.approx(value, rel=1e-9, abs=1e-9), (what, name)


def test_every_figure_of_the_final_is_that_of_pandas(centre, answers):
    assert answers.attempt.nunique() == KENYANS + NEPALESE
    assert_same(told(centre)["assessment"], figures.assessment(answers, 80), "the final")


def test_every_figure_of_each_country_is_that_of_pandas(centre, answers):
    groups = {group["name"]: group for group in told(centre, "--by", "country")["groups"]}
    assert set(groups) == {"KEN", "NPL"}
    for name, group in groups.items():
        own = answers[answers.country == name]
        assert_same(group["assessment"], figures.assessment(own, 80), name)
        for item in group["items"]:
            found = figures.item(own, item["id"])
            assert_same(item, {key: found[key] for key in ("asked", "facility", "discrimination")}, (name, item["id"]))
        shown = {item["id"] for item in group["items"]}
        assert shown == {id for id, count in own.groupby("item").size().items() if count >= 10}


def test_every_figure_of_each_question_is_that_of_pandas(centre, answers):
    items = {item["id"]: item for item in told(centre)["items"]}
    assert set(items) == set(answers["item"])
    for id, item in items.items():
        expected = figures.item(answers, id)
        said = expected.pop("answers")
        assert_same(item, expected, id)
        ours = {answer["saying"]: answer for answer in item["answers"]}
        for saying, shares in said.items():
            assert_same(ours[saying], shares, (id, saying))
        assert all(ours[saying]["count"] == 0 for saying in set(ours) - set(said))


def test_the_rows_say_what_the_json_says(centre):
    rows = list(csv.DictReader(io.StringIO(stats(centre, "--format", "csv").text, newline="")))
    ours = {item["id"]: item for item in told(centre)["items"]}
    assert float(rows[0]["alpha"]) == told(centre)["assessment"]["alpha"]
    assert {row["item"]: float(row["facility"]) for row in rows[1:]} == {id: item["facility"] for id, item in ours.items()}


def test_counts_that_were_sent_say_the_same_of_facility_and_discrimination(centre):
    file = centre.home / "counts.json"
    assert centre.run("course", "stats", "sea-prevention", "--counts-out", file).code == 0
    sent, kept = told(centre, "--counts", file), told(centre)
    # Sums of the same numbers in another order: their last digit may differ.
    assert sent["assessment"] == pytest.approx(kept["assessment"], rel=1e-12)
    for one, other in zip(sent["items"], kept["items"], strict=True):
        for name in ("id", "asked", "exposure", "facility", "discrimination", "median_seconds"):
            assert one[name] == other[name]


def test_counts_that_were_sent_name_nobody(centre):
    file = centre.home / "counts.json"
    assert centre.run("course", "stats", "sea-prevention", "--counts-out", file).code == 0
    text = file.read_text()
    people = [word for row in centre.rows("SELECT person, number, family, given FROM person") for word in row]
    attempts = [attempt for attempt, in centre.rows("SELECT attempt FROM attempt")]
    assert not [word for word in people + attempts if word in text]
    for group in json.loads(text)["by-language"]:
        assert all(count >= 10 for _, count in group["bands"])


def test_the_table_fits_a_screen_of_eighty_columns(centre):
    for arguments in ((), ("--by", "country"), ("--plain",)):
        assert max(map(len, stats(centre, *arguments).text.splitlines())) <= 80


def test_bars_are_plain_where_the_terminal_is(centre):
    assert "█" in stats(centre).text
    assert stats(centre, "--plain").text.isascii()


def test_a_question_in_words_gives_its_options(centre):
    item = next(item for item in SEA_PREVENTION.bank if item.kind == "single-choice")
    said = " ".join(stats(centre, "--item", item.id).text.split())
    assert " ".join(item.prompt.split()[:6]) in said
    assert "weakest third" in said


@pytest.mark.parametrize("arguments", [("--item", "nonsense"), ("--major", "9"), ("--counts", "nowhere.json")])
def test_what_is_not_there_is_code_2(centre, arguments):
    done = centre.run("course", "stats", "sea-prevention", *arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.talk


def test_without_a_store_it_says_so(house):
    done = house.run("course", "stats", "sea-prevention")
    assert (done.code, done.out) == (2, b"")
    assert "--store" in done.talk
    assert not house.store.exists()


def test_the_golden_figures_are_those_of_pandas():
    spec = importlib.util.spec_from_file_location("golden", GOLDEN / "golden.py")
    golden = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(golden)
    made = golden.texts()
    for name in ("answers.txt", "full-table.txt"):
        assert made[name] == (GOLDEN / name).read_text()
    now, then = (dict(line.rsplit(" ", 1) for line in text.splitlines()) for text in (
        made["figures.txt"], (GOLDEN / "figures.txt").read_text()))
    assert now.keys() == then.keys()
    for name, value in now.items():
        assert float(value) == pytest.approx(float(then[name]), rel=1e-12, abs=1e-12), name
