"""What a coordinator takes out of the records, and why it can be believed."""

import csv
import io
import re
import shutil

import pytest

from house import CONDUCT, House, Trainee
from walks import FIRST_STEPS, SEA_PREVENTION, back_again, enrol, newcomer, open_course, take_final

HEADER = (
    "record_id,certificate_id,level,issuer,centre,country,service_no,family_name,given_names,printed_name,rank,unit,"
    "course,version,edition,audience,language,text_state,session,attempt,started_utc,completed_utc,score_earned,"
    "score_possible,score_percent,pass_percent,result,countersigned_by,countersigned_utc,valid_until,log,log_seq,"
    "log_hash,voided_by")

QUOTED = Trainee(
    number="KEN 7,1", family='O"Neil, Jr', given="Achieng", rank="Cpl; 1st", unit="B Coy, 2 Bn", country="KEN")


@pytest.fixture(scope="module")
def office():
    """A specimen and a pass of one trainee, and a failed final of another."""
    house = House()
    who = newcomer(house, "lines", centre="NPL-0417")
    take_final(who, FIRST_STEPS)
    who.choose("All courses")
    counted = iter(range(100))
    take_final(who, SEA_PREVENTION, lambda item: item.right if item.is_critical or next(counted) > 1 else item.wrong)
    house.passed = who.page
    who.choose("All courses")
    who.command("b")
    enrol(who, QUOTED)
    take_final(who, SEA_PREVENTION, lambda item: item.wrong)
    house.failed = who.page
    who.end_of_input()
    yield house
    house.close()


def export(house):
    done = house.run("record", "export", "--format", "csv")
    assert done.code == 0, done.talk
    return done


def rows(house):
    return list(csv.DictReader(io.StringIO(export(house).text, newline="")))


def test_the_header_is_what_scripts_read(office):
    assert export(office).out.split(b"\r\n")[0].decode() == HEADER


def test_lines_end_with_carriage_return_and_line_feed(office):
    out = export(office).out
    assert out.endswith(b"\r\n")
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", out) is None
    assert not out.startswith(b"\xef\xbb\xbf")


def test_there_is_a_row_for_every_completion_and_none_for_a_specimen(office):
    assert [(row["course"], row["service_no"], row["result"]) for row in rows(office)] == [
        ("sea-prevention", "NA-0417", "passed"), ("sea-prevention", "KEN 7,1", "failed")]


def test_the_rows_say_what_the_screen_said(office):
    for row, page in zip(rows(office), (office.passed, office.failed)):
        said = re.search(r"Score:\s+(\d+)\s+of\s+(\d+)\s+points,\s+([\d.]+)\s+%\.\s+Needed:\s+(\d+)\s+%", page)
        assert said.groups() == (
            row["score_earned"], row["score_possible"], row["score_percent"], row["pass_percent"])


def test_the_rows_say_who_and_where(office):
    passed, failed = rows(office)
    said = {
        "family_name": QUOTED.family, "given_names": QUOTED.given, "printed_name": QUOTED.printed, "rank": QUOTED.rank,
        "unit": QUOTED.unit, "country": "KEN"}
    assert {name: failed[name] for name in said} == said
    assert {row["centre"] for row in (passed, failed)} == {"NPL-0417"}
    assert (passed["level"], failed["level"], failed["certificate_id"]) == ("recorded", "", "")
    assert passed["attempt"] == failed["attempt"] == "1"


def test_the_rows_point_at_the_events_that_they_rest_on(office):
    for row in rows(office):
        kind, line = office.rows(
            "SELECT kind, line FROM event WHERE log = ? AND seq = ? AND hash = ?", row["log"], int(row["log_seq"]),
            row["log_hash"])[0]
        assert kind == "completed"


def test_the_certificate_and_the_row_agree(office):
    passed, _ = rows(office)
    paper = office.run("certificate", "show", passed["certificate_id"]).text
    for words in (passed["edition"], passed["printed_name"], f"{passed['score_earned']} of {passed['score_possible']}"):
        assert words in paper
    assert passed["valid_until"][:10] in paper


def test_the_score_is_derived_mark_by_mark(office):
    for row in rows(office):
        done = office.run("record", "explain", row["record_id"])
        assert done.code == 0, done.text
        marks = re.findall(r"(?m)^\d+\. \S+( \(critical\))?: (\d+)(?:/(\d+))? of (\d+)\.$", done.text)
        assert len(marks) == SEA_PREVENTION.drawn
        assert f"Sum: {row['score_earned']} of {row['score_possible']} points, {row['score_percent']} %." in done.text
        assert f"Result: {row['result']}." in done.text and "It agrees." in done.text


def test_the_audit_agrees(office):
    done = office.run("record", "audit")
    assert done.code == 0, done.text
    assert "findings 0" in done.text


def test_list_and_show_name_every_record(office):
    for row in rows(office):
        assert row["record_id"] in office.run("record", "list").text
        assert f"result: {row['result']}" in office.run("record", "show", row["record_id"]).text


TAMPERINGS = {
    "a byte of an event": (
        "UPDATE event SET line = CAST(replace(CAST(line AS TEXT), 'answered', 'answereb') AS BLOB) WHERE seq = 5",),
    "an event taken away": ("DELETE FROM event WHERE seq = 6",),
    "the time of an event": ("UPDATE event SET at = at + 1 WHERE seq = 4",),
    "an answer": ("UPDATE private SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"a\"', '\"b\"') AS BLOB)",),
    "a name": ("UPDATE private SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Anjali', 'Anjuli') AS BLOB)",),
    "a score": ("UPDATE completion SET earned = earned + 1",),
    "a result": ("UPDATE completion SET result = 'passed'",),
    "a certificate": ("UPDATE certificate SET cose = zeroblob(length(cose))",),
    "a course that was kept": (
        "UPDATE blob SET bytes = CAST(replace(CAST(bytes AS TEXT), 'course', 'coursd') AS BLOB)",),
    "a name in the tables": ("UPDATE person SET family = 'RAI'",),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_the_audit_finds_what_was_changed_from_outside(office, what):
    copy = House()
    try:
        shutil.copytree(office.store.parent, copy.store.parent)
        copy.change(TAMPERINGS[what])
        done = copy.run("record", "audit")
        assert done.code == 1, done.text + done.talk
        assert "finding: " in done.text
    finally:
        copy.close()


def test_a_second_try_is_told_when_it_opens_and_is_no_row(office):
    who = back_again(office, "lines", trainee=QUOTED)
    open_course(who, SEA_PREVENTION)
    who.sees("The next attempt opens on")
    assert "Take the final" not in who.page
    assert len(rows(office)) == 2


def test_an_export_that_could_not_be_written_is_code_2(office):
    done = office.shell(f"{CONDUCT} record export --format csv > /dev/full")
    assert done.code == 2
    assert done.talk


def test_export_without_a_store_says_so(house):
    done = house.run("record", "export")
    assert (done.code, done.out) == (2, b"")
    assert "--store" in done.talk
    assert not house.store.exists()


@pytest.mark.parametrize("command", ["record export --format yaml", "record explain", "nonsense", "--nonsense"])
def test_a_command_that_is_none_is_code_64(house, command):
    done = house.run(*command.split())
    assert (done.code, done.out) == (64, b"")
    assert done.talk


@pytest.mark.parametrize(
    "command", ["take", "setup", "course check", "record", "record export", "certificate verify", "store"])
def test_help_is_about_the_command_that_was_asked_for(house, command):
    for arguments in ([*command.split(), "--help"], ["help", *command.split()]):
        done = house.run(*arguments)
        assert done.code == 0
        assert f"USAGE: conduct {command}" in done.text
