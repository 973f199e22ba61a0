"""The full screen: keys are pressed at a terminal, and pyte shows what stands on it."""

import os
import re
import time

import pexpect
import pyte

from house import CONDUCT
from lines import PATIENCE, number_of, place_of, squeezed, takes_letters
from waiting import hear, is_waiting


_FUNCTION_KEYS = {
    "?": "\x1bOP", "c": "\x1bOQ", "l": "\x1bOR", "v": "\x1bOS", "t": "\x1b[15~", "f": "\x1b[17~", "p": "\x1b[18~",
    "n": "\x1b[19~", "b": "\x1b[20~", "q": "\x1b[21~", "y": "\x1b[23~", "o": "\x1b[24~"}


class Screen:
    """Somebody at a terminal."""

    def __init__(self, house, *arguments, columns=150, rows=200, environment=None, before=()):
        self.house = house
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        command = [*before, str(CONDUCT), *map(str, arguments)]
        self._process = pexpect.spawn(
            command[0], command[1:], cwd=str(house.home), env=house.environment | (environment or {}),
            dimensions=(rows, columns), timeout=PATIENCE)
        self._process.delaybeforesend = None
        self.pid = self._process.pid
        house.seats.append(self)
        self.listen()

    # What a trainee does.

    def choose(self, words):
        self.pick(number_of(words, self.page))

    def pick(self, number):
        self.keys(str(number))
        self.keys("\r")

    def type(self, text):
        if text:
            # What was suggested there is taken away first.
            self.keys("\x7f" * 80 + text)
        self.keys("\r")

    def command(self, letter, in_text=False):
        """Asks for something by its letter; where letters are answers by its function key, or by its number in the help
        page, as anybody would whose keyboard has no such letters."""
        if not in_text and not takes_letters(self.page):
            self.keys(letter)
        elif letter in _FUNCTION_KEYS:
            self.keys(_FUNCTION_KEYS[letter])
        else:
            self.keys(_FUNCTION_KEYS["?"])
            self.pick(re.search(rf"(?m)^[> ]*(\d+)\.\s.*\({letter}\)$", self.page)[1])

    def enter(self):
        self.keys("\r")

    def answer(self, question, response):
        if question.item.kind == "scenario":
            for choice in response:
                self.pick(place_of(question.item.choices[choice], self.page))
            return
        for keys in _keys(question, response):
            self.keys(keys)

    def keys(self, keys):
        """Presses keys, and waits until they have been dealt with."""
        self._process.send(keys)
        self.listen()

    def send_unheard(self, keys):
        """Presses keys, and does not wait for what comes of them."""
        self._process.send(keys)

    def resize(self, columns, rows):
        self.resize_without_looking(columns, rows)
        self.listen()

    def resize_without_looking(self, columns, rows):
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    # What a trainee sees.

    @property
    def page(self):
        return "\n".join(row.rstrip() for row in self._screen.display)

    @property
    def cursor(self):
        return (self._screen.cursor.y, self._screen.cursor.x)

    def sees(self, *words):
        for each in words:
            assert squeezed(each) in squeezed(self.page), f"{each!r} is not on this screen:\n{self.page}"

    def repaint(self):
        """Ctrl-L: everything is painted anew."""
        self.keys("\x0c")

    # How it ends.

    def kill(self):
        """The power fails."""
        self.signal(9)
        self.code()

    def signal(self, number):
        os.kill(self.pid, number)

    def code(self):
        """How the program ended; minus the signal that ended it."""
        self.listen(to_the_end=True)
        if self._process.isalive():
            self._process.wait()
        return -self._process.signalstatus if self._process.signalstatus is not None else self._process.exitstatus

    def hang_up(self):
        """The other end of the line is gone."""
        self._process.ptyproc.fileobj.close()

    def close(self):
        self._process.close(force=True)

    def listen(self, to_the_end=False):
        """Reads what is painted until the program waits for a key, or to its end."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            waits = not to_the_end and is_waiting(self.pid, self._process.child_fd, at_a_terminal=True)
            piece = hear(self._process.child_fd)
            if piece is None or (waits and not piece):
                return
            if piece:
                self.raw += piece
                self._stream.feed(piece)
            else:
                time.sleep(0.0005)
        raise AssertionError(f"the program neither waits nor ends on:\n{self.page}")


def _keys(question, response):
    """The keys that give the answer, whatever the draft was."""
    match question.item.kind:
        case "single-choice":
            return [str(question.places[response]), "\r"]
        case "true-false":
            return ["1" if response else "2", "\r"]
        case "multiple-choice":
            ticked = {int(number) for number in re.findall(r"\[[^\s\]]\]\s+(\d+)\.", question.page)}
            wanted = {question.places[choice] for choice in response}
            return [str(number) for number in sorted(ticked ^ wanted)] + ["\r"]
        case "gap-choice":
            gaps = list(question.gaps)
            filled = [f"{gaps.index(gap) + 1}{question.gaps[gap][option].lower()}" for gap, option in response.items()]
            return filled + ["\r"]
        case "short-text" | "number":
            return ["\x7f" * 80 + response, "\r"]
        case "matching" | "categorising":
            pairs = [f"{question.lefts[left]}{question.places[right].lower()}" for left, right in response.items()]
            return pairs + ["\r"]
        case "ordering":
            now = sorted(question.places, key=question.places.get)
            keys, focus = [], 0
            for place, entry in enumerate(response):
                found = now.index(entry)
                step = "\x1b[B" if found > focus else "\x1b[A"
                keys.append(step * abs(found - focus) + str(place + 1))
                now.insert(place, now.pop(found))
                focus = place
            return keys + ["\r"]
