"""A training room with one trainee, as the measured programs find it."""

import os
import subprocess

from terminal import CONDUCT, ROOT

ENROL = "\n1\n1\n2\nNA-0417\n1\nTHAPA\nAnjali\n\nCpl\n\nNPL\n4711\n4711\n"


def with_a_trainee(home):
    """The environment of a centre in `home` where somebody has signed in once."""
    environment = dict(
        os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", ACCESSIBLE="0", HOME=home, XDG_DATA_HOME=home)
    subprocess.run(
        [CONDUCT, "--plain"], input=ENROL.encode(), env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return environment


def take_the_course(language):
    return [CONDUCT, "take", "sea-prevention", "--lang", language]
