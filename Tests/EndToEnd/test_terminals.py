"""What a terminal may do to the program, and how the program leaves it."""

import os
import signal
import re
import subprocess
import time
import uuid
from pathlib import Path

import pytest

from house import CONDUCT, Trainee
from screen import Screen
from test_every_kind import open_course, with_every_kind
from waiting import sleeps_without_end
from walks import (
    FIRST_STEPS, SEATS, SEA_PREVENTION, answer_final, begin_final, come_in, hand_in, newcomer, progress, set_up)


def test_a_window_that_is_too_small_says_so_and_loses_nothing(house):
    who = newcomer(house, "screen")
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=2)
    question = SEA_PREVENTION.question(who.page)
    who.resize(20, 5)
    who.sees("The window is too small", "Nothing is lost.")
    who.keys("1\r2\r")
    who.resize(150, 200)
    assert progress(who) == (3, SEA_PREVENTION.drawn, 2)
    assert SEA_PREVENTION.question(who.page).order == question.order
    assert len(house.answers()) == 2


def test_a_program_may_start_in_a_window_that_is_too_small(house):
    who = Screen(house, columns=20, rows=5)
    who.sees("too small")
    who.resize(80, 24)
    set_up(who)
    come_in(who)


@pytest.mark.parametrize("columns, rows", [(80, 24), (40, 12), (132, 43), (200, 60)])
def test_what_was_painted_bit_by_bit_is_what_a_repaint_shows(house, columns, rows):
    who = newcomer(house, "screen")
    begin_final(who, SEA_PREVENTION)
    who.resize(columns, rows)
    down, page_down, page_up = "\x1b[B", "\x1b[6~", "\x1b[5~"
    for keys in ("1", "2", down, page_down, page_down, page_up, *"nn?bpcbvb"):
        who.keys(keys)
        painted, cursor = who.page, who.cursor
        who.repaint()
        assert (who.page, who.cursor) == (painted, cursor), f"after {keys!r}"


def test_every_page_of_a_course_can_be_read_on_80_by_24(house):
    who = newcomer(house, "screen", columns=80, rows=24)
    who.choose(FIRST_STEPS.title)
    who.keys("1\r")
    assert "Step 1 of 3" in who.page
    seen = who.page
    while "PgDn: more" in who.page:
        who.keys("\x1b[6~")
        seen += who.page
    assert "You cannot break anything here." in " ".join(seen.split())


def test_a_storm_of_resizing_leaves_the_page_as_it_was(house):
    who = newcomer(house, "screen")
    begin_final(who, SEA_PREVENTION)
    before = who.page
    for step in range(200):
        who.resize_without_looking(20 + step % 130, 5 + step % 60)
    who.resize(150, 200)
    who.repaint()
    assert who.page == before
    answer_final(who, SEA_PREVENTION)
    hand_in(who)


class Effort:
    """What a program has done since it began, as the kernel counts it."""

    def __init__(self, pid):
        process = Path(f"/proc/{pid}")
        # Bytes written anywhere, the disk included.
        self.written = int(re.search(r"wchar: (\d+)", (process / "io").read_text())[1])
        # How often it went to sleep and was woken, whatever for.
        self.woken = sum(
            int(count) for task in (process / "task").iterdir()
            for count in re.findall(r"voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text()))
        # In hundredths of a second.
        self.worked = sum(map(int, (process / "stat").read_text().rsplit(")", 1)[1].split()[11:13]))

    def since(self, before):
        return self.written - before.written, self.woken - before.woken, self.worked - before.worked


def effort_while_idle(who, seconds):
    # This terminal answers nothing of what it was asked; the program waits a while for that.
    time.sleep(0.5)
    before = Effort(who.pid)
    time.sleep(seconds)
    return Effort(who.pid).since(before)


def test_who_is_idle_is_left_alone(house, seat):
    """Nothing is written, nothing wakes the program, and it counts no time."""
    assert effort_while_idle(newcomer(house, seat), 10) == (0, 0, 0)


def test_in_a_final_against_time_the_clock_is_looked_at_once_a_second_and_nothing_is_written(house, seat):
    with_every_kind(house)
    who = newcomer(house, seat)
    open_course(who)
    who.choose("Take the final")
    who.choose("Begin")
    written, woken, worked = effort_while_idle(who, 6)
    assert written == 0
    assert woken <= 8 and worked <= 5


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\x80\x81", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"])
def test_bytes_that_are_not_utf8_are_not_taken_for_text(house, raw):
    who = SEATS["screen"](house)
    who.keys(b"NPL-" + raw)
    who.keys("0417\r")
    for _ in range(4):
        who.enter()
    come_in(who)
    who.sees("centre NPL-0417")


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"\xc3(", b"\xed\xa0\x80", b"\x00\x80"])
def test_lines_that_are_not_utf8_are_refused_with_a_sentence(house, raw):
    who = newcomer(house, "lines")
    begin_final(who, FIRST_STEPS)
    before = progress(who)
    who.send(raw + b"\n")
    who.sees("it is not UTF-8 text", "Type")
    who.command("r")
    assert progress(who) == before


def test_a_pasted_text_presses_no_keys(house):
    who = SEATS["screen"](house)
    who.keys(b"\x1b[200~" + b"q\rn1\x1b[B" * 10_000 + b"\x1b[201~")
    who.sees("This centre")
    assert not (house.store.parent / "centre").exists()


def test_a_name_cannot_send_commands_to_the_terminal(house):
    who = newcomer(house, "lines", trainee=Trainee(given="An\x1b[2Jja\u202eli", family="TH\x07APA"))
    assert b"\x1b" not in who.heard and "\u202e".encode() not in who.heard


@pytest.mark.parametrize("term", ["xterm", "linux", "vt100", "screen.xterm-256color", "no-such-terminal"])
def test_every_terminal_with_a_name_gets_the_full_screen(house, term):
    who = Screen(house, environment={"TERM": term})
    set_up(who)
    come_in(who)
    who.sees("Training room")


@pytest.mark.parametrize("locale", ["C", "POSIX", ""])
def test_without_utf8_the_page_is_painted_in_ascii(house, locale):
    who = Screen(house, environment={"LC_ALL": locale, "LANG": locale})
    set_up(who)
    assert who.raw.replace("Français".encode(), b"").isascii()


def test_no_colour_is_used(house):
    who = newcomer(house, "screen")
    begin_final(who, SEA_PREVENTION)
    used = {code for codes in re.findall(rb"\x1b\[([\d;]*)m", who.raw) for code in codes.split(b";")}
    assert used <= {b"", b"0", b"1", b"4", b"7"}


class Tmux:
    """A shell in a real terminal emulator, which can tell what state the program left it in."""

    def __init__(self, house):
        self.name = f"conduct-{uuid.uuid4().hex[:8]}"
        self.house = house
        self("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", "env", "PS1=ready> ", "sh")
        self.wait(lambda: "ready>" in self.screen)

    def __call__(self, *arguments):
        return subprocess.run(
            ["tmux", "-L", self.name, *arguments], capture_output=True, text=True, check=True, cwd=self.house.home,
            env=self.house.environment).stdout

    @property
    def screen(self):
        return self("capture-pane", "-p")

    @property
    def state(self):
        """Whether the second screen is shown, and whether the cursor is."""
        return self("display-message", "-p", "#{alternate_on} #{cursor_flag}").strip()

    def keys(self, *keys):
        self("send-keys", *keys)

    def wait(self, is_so):
        limit = time.monotonic() + 15
        while not is_so():
            assert time.monotonic() < limit, f"this was not what was waited for:\n{self.screen}"
            time.sleep(0.02)

    def close(self):
        subprocess.run(["tmux", "-L", self.name, "kill-server"], capture_output=True)


@pytest.fixture
def tmux(house):
    tmux = Tmux(house)
    house.seats.append(tmux)
    return tmux


def leave_by_q(tmux):
    tmux.keys("F10")
    tmux.wait(lambda: "Leave now?" in tmux.screen)
    tmux.keys("1", "Enter")


def leave_by_control_c(tmux):
    tmux.keys("C-c")
    tmux.wait(lambda: "Leave now?" in tmux.screen)
    tmux.keys("C-c")


def by_signal(name):
    def leave(tmux):
        os.kill(int((tmux.house.home / "pid").read_text()), getattr(signal, f"SIG{name}"))
    leave.__name__ = name
    return leave


def leave_after_a_storm_of_resizing(tmux):
    for step in range(40):
        tmux("resize-window", "-x", str(20 + step * 3), "-y", str(5 + step))
    tmux("resize-window", "-x", "100", "-y", "40")
    tmux.wait(lambda: "This centre" in tmux.screen)
    leave_by_q(tmux)


@pytest.mark.parametrize("leave", [
    leave_by_q, leave_by_control_c, by_signal("TERM"), by_signal("HUP"), by_signal("SEGV"), by_signal("ABRT"),
    by_signal("ILL"), by_signal("TRAP"),
    leave_after_a_storm_of_resizing], ids=lambda leave: leave.__name__)
def test_the_terminal_is_given_back_as_it_was(tmux, leave):
    home = tmux.house.home
    tmux.keys("stty -g > before", "Enter", f"sh -c 'echo $$ > pid; exec {CONDUCT}'; echo code $? > code", "Enter")
    tmux.wait(lambda: has_settled(tmux))
    assert tmux.state == "1 1"
    leave(tmux)
    tmux.wait(lambda: (home / "code").exists())
    tmux.wait(lambda: tmux.state == "0 1")
    tmux.keys("stty -g > after", "Enter", "stty -a > all", "Enter", "echo done > told", "Enter")
    tmux.wait(lambda: (home / "told").exists())
    assert (home / "after").read_text() == (home / "before").read_text()
    assert " echo " in (home / "all").read_text()
    assert "ready>" in tmux.screen


def test_a_stopped_program_gives_the_terminal_back_and_goes_on_where_it_was(tmux):
    home = tmux.house.home
    tmux.keys(f"{CONDUCT}; true", "Enter")
    tmux.wait(lambda: "This centre" in tmux.screen)
    tmux.keys("N", "P", "C-z")
    tmux.wait(lambda: tmux.state == "0 1")
    tmux.keys("stty -a > all", "Enter")
    tmux.wait(lambda: (home / "all").exists() and " echo " in (home / "all").read_text())
    tmux.keys("fg", "Enter")
    tmux.wait(lambda: tmux.state == "1 1" and "> NP_" in tmux.screen)


def has_settled(tmux):
    """Whether the program waits on its first page. Before that a terminal may still be answering what it was asked, and
    once the program is gone the shell would take the answers for a command."""
    note = tmux.house.home / "pid"
    return "This centre" in tmux.screen and note.exists() and sleeps_without_end(int(note.read_text()))


def started_in(tmux, *arguments):
    """The program in the shell of a real terminal; where it says its pid."""
    home = tmux.house.home
    (home / "pid").unlink(missing_ok=True)
    tmux.keys(f"sh -c 'echo $$ > pid; exec {CONDUCT} {' '.join(arguments)}'", "Enter")
    tmux.wait(lambda: has_settled(tmux))
    return int((home / "pid").read_text())


PUT_RIGHT = "The last run was stopped. The screen has been put right. Your answers are saved."


def test_a_killed_program_leaves_the_screen_and_the_next_one_puts_it_right(tmux):
    home = tmux.house.home
    os.kill(started_in(tmux), signal.SIGKILL)
    assert tmux.state == "1 1"
    tmux.keys("stty -a > killed", "C-j")
    tmux.wait(lambda: (home / "killed").exists() and (home / "killed").read_text().endswith("\n"))
    assert " -echo " in (home / "killed").read_text()
    tmux.keys(f"{CONDUCT} --plain", "C-j")
    tmux.wait(lambda: "Heading level 1: This centre" in tmux.screen)
    assert tmux.state == "0 1"
    assert PUT_RIGHT in " ".join(tmux.screen.split())
    tmux.keys("C-d")
    tmux.keys("stty -a > right", "Enter")
    tmux.wait(lambda: (home / "right").exists() and (home / "right").read_text().endswith("\n"))
    right = (home / "right").read_text().split()
    assert {"echo", "icanon", "icrnl", "isig", "opost", "onlcr"} <= set(right), right
    tmux.keys("clear", "Enter")
    os.kill(started_in(tmux, "--plain"), signal.SIGTERM)
    assert PUT_RIGHT not in " ".join(tmux.screen.split())


def test_an_orderly_end_leaves_nothing_to_put_right(tmux):
    started_in(tmux)
    assert list((tmux.house.store.parent / "screens").iterdir())
    leave_by_q(tmux)
    tmux.wait(lambda: tmux.state == "0 1")
    assert not list((tmux.house.store.parent / "screens").iterdir())


def test_nothing_is_put_right_while_the_other_program_lives(tmux):
    started_in(tmux)
    tmux.keys("C-z")
    tmux.wait(lambda: tmux.state == "0 1")
    tmux.keys(f"{CONDUCT} --plain", "Enter")
    tmux.wait(lambda: "Heading level 1: This centre" in tmux.screen)
    assert PUT_RIGHT not in " ".join(tmux.screen.split())


def test_without_a_terminal_nothing_is_put_right(house):
    who = Screen(house)
    who.kill()
    assert len(list((house.store.parent / "screens").iterdir())) == 1
    done = house.run()
    assert b"\x1b" not in done.out and PUT_RIGHT not in done.text


@pytest.mark.parametrize("content", [b"", b"x", b"1 2 3", b"99999999 1", b"1 1", b"\xff\xfe", b"9" * 100_000], ids=[
    "empty", "x", "three numbers", "no such program", "another program", "no UTF-8", "long"])
def test_a_damaged_note_of_the_screen_does_no_harm(tmux, content):
    os.kill(started_in(tmux), signal.SIGKILL)
    note, = (tmux.house.store.parent / "screens").iterdir()
    note.write_bytes(content)
    tmux.keys(f"{CONDUCT} --plain", "C-j")
    tmux.wait(lambda: "Heading level 1: This centre" in tmux.screen)
