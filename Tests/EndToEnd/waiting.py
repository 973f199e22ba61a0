"""Knows when the program waits for whoever sits there, so that no test has to wait for a time.

The kernel tells: everything that was typed has been read, no signal is on its way, and the program sleeps in poll(2)
without an end, or until it next looks at a clock or a file. What it had to say has then been said.
"""

import fcntl
import os
import platform
import select
import struct
import termios
from pathlib import Path

# poll(2) without an end, as /proc shows it: its number, and its third argument; where that is a number, also until the
# next look, after a second in a final with a time limit and after 300 ms in a preview.
_POLL = {"x86_64": ("7", ("0xffffffff", "0x3e8", "0x12c")), "aarch64": ("73", ("0x0",))}[platform.machine()]

# Which pseudo-terminal this is the master of; Python has no name for it yet.
_TIOCGPTN = 0x80045430


def is_waiting(pid, input_end, at_a_terminal):
    try:
        # In this order: what was typed is read first, and after it the program sleeps.
        return not _has_unread(input_end, at_a_terminal) and _sleeps(pid, _POLL[1])
    except OSError:
        # It has ended; reading what it said will show that.
        return False


def sleeps_without_end(pid):
    """Whether it waits for somebody and for nothing else: not until it next looks, nor for what a terminal was asked."""
    return _sleeps(pid, _POLL[1][:1])


def _sleeps(pid, limits):
    if _has_signals(pid):
        return False
    call = Path(f"/proc/{pid}/syscall").read_text().split()
    return len(call) > 3 and call[0] == _POLL[0] and (call[3] in limits or call[3].startswith("0xffffffff"))


def hear(output_end):
    """What has been said since; nothing where there is nothing yet, None at the end."""
    ready, _, _ = select.select([output_end], [], [], 0)
    if not ready:
        return b""
    try:
        return os.read(output_end, 65536) or None
    except OSError:  # the terminal's other end is closed
        return None


def _has_unread(input_end, at_a_terminal):
    if not at_a_terminal:
        return struct.unpack("i", fcntl.ioctl(input_end, termios.FIONREAD, b"\0\0\0\0"))[0] > 0
    number, = struct.unpack("I", fcntl.ioctl(input_end, _TIOCGPTN, b"\0\0\0\0"))
    other_end = os.open(f"/dev/pts/{number}", os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        return bool(select.select([other_end], [], [], 0)[0])
    finally:
        os.close(other_end)


def _has_signals(pid):
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    return any(int(line.split()[1], 16) for line in status if line.startswith(("SigPnd", "ShdPnd")))
