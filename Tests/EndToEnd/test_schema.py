"""The schema for editors and the compiler agree on structure: over every good sample, over samples with one fault, and
over every element and attribute of the good ones removed, renamed, repeated, emptied or given a value of another form.

What RELAX NG cannot say is named in BEYOND_THE_SCHEMA, and nothing else may differ.
"""

import json
import os
import shutil
import subprocess

import pytest

from house import CONDUCT, REPOSITORY
from mutations import mutations

SAMPLES = REPOSITORY / "Tests" / "EndToEnd" / "structure"
SCHEMA = REPOSITORY / "Courses" / "course.rng"

# Rules about numbers of marked options, about two places at once, or about what a text says.
BEYOND_THE_SCHEMA = {
    "accepted-error", "critical-without-rule", "draw-too-large", "duplicate-file", "duplicate-id", "empty-final",
    "equal-options", "equal-sides", "language-differs", "missing-file", "no-correct-option", "refreshed-objective",
    "repeated-draw", "requires-itself", "rule-for-job", "scenario-circle", "too-many-correct-options", "unanswerable",
    "unasked-objective", "uneven-table", "unknown-bank", "unknown-category", "unknown-check", "unknown-job",
    "unknown-objective", "unknown-scene", "unknown-term", "unreachable-critical-item", "unsatisfiable-objectives",
    "unshowable-figure", "worthless-scenario",
}


class Verdicts:
    """What both say about course folders: for each file, whether its structure is refused."""

    def __init__(self, folders):
        self.errors = {}
        listed = sorted(map(str, folders))
        for start in range(0, len(listed), 100):
            self.ask_the_compiler(listed[start:start + 100])
        files = [str(file) for folder in folders for file in sorted(folder.rglob("*.xml"))]
        self.refused = set()
        for start in range(0, len(files), 500):
            self.ask_the_schema(files[start:start + 500])

    def ask_the_compiler(self, folders):
        done = subprocess.run([CONDUCT, "course", "check", "--format", "json", *folders], capture_output=True)
        assert done.returncode in (0, 1), done.stderr
        for found in json.loads(done.stdout):
            if found["severity"] == "error":
                self.errors.setdefault(found["range"]["file"], []).append(found)

    def ask_the_schema(self, files):
        done = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, *files], capture_output=True, text=True)
        lines = set(done.stderr.splitlines())
        for file in files:
            if f"{file} validates" not in lines:
                self.refused.add(file)

    def disagreement(self, file):
        file = str(file)
        codes = {found["code"] for found in self.errors.get(file, [])}
        if file in self.refused and not codes:
            return "only the schema refuses it"
        if file not in self.refused and codes - BEYOND_THE_SCHEMA:
            return f"only the compiler refuses it: {self.errors[file][0]['message']} {sorted(codes)}"
        return None


def folders_of(kind):
    return sorted(path for path in (SAMPLES / kind).iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", folders_of("good"), ids=lambda folder: folder.name)
def test_both_take_a_good_sample(folder):
    verdicts = Verdicts([folder])
    assert verdicts.errors == {} and verdicts.refused == set()


def test_the_good_samples_hold_every_element_and_attribute_of_the_schema():
    text = "".join(file.read_text() for folder in folders_of("good") for file in folder.rglob("*.xml"))
    schema = SCHEMA.read_text()
    for opening, mark in (('<element name="', "<"), ('<attribute name="', " ")):
        for name in {part.split('"')[0] for part in schema.split(opening)[1:]}:
            assert mark + name in text, f"no good sample has {name}"


def spoiled(text, difference):
    """A file of the complete sample with the lines of one difference changed."""
    old = "".join(line[1:] for line in difference if line.startswith("-"))
    new = "".join(line[1:] for line in difference if line.startswith("+"))
    assert text.count(old) == 1
    return text.replace(old, new)


def test_both_refuse_every_bad_sample_for_its_structure(tmp_path):
    """Each is the complete sample with one fault: the path of a file, and which of its lines are others."""
    changed = {}
    for sample in sorted((SAMPLES / "bad").glob("*.diff")):
        name, *difference = sample.read_text().splitlines(keepends=True)
        folder = tmp_path / sample.stem
        shutil.copytree(SAMPLES / "good" / "complete", folder)
        file = folder / name.strip()
        file.write_text(spoiled(file.read_text(), difference))
        changed[folder] = file
    assert len(changed) > 50
    verdicts = Verdicts(list(changed))
    for file in map(str, changed.values()):
        assert file in verdicts.refused, f"the schema takes {file}"
        codes = {found["code"] for found in verdicts.errors.get(file, [])}
        assert codes - BEYOND_THE_SCHEMA, f"the compiler takes {file}"


@pytest.mark.parametrize("folder", folders_of("good"), ids=lambda folder: folder.name)
def test_both_agree_on_every_change_of_one_place(folder, tmp_path):
    changed = {}
    for file in sorted(folder.rglob("*.xml")):
        for number, (what, text) in enumerate(mutations(file)):
            copy = tmp_path / f"{file.stem}-{number}"
            shutil.copytree(folder, copy, copy_function=os.link)
            target = copy / file.relative_to(folder)
            target.unlink()
            target.write_bytes(text)
            changed[target] = what
    assert len(changed) > 1000
    verdicts = Verdicts({next(p for p in target.parents if p.parent == tmp_path) for target in changed})
    disagreements = [
        f"{target.name}: {what}: {said}" for target, what in changed.items() if (said := verdicts.disagreement(target))]
    assert disagreements == []
