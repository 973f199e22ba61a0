"""Documentation/Translating.md typed line by line: a language is one file more and nothing else."""

import shutil
import subprocess

import pytest

from guide import apply, blocks, commands
from house import CONDUCT, REPOSITORY

GUIDE = REPOSITORY / "Documentation" / "Translating.md"


@pytest.fixture
def content(house):
    """A content folder of one's own, in which to work."""
    folder = house.home / "translator"
    for name in ("Courses", "Locales"):
        shutil.copytree(REPOSITORY / name, folder / name)
    (folder / "bin").mkdir()
    (folder / "bin" / "conduct").symlink_to(CONDUCT)
    for other in (folder / "Locales").glob("*.xlf"):
        if other.stem not in ("en", "fr"):
            other.unlink()
    return folder


def test_every_line_of_the_page_works_as_it_stands(house, content):
    environment = house.environment | {"PATH": f"{content / 'bin'}:{house.environment['PATH']}"}
    typed = 0
    for block in blocks(GUIDE):
        if block.language == "csv":
            apply(block, content)
            continue
        for command in commands(block):
            done = subprocess.run(
                ["sh", "-c", command.words + " 2>&1"], capture_output=True, cwd=content, env=environment, timeout=60)
            said = done.stdout.decode()
            assert done.returncode == command.code, f"{command.words}\n{said}"
            assert command.prints(said), f"{command.words}\n{said}"
            typed += 1
    assert typed >= 7


def test_a_whole_catalogue_is_offered_without_anything_else(house, content):
    locales = content / "Locales"
    french = (locales / "fr.xlf").read_text()
    (locales / "it.xlf").write_text(
        french.replace('target-language="fr"', 'target-language="it"').replace(">Français<", ">Italiano<"))
    done = house.run("--content", content, "--plain", "--lang", "en", typed="\n1\n".encode())
    assert "Italiano" in done.text
    done = house.run("--content", content, "--plain", "--lang", "it")
    assert done.code == 0
    assert "it.xlf" not in done.talk
