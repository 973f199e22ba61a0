"""Linear mode: a line is typed, and everything that is said until the program waits again is the page."""

import os
import re
import subprocess
import time

import ptyprocess

from answers import as_shown
from house import CONDUCT
from waiting import hear, is_waiting

PATIENCE = 20


class Lines:
    """Somebody who types lines: through a pipe, or at a terminal that is asked for lines."""

    def __init__(self, house, *arguments, environment=None, at_a_terminal=False, before=()):
        self.house = house
        self.heard = b""
        self.page = ""
        command = [*before, str(CONDUCT), *map(str, arguments)]
        everything = house.environment | (environment or {})
        if at_a_terminal:
            self._process = ptyprocess.PtyProcess.spawn(command, cwd=str(house.home), env=everything)
            self._input = self._output = self._process.fd
            self.pid = self._process.pid
        else:
            self._process = subprocess.Popen(
                command, cwd=house.home, env=everything, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE)
            self._input, self._output = self._process.stdin.fileno(), self._process.stdout.fileno()
            self.pid = self._process.pid
        self._is_at_a_terminal = at_a_terminal
        self._input_is_open = True
        house.seats.append(self)
        self._listen()

    # What a trainee does.

    def choose(self, words):
        self.pick(number_of(words, self.page))

    def pick(self, number):
        self.type(str(number))

    def type(self, text):
        self.send(text.encode() + b"\n")

    def command(self, letter, in_text=False):
        """Asks for something by its letter, or as it is asked for where letters are answers."""
        self.type("/" + letter if in_text or takes_letters(self.page) else letter)

    def enter(self):
        self.type("")

    def answer(self, question, response):
        if question.item.kind == "scenario":
            for choice in response:
                self.pick(place_of(question.item.choices[choice], self.page))
        else:
            self.type(typed_answer(question, response))

    def send(self, raw):
        """Types bytes, and hears the answer to their last line."""
        os.write(self._input, raw)
        self._listen()

    def send_unheard(self, raw):
        """Types bytes, and does not wait for what comes of them."""
        os.write(self._input, raw)

    # What a trainee hears.

    def sees(self, *words):
        for each in words:
            assert squeezed(each) in squeezed(self.page), f"{each!r} is not said here:\n{self.page}"

    # How it ends.

    def kill(self):
        """The power fails."""
        self.signal(9)
        self.code()

    def end_of_input(self):
        """Nobody types any more."""
        if self._is_at_a_terminal:
            os.write(self._input, b"\x04")
        else:
            self._process.stdin.close()
            self._input_is_open = False
        return self.code()

    def code(self):
        """How the program ended; minus the signal that ended it."""
        self._listen(to_the_end=True)
        if not self._is_at_a_terminal:
            self.talk = self._process.stderr.read().decode()
            return self._process.wait(PATIENCE)
        self._process.wait()
        signal = self._process.signalstatus
        return self._process.exitstatus if signal is None else -signal

    def signal(self, number):
        os.kill(self.pid, number)

    def hang_up(self):
        """The other end of the line is gone."""
        self._process.fileobj.close()

    def close(self):
        if self._is_at_a_terminal:
            self._process.close(force=True)
            return
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._input_is_open:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass
        self._process.stdout.close()
        self._process.stderr.close()

    def _listen(self, to_the_end=False):
        said = b""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            waits = not to_the_end and is_waiting(self.pid, self._input, self._is_at_a_terminal)
            piece = hear(self._output)
            said += piece or b""
            if piece is None or (waits and not piece):
                break
            if not piece:
                time.sleep(0.0005)
        else:
            raise AssertionError(f"the program neither waits nor ends after:\n{said.decode(errors='replace')}")
        self.heard += said
        self.page = said.decode(errors="replace").replace("\r\n", "\n")


def typed_answer(question, response):
    """The line that gives the answer."""
    match question.item.kind:
        case "single-choice":
            return str(question.places[response])
        case "multiple-choice":
            return ",".join(str(question.places[choice]) for choice in sorted(response))
        case "true-false":
            return "1" if response else "2"
        case "gap-choice":
            gaps = list(question.gaps)
            return " ".join(f"{gaps.index(gap) + 1}-{question.gaps[gap][option]}" for gap, option in response.items())
        case "short-text" | "number":
            return response
        case "matching" | "categorising":
            return " ".join(f"{question.lefts[left]}-{question.places[right]}" for left, right in response.items())
        case "ordering":
            return " ".join(str(question.places[entry]) for entry in response)


def number_of(words, page):
    """The number of the menu entry that begins with these words."""
    found = re.findall(r"(?m)^[> ]*(\d+)\.\s+" + as_shown(words), page)
    assert found, f"{words!r} is not in a menu here:\n{page}"
    return int(found[-1])


def place_of(words, page):
    """The number of the option that says this, whatever stands before it."""
    found = re.findall(r"(\d+)\.\s+" + as_shown(words), page)
    assert found, f"{words!r} is no option here:\n{page}"
    return int(found[-1])


def takes_letters(page):
    """Whether the question has lettered answers, as a pairing has: which question comes, chance decides."""
    return re.search(r"(?m)^\s*A\.\s", page) is not None


def squeezed(text):
    """Without white space: lines are broken somewhere else in every window."""
    return "".join(text.split())
