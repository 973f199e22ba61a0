"""A line that is slow, stalls, loses packets, or is gone."""

import signal
import sys
import time
from pathlib import Path

import pexpect
import pyte
import pytest

from house import CONDUCT
from screen import Screen
from waiting import hear, is_waiting
from walks import (
    ENGLISH, FIRST_STEPS, SEA_PREVENTION, answer_final, back_again, begin_final, come_in, newcomer, progress, set_up)


class FarScreen:
    """Somebody at the near end of a slow line: nothing tells when the program waits, so words are waited for."""

    def __init__(self, house):
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        link = Path(__file__).parent / "slow_link.py"
        self._process = pexpect.spawn(
            sys.executable, [str(link), str(CONDUCT)], cwd=str(house.home), env=house.environment, dimensions=(24, 80),
            timeout=30)
        self._process.delaybeforesend = None
        house.seats.append(self)

    @property
    def page(self):
        return "\n".join(row.rstrip() for row in self._screen.display)

    def listen(self, seconds):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            piece = hear(self._process.child_fd)
            if piece:
                self._stream.feed(piece)
            else:
                time.sleep(0.005)

    def wait(self, *words):
        limit = time.monotonic() + 30
        while not all(each in self.page for each in words):
            assert time.monotonic() < limit, f"{words} did not come:\n{self.page}"
            self.listen(0.05)

    def keys(self, keys):
        self._process.send(keys)

    def close(self):
        self._process.close(force=True)


def test_a_slow_and_lossy_line_makes_no_stuck_escape_and_no_letters_of_reports(house):
    who = FarScreen(house)
    who.wait("This centre")
    who.keys("\x1bOP")
    who.wait(ENGLISH["help-title"])
    who.keys("\x1b")
    who.wait("This centre")
    # The rest of a key that comes long after its Esc, and a report in pieces, type nothing.
    for late in (["\x1b", "[A"], ["\x1b", "[?62;22c"], ["\x1b[?62", ";22c"], ["\x1b[", "24;80R"]):
        for piece in late:
            who.keys(piece)
            who.listen(0.4)
    who.keys("NP" + "\x1b[D" * 2 + "X")
    who.wait("> XNP")
    assert "62" not in who.page and "80R" not in who.page
    who.keys("\x1b[F" + "\x7f" * 3 + "\r")
    who.wait("Go on without a name?")
    for _ in range(20):
        who.keys("\x1b[B\x1b[A")
    who.keys("\r")
    who.wait("Which language")


def test_an_escape_in_two_pieces_on_a_quick_line_is_one_key(house):
    who = Screen(house)
    set_up(who)
    come_in(who)
    focus = [line for line in who.page.splitlines() if line.startswith(">")]
    who.send_unheard("\x1b")
    time.sleep(0.01)
    who.keys("[B")
    assert [line for line in who.page.splitlines() if line.startswith(">")] != focus


def unheard(who, keys):
    """Presses a key and waits until it is dealt with, but takes nothing of what is painted."""
    who.send_unheard(keys)
    limit = time.monotonic() + 10
    while not is_waiting(who.pid, who._process.child_fd, at_a_terminal=True):
        assert time.monotonic() < limit, "the program waits for its screen and not for keys"
        time.sleep(0.0005)


def test_a_stalled_line_holds_up_no_key_and_costs_no_memory(house):
    who = newcomer(house, "screen", columns=100, rows=40)
    begin_final(who, SEA_PREVENTION)
    answer_final(who, SEA_PREVENTION, count=1)
    resident = Path(f"/proc/{who.pid}/status").read_text().split("VmRSS:")[1].split()[0]
    for _ in range(300):
        unheard(who, "\x0c")
    unheard(who, "v")
    for _ in range(50):
        unheard(who, "b")
        unheard(who, "v")
    now = Path(f"/proc/{who.pid}/status").read_text().split("VmRSS:")[1].split()[0]
    assert int(now) < int(resident) + 2_000
    written = len(who.raw)
    who.listen()
    assert len(who.raw) - written < 200_000
    painted = who.page
    who.repaint()
    assert who.page == painted


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_stalled_line_does_not_keep_the_program_from_ending(house, number):
    who = newcomer(house, "screen", columns=100, rows=40)
    for _ in range(300):
        unheard(who, "\x0c")
    who.signal(number)
    limit = time.monotonic() + 3
    while Path(f"/proc/{who.pid}/stat").read_text().split(")")[1].split()[0] != "Z":
        assert time.monotonic() < limit, "the program does not end"
        time.sleep(0.01)
    assert who.code() == 0


def test_twenty_keys_that_wait_are_painted_at_most_twice(house):
    who = newcomer(house, "screen")
    who.signal(signal.SIGSTOP)
    time.sleep(0.05)
    before = len(who.raw)
    who.send_unheard("\x1b[B" * 10 + "\x1b[A" * 9 + "\x1b[B")
    who.signal(signal.SIGCONT)
    time.sleep(0.1)
    who.listen()
    # One of them for the going on itself: the screen is cleared once at most for it and never for keys.
    assert who.raw[before:].count(b"\x1b[2J") <= 2
    assert len(who.raw) - before < 2 * 6_000


@pytest.mark.parametrize("seat", ["screen", "lines"])
def test_a_terminal_that_vanishes_ends_the_program_and_loses_nothing(house, seat):
    arguments = ["--plain"] if seat == "lines" else []
    who = newcomer(house, seat, *arguments, **(dict(at_a_terminal=True) if seat == "lines" else {}))
    begin_final(who, FIRST_STEPS)
    answer_final(who, FIRST_STEPS, count=1)
    who.hang_up()
    limit = time.monotonic() + 5
    while Path(f"/proc/{who.pid}").exists() and "Z" not in Path(f"/proc/{who.pid}/stat").read_text().split(")")[1]:
        assert time.monotonic() < limit, "the program outlives its terminal"
        time.sleep(0.01)
    assert progress(back_again(house, "lines"))[2] == 1
