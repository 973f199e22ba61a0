"""What a program costs: its time of computing, which other programs do not lengthen, and its memory at the peak."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    code: int
    out: str
    milliseconds: float
    mib: float


def measured(command, folder):
    """Runs the program in the folder. A process begins with the peak of the one that started it, so that a small one
    stands between."""
    out = folder / "out"
    run = subprocess.run(
        [sys.executable, "-S", Path(__file__), out, *command], cwd=folder, check=True, capture_output=True, text=True)
    return Measured(out=out.read_bytes().decode(), **json.loads(run.stdout))


def main():
    out, *command = sys.argv[1:]
    with open(out, "wb") as file:
        child = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    milliseconds = (used.ru_utime + used.ru_stime) * 1000
    print(json.dumps({"code": child.returncode, "milliseconds": milliseconds, "mib": used.ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
