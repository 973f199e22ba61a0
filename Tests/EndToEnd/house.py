"""A training room of its own for every test: a fresh home, the program, and what lies on the disk afterwards."""

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CONDUCT = REPOSITORY / ".build" / "release" / "conduct"


@dataclass(frozen=True)
class Trainee:
    number: str = "NA-0417"
    family: str | None = "THAPA"
    given: str = "Anjali"
    rank: str = "Sgt"
    unit: str = "NEPBATT II"
    country: str = "NPL"
    pin: str = "4711"

    @property
    def printed(self):
        """The name that is offered for the certificate."""
        return f"{self.given} {self.family.upper()}" if self.family else self.given


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self):
        return self.out.decode()

    @property
    def talk(self):
        return self.err.decode()


class House:
    """One machine's home folder, and the program in it."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp(prefix="conduct-", dir="/tmp"))
        self.store = self.home / "data" / "conduct" / "store.sqlite"
        self.seats = []
        self.environment = {
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "CONDUCT_CONTENT": str(REPOSITORY),
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            # The full screen without the offer of lines; what is offered has tests of its own.
            "ACCESSIBLE": "0",
        }

    def run(self, *arguments, typed=b"", environment=None, before=(), program=CONDUCT):
        """Runs the program to its end, on typed lines or bytes."""
        if isinstance(typed, (list, tuple)):
            typed = "".join(line + "\n" for line in typed).encode()
        done = subprocess.run(
            [*before, str(program), *map(str, arguments)], input=typed, capture_output=True, cwd=self.home,
            env=self.environment | (environment or {}), timeout=60)
        return Done(done.returncode, done.stdout, done.stderr)

    def shell(self, command):
        """Types a line at the shell's prompt, as it stands."""
        done = subprocess.run(
            ["sh", "-c", command], capture_output=True, cwd=self.home, env=self.environment, timeout=60)
        return Done(done.returncode, done.stdout, done.stderr)

    def rows(self, query, *values):
        """What the database holds."""
        connection = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def change(self, *statements):
        """Changes the database from outside, as somebody would who knows SQLite."""
        connection = sqlite3.connect(self.store)
        with connection:
            for trigger, in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                connection.execute(*statement)
        connection.close()

    def own_content(self):
        """A copy of the courses and the words that a test may spoil."""
        content = self.home / "content"
        for name in ("Courses", "Locales"):
            shutil.copytree(REPOSITORY / name, content / name)
        self.environment["CONDUCT_CONTENT"] = str(content)
        return content / "Courses"

    def untranslated(self, course):
        """A copy of a course without its translations, for a test that makes one."""
        folder = self.own_content() / course
        shutil.rmtree(folder / "locales")
        return folder

    def events(self):
        """The lines of the log, first to last."""
        return [json.loads(line) for line, in self.rows("SELECT line FROM event ORDER BY log, seq")]

    def answers(self):
        """The answers that are kept, in the order in which they were given."""
        return [json.loads(answer) for answer, in self.rows(
            "SELECT private.bytes FROM answer JOIN private USING (commitment) ORDER BY attempt, n")]

    def close(self):
        for seat in self.seats:
            seat.close()
        shutil.rmtree(self.home, ignore_errors=True)
