"""The terminal's figures: what a page, a moved selection and a key cost, beside the same in whiptail."""

import fcntl
import os
import pty
import select
import statistics
import struct
import termios
import time
from pathlib import Path

import limits

ROOT = Path(__file__).resolve().parents[2]
CONDUCT = str(ROOT / ".build/release/conduct")
DOWN, UP, REPAINT = b"\x1b[B", b"\x1b[A", b"\x0c"
WHIPTAIL = ["whiptail", "--menu", "Which?", "20", "60", "4", "1", "One", "2", "Two", "3", "Three", "4", "Four"]


class Terminal:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, command, environment):
        self.start = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, wanted, patience=10):
        """Milliseconds from the start until `wanted` stands there; `patience` is seconds without a byte."""
        seen = b""
        while wanted not in seen:
            if not select.select([self.terminal], [], [], patience)[0]:
                raise SystemExit(f"{wanted!r} did not appear; seen: {seen[-300:]!r}")
            seen += os.read(self.terminal, 65536)
        return (time.perf_counter() - self.start) * 1000

    def settle(self):
        """What is written until nothing more comes."""
        seen = b""
        while select.select([self.terminal], [], [], 0.05)[0]:
            seen += os.read(self.terminal, 65536)
        return seen

    def key(self, key):
        """Bytes that a key costs, and milliseconds until the first of them."""
        start = time.perf_counter()
        os.write(self.terminal, key)
        if not select.select([self.terminal], [], [], 5)[0]:
            raise SystemExit(f"nothing was painted after {key!r}")
        passed = (time.perf_counter() - start) * 1000
        return len(self.settle()), passed

    def memory(self):
        """MiB resident now, and at most."""
        status = dict(line.split(":", 1) for line in Path(f"/proc/{self.child}/status").read_text().splitlines())
        return tuple(int(status[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def wait(self):
        """Until the program has ended; what it still writes is thrown away."""
        try:
            while os.read(self.terminal, 65536):
                pass
        except OSError:
            pass  # Linux's word for the end of a pseudo-terminal.
        os.waitpid(self.child, 0)
        os.close(self.terminal)

    def end(self):
        os.kill(self.child, 9)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def moves(terminal, count=20):
    """The most bytes of a moved selection, and the median milliseconds of a key."""
    results = [terminal.key(key) for _ in range(count // 2) for key in (DOWN, UP)]
    return max(cost for cost, _ in results), statistics.median(passed for _, passed in results)


def languages():
    return sorted(file.stem for file in (ROOT / "Locales").glob("*.xlf"))


# What the probe is answered: that a letter with a spacing vowel sign took two columns, and that this is all.
ANSWER = b"\x1b[1;3R\x1b[?62c"


def opened(language, environment, answer=b""):
    """A course's first page on a terminal that gives this answer to the probe."""
    terminal = Terminal([CONDUCT, "take", "sea-prevention", "--lang", language], environment)
    terminal.until(b"\x1b[2J")
    terminal.settle()
    if answer:
        os.write(terminal.terminal, answer)
        terminal.settle()
    return terminal


def main(environment):
    peer = Terminal(WHIPTAIL, environment)
    peer.until(b"Four")
    peer.settle()
    peer_bytes, peer_key = moves(peer)
    peer_memory = peer.memory()
    peer.end()
    print("language  page, bytes  after the answer  moved selection, bytes  key to paint, ms  memory, MiB")
    keys, memories = [], []
    for language in languages():
        answering = opened(language, environment, ANSWER)
        answered, _ = answering.key(REPAINT)
        answering.end()
        ours = opened(language, environment)
        silent, _ = ours.key(REPAINT)
        moved, key = moves(ours)
        resident, most = ours.memory()
        ours.end()
        keys.append(key)
        memories.append(most)
        print(f"{language:8}  {silent:11}  {answered:16}  {moved:22}  {key:16.2f}  {resident:11.1f}")
        limits.hold(f"A page in {language}, in bytes,", silent, limits.PAGE_BYTES)
        limits.hold(f"A page in {language} after the probe was answered, in bytes,", answered, limits.PAGE_BYTES)
        limits.hold(f"A moved selection in {language}, in bytes,", moved, limits.MOVE_BYTES)
    print(f"whiptail  {'':11}  {'':16}  {peer_bytes:22}  {peer_key:16.2f}  {peer_memory[0]:11.1f}")
    limits.hold("The time from a key to its paint, against whiptail,", statistics.median(keys) / peer_key, limits.KEY_RATIO)
    # Not the most of all: where the kernel happens to find a file's pages in one large piece, it maps megabytes at once.
    limits.hold("The memory after twenty keys, in MiB,", statistics.median(memories), limits.MEMORY_MIB)
