"""A hundred thousand questions are checked without being kept."""

import subprocess
import sys

from house import CONDUCT, REPOSITORY
from measured import measured

MOST_MIB = 150


def test_a_check_of_a_hundred_thousand_questions_stays_small(tmp_path):
    generator = REPOSITORY / "Scripts/bench/large_course.py"
    subprocess.run([sys.executable, generator, "100000", "20", tmp_path / "large"], check=True)
    check = measured([CONDUCT, "course", "check", "large"], tmp_path)
    assert check.code in (0, 1), "it could not be checked"
    assert check.mib < MOST_MIB
