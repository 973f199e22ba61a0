"""A line of 300 ms there and back that loses packets, with the program at its far end and a terminal at its near end.

What is lost on such a line comes again, later, and everything after it waits for it: that is how ssh meets it. So each
piece is held for 150 ms, and one in twenty for half a second more, in order.
"""

import collections
import os
import pty
import random
import select
import sys
import time
import tty

DELAY, AGAIN, LOSS = 0.150, 0.500, 0.05


class Way:
    """One direction."""

    def __init__(self, source, sink, chance):
        self.source, self.sink, self._chance = source, sink, chance
        self._held = collections.deque()

    def take(self):
        """False at the end."""
        try:
            # No more than a packet holds.
            piece = os.read(self.source, 1400)
        except OSError:
            return False
        late = AGAIN if self._chance.random() < LOSS else 0
        last = self._held[-1][0] if self._held else 0
        self._held.append((max(last, time.monotonic() + DELAY + late), piece))
        return bool(piece)

    def give(self):
        while self._held and self._held[0][0] <= time.monotonic():
            os.write(self.sink, self._held.popleft()[1])

    @property
    def wait(self):
        return max(0, self._held[0][0] - time.monotonic()) if self._held else 60


def main(command):
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    tty.setraw(0)
    chance = random.Random(27)
    ways = {0: Way(0, terminal, chance), terminal: Way(terminal, 1, chance)}
    while True:
        ready, _, _ = select.select(list(ways), [], [], min(way.wait for way in ways.values()))
        if not all(ways[source].take() for source in ready):
            return
        for way in ways.values():
            way.give()


main(sys.argv[1:])
