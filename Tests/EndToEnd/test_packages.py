"""What `make` does about packages that Debian lacks, with stand-ins for the programs that would change the machine."""

import os
import subprocess
from pathlib import Path

import pytest

PACKAGES = Path(__file__).resolve().parent.parent.parent / "Scripts/packages"


@pytest.fixture
def machine(tmp_path):
    """A folder of stand-ins that write down how they were called; `installed` says what dpkg knows."""

    class Machine:
        log = tmp_path / "log"
        commands = tmp_path / "bin"

        def has(self, name, script):
            self.commands.mkdir(exist_ok=True)
            path = self.commands / name
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)

        def run(self, *names):
            environment = {"PATH": f"{self.commands}", "LOG": str(self.log)}
            return subprocess.run(
                ["/bin/sh", PACKAGES, "to build the program", *names], env=environment, capture_output=True, text=True
            )

        @property
        def calls(self):
            return self.log.read_text().splitlines() if self.log.exists() else []

    machine = Machine()
    for tool in ("cat", "env", "mktemp", "rm"):
        machine.has(tool, f'exec /usr/bin/{tool} "$@"')
    machine.has("dpkg-query", 'for last; do :; done; case "$last" in there*) printf installed;; *) exit 1;; esac')
    machine.has("apt-get", 'echo "apt-get $*" >> "$LOG"')
    machine.has("id", "echo 1000")
    return machine


def test_nothing_is_done_where_nothing_is_missing(machine):
    done = machine.run("there-a", "there-b")
    assert (done.returncode, done.stdout, machine.calls) == (0, "", [])


def test_one_line_says_what_is_installed_and_why(machine):
    machine.has("sudo", '"$@"')
    done = machine.run("there-a", "lacking")
    assert done.stdout == "Installing lacking to build the program (apt-get).\n"


def test_who_is_not_root_goes_through_sudo(machine):
    machine.has("sudo", 'echo "sudo $*" >> "$LOG"; "$@"')
    assert machine.run("lacking").returncode == 0
    assert [line for line in machine.calls if line.startswith("sudo")] == [
        "sudo apt-get update -qq",
        "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq lacking",
    ]


def test_root_installs_without_sudo(machine):
    machine.has("id", "echo 0")
    assert machine.run("lacking").returncode == 0
    assert machine.calls == ["apt-get update -qq", "apt-get install -y -qq lacking"]


def test_without_sudo_it_says_what_an_administrator_has_to_type(machine):
    done = machine.run("lacking")
    assert (done.returncode, done.stderr) == (
        2,
        "These packages need an administrator: apt-get install lacking\n",
    )


def test_a_failed_installation_shows_why_and_what_to_do(machine):
    machine.has("id", "echo 0")
    machine.has("apt-get", "echo no network >&2; exit 100")
    done = machine.run("lacking")
    assert done.returncode == 2
    assert "no network" in done.stderr and "apt-get install lacking" in done.stderr
