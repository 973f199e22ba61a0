"""A passphrase that is typed at a command: it is not shown, and whatever ends or stops the program there, the terminal
shows again what is typed, with nothing of the passphrase left in it."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import termios
import time
from pathlib import Path

import pytest

from house import CONDUCT

PASSPHRASE = "ten green gates"
KEY = ["key", "new", "--role", "staff", "--name", "Sgt Rai", "--passphrase"]

# The shell keeps the terminal when the program has gone: a terminal that nobody has is put right by the kernel.
SHELL = '"$@"; echo "left $?"; read -r rest; echo "then <$rest>"; fg; echo "left $?"; read -r rest'


class Prompt:
    def __init__(self, house):
        self.master, terminal = pty.openpty()
        self.shell = subprocess.Popen(
            ["sh", "-mc", SHELL, "sh", str(CONDUCT), *KEY], stdin=terminal, stdout=terminal, stderr=terminal,
            cwd=house.home, env=house.environment, start_new_session=True, preexec_fn=self._sits_down)
        os.close(terminal)
        self.heard = ""

    @staticmethod
    def _sits_down():
        # These tests may run where nobody minds a line that is hung up; whoever sits here does.
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def hears(self, words):
        """Waits for these words, and forgets what came before them."""
        end = time.monotonic() + 20
        while words not in self.heard:
            assert time.monotonic() < end, self.heard
            if select.select([self.master], [], [], 0.1)[0]:
                self.heard += os.read(self.master, 65536).decode()
        before, _, self.heard = self.heard.partition(words)
        return before

    def type(self, text):
        os.write(self.master, text.encode())

    def signal(self, number):
        child, = Path(f"/proc/{self.shell.pid}/task/{self.shell.pid}/children").read_text().split()
        os.kill(int(child), number)

    @property
    def shows_what_is_typed(self):
        return bool(termios.tcgetattr(self.master)[3] & termios.ECHO)

    def close(self):
        self.shell.kill()
        self.shell.wait()
        os.close(self.master)


@pytest.fixture
def prompt(house):
    prompt = Prompt(house)
    yield prompt
    prompt.close()


@pytest.mark.parametrize(
    "number, code",
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131), (signal.SIGINT, 2)])
def test_a_signal_gives_the_terminal_back_and_ends_the_command(prompt, number, code):
    prompt.hears("Passphrase, at least 10 characters: ")
    assert not prompt.shows_what_is_typed
    prompt.signal(number)
    prompt.hears(f"left {code}")
    assert prompt.shows_what_is_typed


def test_nothing_of_a_passphrase_is_left_for_whoever_reads_next(prompt):
    prompt.hears("characters: ")
    prompt.type("ten green")
    time.sleep(0.2)
    prompt.signal(signal.SIGTERM)
    prompt.hears("left 143")
    prompt.type("\n")
    prompt.hears("then <>")


def test_ctrl_c_gives_up(prompt):
    prompt.hears("characters: ")
    prompt.type("\x03")
    prompt.hears("No passphrase was typed.")
    prompt.hears("left 2")
    assert prompt.shows_what_is_typed


def test_a_command_that_is_stopped_asks_again_when_it_goes_on(prompt, house):
    prompt.hears("characters: ")
    prompt.type("\x1a")
    prompt.hears("left")
    assert prompt.shows_what_is_typed
    prompt.type("\n")
    prompt.hears("characters: ")
    assert not prompt.shows_what_is_typed
    prompt.type(PASSPHRASE + "\n")
    prompt.hears("Again: ")
    prompt.type(PASSPHRASE + "\n")
    said = prompt.hears("left 0")
    assert "public: " in said and "green" not in said
    assert prompt.shows_what_is_typed
    assert list((house.store.parent / "keys" / "staff").glob("*.key"))
