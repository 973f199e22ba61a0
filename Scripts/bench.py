"""Our figures beside a peer's, measured in turn in one run. Compare the ratios; absolute times belong to the machine.

Ends with 1 and a sentence when a figure is above its limit: Scripts/bench/limits.py.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "bench"))

import course_check  # noqa: E402
import limits  # noqa: E402
import terminal as terminal_figures  # noqa: E402
from seat import take_the_course, with_a_trainee  # noqa: E402
from terminal import CONDUCT, ROOT, Terminal  # noqa: E402

ROUNDS = 15


def until_screen(command, wanted, environment):
    """Milliseconds from the start of the program until `wanted` stands on its terminal, and MiB that it has then."""
    terminal = Terminal(command, environment)
    passed = terminal.until(wanted)
    memory = terminal.memory()
    terminal.end()
    return passed, memory


def in_turn(*programs):
    """The medians of programs that take turns, so that noise meets all of them."""
    results = [[] for _ in programs]
    for _ in range(ROUNDS):
        for result, program in zip(results, programs):
            result.append(program())
    return [statistics.median(result) for result in results]


def statistics_figures(folder):
    """Counting 100,000 finals of 40 questions, beside the same in C; each says its own milliseconds of computing."""
    peer_source = ROOT / "Scripts/bench/statistics-peer.c"
    subprocess.run(["gcc", "-O2", "-o", f"{folder}/peer", peer_source, "-lm"], check=True)

    def said(program):
        return [float(number) for number in subprocess.run([program], check=True, capture_output=True).stdout.split()]

    rounds = [(said(ROOT / ".build/release/statistics-bench"), said(f"{folder}/peer")) for _ in range(3)]
    ours, peer = (min((result[which] for result in rounds), key=lambda result: result[0]) for which in (0, 1))
    if any(abs(one - other) > 1e-9 for one, other in zip(ours[1:], peer[1:])):
        sys.exit(f"statistics: other figures than in C: {ours[1:]} and {peer[1:]}")
    print(
        f"statistics of 100,000 finals of 40 questions: {ours[0]:.1f} ms of computing; C {peer[0]:.1f} ms; "
        f"ratio {ours[0] / peer[0]:.2f}")
    limits.hold("The time of the statistics, against C,", ours[0] / peer[0], limits.STATISTICS_RATIO)


def main():
    for tool in ("whiptail", "xmllint"):
        if shutil.which(tool) is None:
            sys.exit(f"bench needs {tool}: apt-get install whiptail libxml2-utils")
    with tempfile.TemporaryDirectory() as home:
        environment = with_a_trainee(home)
        os.chdir(ROOT)
        memories = []

        def ours():
            passed, memory = until_screen(take_the_course("en"), b"What do you want to do?", environment)
            memories.append(memory)
            return passed

        def peer():
            return until_screen(["whiptail", "--menu", "Which?", "20", "60", "4", "1", "One", "2", "Two"], b"Which?", environment)[0]

        start, whiptail = in_turn(ours, peer)
        print(f"start of `conduct take` to its first screen: {start:.1f} ms; whiptail {whiptail:.1f} ms; ratio {start / whiptail:.2f}")
        print(f"memory of it: {max(now for now, _ in memories):.1f} MiB, {max(most for _, most in memories):.1f} at most")
        limits.hold("The start, against whiptail,", start / whiptail, limits.START_RATIO)
        limits.hold("The memory, in MiB,", statistics.median(most for _, most in memories), limits.MEMORY_MIB)
        terminal_figures.main(environment)

        course_check.main()
        statistics_figures(home)
        size = Path(CONDUCT).stat().st_size / 1e6
        print(f"size of the stripped program: {size:.1f} MB")
        limits.hold("The size of the program, in MB,", size, limits.PROGRAM_MB)
    return limits.verdict()


sys.exit(main())
