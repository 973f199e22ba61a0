"""A store that cannot be used is named, with what to do next, and not one byte of it is changed."""

import hashlib
import os
import shutil
import subprocess
import uuid

import pytest

from house import CONDUCT
from walks import ANJALI, SEA_PREVENTION, answer_final, back_again, begin_final, hand_in, newcomer, progress

SIGN_IN = ["1", "1", ANJALI.number, ANJALI.pin]


@pytest.fixture
def used(house):
    """A house in which a final is underway."""
    who = newcomer(house, "lines")
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=3)
    assert who.end_of_input() == 0
    return house


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def refused(done, *words):
    """Code 2, nothing but one sentence, and in it what to do."""
    assert (done.code, done.out) == (2, b""), (done.text, done.talk)
    assert done.talk.startswith("conduct: ") and done.talk.count("\n") == 1, done.talk
    for each in words:
        assert each in done.talk


@pytest.mark.parametrize("command", [[], ["take", "first-steps"], ["record", "export"], ["record", "audit"]])
def test_a_store_of_a_newer_program_is_not_touched(used, command):
    used.change(("PRAGMA user_version = 99",))
    before = digest(used.store)
    refused(used.run(*command, typed=SIGN_IN), "newer program", "Install the newer program")
    assert digest(used.store) == before


@pytest.mark.parametrize("content", [b"Dear all,\n", os.urandom(8192)], ids=["text", "noise"])
@pytest.mark.parametrize("command", [[], ["record", "audit"]], ids=["room", "audit"])
def test_a_file_that_is_no_store_is_not_touched(used, content, command):
    other = used.home / "letter.txt"
    other.write_bytes(content)
    done = used.run(*command, "--store", other, "--centre", used.store.parent / "centre", typed=SIGN_IN)
    refused(done, str(other), "--store")
    assert other.read_bytes() == content


def test_a_database_of_another_program_is_not_touched(used):
    other = used.home / "other.sqlite"
    subprocess.run(["sqlite3", other, "CREATE TABLE t (x); INSERT INTO t VALUES (1)"], check=True)
    before = digest(other)
    refused(used.run("--store", other, "--centre", used.store.parent / "centre"), "no store of this program")
    assert digest(other) == before


def test_a_store_of_an_unknown_kind_is_refused(house):
    refused(house.run("--store", "oracle://x"), "oracle", "--store FILE")


def test_a_store_without_its_key_is_not_written_to(used):
    shutil.rmtree(used.store.parent / "keys")
    events = used.events()
    refused(used.run(typed=SIGN_IN), "key of this store is missing", "backup")
    assert used.events() == events
    assert not (used.store.parent / "keys").exists()


def test_a_key_that_others_can_read_is_refused_until_it_is_closed(used):
    key, = (used.store.parent / "keys").glob("*.key")
    key.chmod(0o644)
    done = used.run(typed=SIGN_IN)
    refused(done, "chmod go-rwx")
    assert used.shell(done.talk.split("Close it: ")[1]).code == 0
    assert used.run(typed=SIGN_IN).code == 0


def test_a_damaged_key_is_refused(used):
    key, = (used.store.parent / "keys").glob("*.key")
    key.write_bytes(key.read_bytes()[:-9])
    refused(used.run(typed=SIGN_IN), "damaged", "backup")


def test_a_file_in_place_of_the_folder_is_said_before_anybody_types(house):
    (house.home / "data").write_text("")
    refused(house.run(typed=SIGN_IN), str(house.home / "data"), "--store FILE")


def test_a_folder_that_may_not_be_written_is_said_before_anybody_types(house):
    """As nobody, since root may write everywhere."""
    folder = house.home / "data" / "conduct"
    folder.mkdir(parents=True)
    house.home.chmod(0o755)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    place = house.home / "bin"
    place.mkdir()
    shutil.copy(CONDUCT, place / "conduct")
    content = house.own_content().parent
    done = house.run("--content", content, before=nobody, program=place / "conduct")
    refused(done, str(folder), "ermission", "--store FILE")


def test_a_damaged_centre_file_is_named_with_its_line(used):
    centre = used.store.parent / "centre"
    centre.write_text(centre.read_text().replace("language en", "langage en"))
    refused(used.run(), f"{centre}:3:", "langage", "conduct setup")


def test_a_store_that_was_damaged_on_the_disk_is_refused(used):
    with used.store.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(8192))
    done = used.run("record", "audit")
    assert done.code in (1, 2)
    assert (done.out + done.err).strip()


@pytest.fixture
def small_disk(house):
    """A disk of 16 MiB for the store: enough for an edition of a course with all its translations."""
    folder = house.home / "data"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", folder], capture_output=True, text=True)
    assert mounted.returncode == 0, f"this test makes a small disk and needs to be root for it: {mounted.stderr}"
    yield folder
    for seat in house.seats:
        seat.close()
    house.seats = []
    subprocess.run(["umount", folder], check=True)


def fill(folder):
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    return ballast


def answer_until(who, words):
    """Answers right until the program says these words; gives how many it took."""
    for count in range(SEA_PREVENTION.drawn):
        question = SEA_PREVENTION.question(who.page)
        who.answer(question, question.item.right)
        if words in " ".join(who.page.split()):
            return count
    raise AssertionError(f"{words!r} was never said:\n{who.page}")


def test_a_full_disk_in_a_final_is_told_and_costs_no_answer(house, small_disk, seat):
    who = newcomer(house, seat)
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=3)
    ballast = fill(small_disk)
    more = answer_until(who, "The disk is full.")
    who.sees("what you answered before is safe", "free some space")
    ballast.unlink()
    who.command("r")
    question = SEA_PREVENTION.question(who.page)
    who.answer(question, question.item.right)
    assert progress(who)[2] == 3 + more + 1
    answer_final(who, SEA_PREVENTION)
    who.sees("Every question has an answer")


def test_who_leaves_while_the_disk_is_full_leaves_code_2_and_finds_every_answer_again(house, small_disk, seat):
    who = newcomer(house, seat)
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=3)
    ballast = fill(small_disk)
    more = answer_until(who, "The disk is full.")
    who.command("q")
    who.choose("Leave")
    assert who.code() == 2
    ballast.unlink()
    who = back_again(house, seat)
    assert progress(who)[2] == 3 + more
    assert house.run("record", "audit").code == 0


def test_a_disk_that_is_full_from_the_start_is_told(house, small_disk):
    fill(small_disk)
    done = house.run(typed=["", "1", "1", "2"])
    assert done.code == 2
    assert "full" in done.text + done.talk


def on_another_machine(house):
    """Runs a program as it would be run on a machine with another id."""
    id = house.home / "machine-id"
    id.write_text(uuid.uuid4().hex + "\n")
    return ["unshare", "-m", "sh", "-c", f'mount --bind {id} /etc/machine-id && exec "$@"', "sh"]


def test_a_store_of_another_machine_goes_on_in_a_new_log_that_continues_the_old_one(used, seat):
    who = back_again(used, seat, before=on_another_machine(used))
    assert progress(who) == (4, SEA_PREVENTION.drawn, 3)
    logs = used.rows("SELECT log, continues_log FROM log ORDER BY opened_at, continues_log IS NOT NULL")
    assert len(logs) == 2 and logs[1][1] == logs[0][0]


def test_a_final_that_was_begun_on_another_machine_is_ended_here(used):
    who = back_again(used, "lines", before=on_another_machine(used))
    answer_final(who, SEA_PREVENTION)
    hand_in(who)
    who.sees("You have passed.")
    assert used.run("record", "audit").code == 0


def test_looking_into_a_store_changes_nothing(used):
    before = digest(used.store)
    for command in (["record", "export"], ["record", "list"], ["record", "audit"], ["store", "info"]):
        assert used.run(*command).code == 0
    assert digest(used.store) == before
