"""Staff help a trainee on: at the command line and at the seat, in both front ends, and the audit agrees."""

import json
import subprocess

import pytest

from walks import (
    ANJALI, SEATS, SEA_PREVENTION, answer_final, back_again, come_in, hand_in, newcomer, open_course, take_final)

PASSPHRASE = "ten green gates"
KEY = "rai/staff.key"


@pytest.fixture
def staffed(house):
    """Sgt Rai has a key in a file, Maj. Gurung one that lies at the seat."""
    newcomer(house, "lines").end_of_input()
    assert house.run("key", "new", "--role", "staff", "--name", "Sgt Rai", KEY).code == 0
    made = house.run(
        "key", "new", "--role", "staff", "--name", "Maj. Gurung", "--passphrase", typed=[PASSPHRASE, PASSPHRASE])
    assert made.code == 0, made.talk
    home = house.store.parent
    listed = (house.home / (KEY + ".pub")).read_text() + next((home / "keys" / "staff").glob("*.pub")).read_text()
    (home / "staff").write_text(listed)
    return house


def allow(house, *words):
    return house.run("person", *words, "--reason", "The power failed", "--key", KEY)


def call(who, in_text=False):
    who.command("o", in_text)
    who.sees("Help by the staff")
    who.choose("Maj. Gurung")


def sign(who, reason="The power failed"):
    who.type(reason)
    who.sees("Read this again.", reason)
    who.type(PASSPHRASE)
    who.sees("It is recorded.")
    who.enter()


def fail_final(who):
    take_final(who, SEA_PREVENTION, lambda item: item.wrong)
    who.sees("You have not passed this time.")


def allowed(house):
    return [event for event in house.events() if event["kind"] == "allowed"]


def asked_for_a_new_pin(staffed, seat):
    """At the sign-in, where staff have said for whom a new PIN is."""
    who = SEATS[seat](staffed)
    come_in(who)
    who.choose("Sign in")
    call(who, in_text=True)
    who.choose("A new PIN for a trainee")
    who.type(ANJALI.number)
    return who


def test_a_pin_is_reset_at_the_seat_and_the_old_one_opens_nothing(staffed, seat):
    who = asked_for_a_new_pin(staffed, seat)
    sign(who)
    who.sees("A new PIN", "Your old PIN is no longer valid.")
    who.type("8529")
    who.type("8529")
    who.sees("Signed in: Anjali THAPA.")
    who.kill()
    again = SEATS[seat](staffed)
    come_in(again)
    again.choose("Sign in")
    again.type(ANJALI.number)
    again.type(ANJALI.pin)
    again.sees("The number and the PIN do not belong together.")
    assert len(allowed(staffed)) == 1
    assert staffed.run("record", "audit").code == 0


def test_a_pin_is_reset_at_the_command_line_and_chosen_at_the_next_sign_in(staffed, seat):
    assert allow(staffed, "pin", "na-0417").code == 0
    who = SEATS[seat](staffed)
    come_in(who)
    who.choose("Sign in")
    who.type(ANJALI.number)
    who.sees("A new PIN")
    who.type("8529")
    who.type("8529")
    who.sees("Signed in: Anjali THAPA.")


def test_the_wait_ends_and_another_attempt_opens_at_the_seat(staffed, seat):
    who = back_again(staffed, seat)
    for left in (2, 1, 0):
        fail_final(who)
        call(who)
        if not left:
            who.choose("One more attempt at this final")
            sign(who)
            call(who)
        who.choose("The next attempt now")
        sign(who)
        who.sees("Take the final")
        who.choose("All courses")
    take_final(who, SEA_PREVENTION)
    who.sees("You have passed.")
    assert [event["body"]["what"] for event in allowed(staffed)] == ["wait", "wait", "attempt", "wait"]
    assert staffed.run("record", "audit").code == 0


@pytest.mark.parametrize("stage", ["reason", "passphrase"])
def test_a_power_cut_before_the_signature_leaves_nothing_and_after_it_all(staffed, seat, stage):
    who = asked_for_a_new_pin(staffed, seat)
    who.type("A reason that was cut off")
    if stage == "passphrase":
        who.type(PASSPHRASE)
        who.sees("It is recorded.")
    who.kill()
    texts = staffed.rows("SELECT bytes FROM private WHERE purpose = 'text'")
    pin, = staffed.rows("SELECT hash FROM pin")
    if stage == "passphrase":
        assert len(allowed(staffed)) == 1 and texts == [(b"A reason that was cut off",)] and pin == ("",)
    else:
        assert allowed(staffed) == [] and texts == [] and pin != ("",)
    assert staffed.run("record", "audit").code == 0


def test_the_log_has_nothing_of_a_wrong_passphrase(staffed, seat):
    who = SEATS[seat](staffed)
    come_in(who)
    who.choose("Sign in")
    before = len(staffed.events())
    call(who, in_text=True)
    who.choose("A new PIN for a trainee")
    who.type(ANJALI.number)
    who.type("A reason")
    who.type("ten red gates")
    who.sees("The passphrase is not right.", "You are never locked out.")
    who.type(PASSPHRASE)
    who.sees("It is recorded.")
    who.kill()
    assert [event["kind"] for event in staffed.events()[before:] if event["kind"] != "began"] == ["allowed"]
    for file in staffed.store.parent.rglob("*"):
        if file.is_file():
            assert b"red gates" not in file.read_bytes() and b"green gates" not in file.read_bytes(), file


def test_time_that_staff_gave_is_told_used_and_explained(staffed):
    courses = staffed.own_content()
    course = courses / "sea-prevention" / "course.xml"
    course.write_text(course.read_text().replace('wait="PT24H"', 'wait="PT24H" time-limit="PT45M"'))
    for sealed in ("MANIFEST", "MANIFEST.minisig"):
        (courses / "sea-prevention" / sealed).unlink(missing_ok=True)
    assert allow(staffed, "allow", ANJALI.number, "--course", "sea-prevention", "--minutes", "20").code == 0
    who = back_again(staffed, "lines")
    open_course(who, SEA_PREVENTION)
    who.choose("Take the final")
    who.sees("You have 65 minutes.", "20 minutes of it are extra time")
    who.choose("Begin")
    who.command("t")
    who.sees("Minutes left: 65.")
    who.command("r")
    answer_final(who, SEA_PREVENTION)
    hand_in(who)
    record, = staffed.rows("SELECT attempt FROM completion")
    explained = staffed.run("record", "explain", record[0])
    assert "20 more minutes at sea-prevention version" in explained.text and "by Sgt Rai" in explained.text
    assert staffed.run("record", "audit").code == 0


def test_the_signature_is_one_that_openssl_takes(staffed):
    assert allow(staffed, "pin", ANJALI.number).code == 0
    event, = allowed(staffed)
    signature, public = bytes.fromhex(event["body"].pop("sig")), bytes.fromhex(event["body"]["key"])
    line = json.dumps(event, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()
    (staffed.home / "sig").write_bytes(signature)
    (staffed.home / "line").write_bytes(b"conduct event 1\n" + line)
    (staffed.home / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + public)
    check = ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.der", "-keyform", "DER",
             "-sigfile", "sig", "-in", "line"]
    assert subprocess.run(check, cwd=staffed.home, capture_output=True).returncode == 0
    (staffed.home / "line").write_bytes(b"conduct event 1\n" + line.replace(b"pin", b"pun"))
    assert subprocess.run(check, cwd=staffed.home, capture_output=True).returncode != 0


@pytest.mark.parametrize("change", [
    "UPDATE event SET line = CAST(replace(CAST(line AS TEXT), '\"minutes\":20', '\"minutes\":90') AS BLOB) "
    "WHERE kind = 'allowed'",
    "UPDATE allowance SET minutes = 90",
    "UPDATE allowance SET kid = '0000000000000000'",
    "UPDATE private SET bytes = CAST('another reason' AS BLOB) WHERE purpose = 'text'",
    "DELETE FROM allowance",
])
def test_whatever_is_changed_of_an_allowance_the_audit_names(staffed, change):
    courses = staffed.own_content()
    course = courses / "sea-prevention" / "course.xml"
    course.write_text(course.read_text().replace('wait="PT24H"', 'wait="PT24H" time-limit="PT45M"'))
    for sealed in ("MANIFEST", "MANIFEST.minisig"):
        (courses / "sea-prevention" / sealed).unlink(missing_ok=True)
    assert allow(staffed, "allow", ANJALI.number, "--course", "sea-prevention", "--minutes", "20").code == 0
    assert staffed.run("record", "audit").code == 0
    staffed.change((change,))
    audit = staffed.run("record", "audit")
    assert audit.code == 1 and "finding: " in audit.text


def test_progress_is_shown_at_a_terminal_and_nowhere_else(staffed):
    quiet = staffed.run("store", "rebuild")
    assert quiet.code == 0 and b"\r" not in quiet.err
    assert staffed.run("record", "export", "--of", "allowances", "--format", "csv").err == b""
