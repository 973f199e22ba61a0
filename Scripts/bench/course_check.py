"""`conduct course check` beside `xmllint --noout --relaxng`, on the same files, in turn."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import limits

ROOT = Path(__file__).resolve().parents[2]
CONDUCT = ROOT / ".build/release/conduct"
GENERATOR = ROOT / "Scripts/bench/large_course.py"
SCHEMA = ROOT / "Courses/course.rng"
BANKS = [(5_000, 5, 9), (100_000, 20, 5)]
"""Questions, files, rounds."""


class Run:
    """A program that ran to its end: milliseconds on the clock, milliseconds of computing, MiB at the peak."""

    def __init__(self, command):
        start = time.perf_counter()
        with open(os.devnull, "w") as nowhere:
            child = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
            _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.clock = (time.perf_counter() - start) * 1000
        self.computing = (used.ru_utime + used.ru_stime) * 1000
        self.peak = used.ru_maxrss / 1024
        if child.returncode > 1:
            raise SystemExit(f"{command[0]} ended with {child.returncode}")


def compare(name, ours, theirs, rounds, most):
    """`most`: the ratio that it may have."""
    pairs = [(Run(ours), Run(theirs)) for _ in range(rounds)]
    clock = [statistics.median(pair[side].clock for pair in pairs) for side in (0, 1)]
    computing = [statistics.median(pair[side].computing for pair in pairs) for side in (0, 1)]
    ratio = statistics.median(own.clock / peer.clock for own, peer in pairs)
    peak = [max(pair[side].peak for pair in pairs) for side in (0, 1)]
    print(
        f"course check of {name}: {clock[0]:.0f} ms ({computing[0]:.0f} of computing, {peak[0]:.0f} MiB); "
        f"xmllint --relaxng {clock[1]:.0f} ms ({computing[1]:.0f}, {peak[1]:.0f} MiB); ratio {ratio:.2f}"
    )
    limits.hold(f"The time of a course check of {name}, against xmllint,", ratio, most)
    limits.hold(f"The memory of a course check of {name}, in MiB,", peak[0], limits.CHECK_MIB)


def main():
    xmllint = ["xmllint", "--noout", "--relaxng", str(SCHEMA)]
    shipped = ROOT / "Courses/sea-prevention"
    compare("sea-prevention", [CONDUCT, "course", "check", shipped], xmllint + sorted(shipped.rglob("*.xml")), 15,
        limits.SMALL_CHECK_RATIO)
    for questions, files, rounds in BANKS:
        with tempfile.TemporaryDirectory() as folder:
            # In a process of its own: a program begins with the peak of the one that starts it.
            subprocess.run([sys.executable, GENERATOR, str(questions), str(files), folder], check=True)
            banks = sorted(Path(folder, "banks").iterdir())
            compare(f"{questions} questions", [CONDUCT, "course", "check", folder], xmllint + banks, rounds,
                limits.LARGE_CHECK_RATIO)


if __name__ == "__main__":
    main()
