"""A hundred thousand questions are checked without being kept."""

import os
import subprocess
import sys

from house import CONDUCT, REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Scripts/bench"))

import large_course  # noqa: E402

MOST_MIB = 150


def test_a_check_of_a_hundred_thousand_questions_stays_small(tmp_path):
    large_course.write(100_000, 20, tmp_path / "large")
    with open(tmp_path / "out", "wb") as out:
        child = subprocess.Popen([CONDUCT, "course", "check", tmp_path / "large"], stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode in (0, 1), "it could not be checked"
    assert used.ru_maxrss / 1024 < MOST_MIB
