"""Courses that are packed and signed: ours and Debian's minisign agree, and what was changed afterwards is refused."""

import hashlib
import subprocess

import pytest

from house import Done


@pytest.fixture
def course(house):
    return house.own_content() / "first-steps"


@pytest.fixture
def key(house):
    """An author's key that this machine knows."""
    key = house.home / "keys" / "author.key"
    assert house.run("key", "new", key).code == 0
    know(house, key.with_name("author.key.pub"))
    return key


def know(house, public):
    house.store.parent.mkdir(parents=True, exist_ok=True)
    (house.store.parent / "authors.pub").write_bytes(public.read_bytes())


def minisign(*arguments):
    done = subprocess.run(["minisign", *map(str, arguments)], capture_output=True, timeout=60)
    return Done(done.returncode, done.stdout, done.stderr)


def test_what_is_packed_is_what_sha256sum_says(house, course):
    done = house.run("course", "pack", course)
    assert done.code == 0
    manifest = course / "MANIFEST"
    checked = subprocess.run(["sha256sum", "--check", "--strict", "MANIFEST"], cwd=course, capture_output=True)
    assert checked.returncode == 0
    assert done.text == f"first-steps 1.0\nedition: {hashlib.sha256(manifest.read_bytes()).hexdigest()}\n"


def test_minisign_believes_our_signature(house, course, key):
    assert house.run("course", "pack", course).code == 0
    assert house.run("course", "sign", course, "--key", key).code == 0
    done = minisign("-V", "-H", "-p", f"{key}.pub", "-m", course / "MANIFEST")
    assert done.code == 0, done.talk
    assert "Trusted comment: conduct-course-1 id=first-steps version=1.0" in done.text


def test_we_believe_minisigns_signature(house, course):
    assert house.run("course", "pack", course).code == 0
    secret, public = house.home / "theirs.sec", house.home / "theirs.pub"
    assert minisign("-G", "-W", "-s", secret, "-p", public).code == 0
    comment = "conduct-course-1 id=first-steps version=1.0"
    assert minisign("-S", "-H", "-W", "-s", secret, "-m", course / "MANIFEST", "-t", comment).code == 0

    stranger = house.run("course", "check", course)
    assert stranger.code == 0 and "not known here" in stranger.talk
    know(house, public)
    known = house.run("course", "check", course)
    assert known.code == 0 and "which is known here" in known.talk
    assert house.run("take", "first-steps", "--plain").talk == ""


def test_a_signature_by_minisign_for_another_version_is_refused(house, course):
    assert house.run("course", "pack", course).code == 0
    secret, public = house.home / "theirs.sec", house.home / "theirs.pub"
    assert minisign("-G", "-W", "-s", secret, "-p", public).code == 0
    know(house, public)
    comment = "conduct-course-1 id=first-steps version=3.0"
    assert minisign("-S", "-H", "-W", "-s", secret, "-m", course / "MANIFEST", "-t", comment).code == 0
    refused = house.run("take", "first-steps")
    assert refused.code == 2 and "version=3.0" in refused.talk


def test_a_signed_course_that_was_changed_is_refused_with_the_files_name(house, course, key):
    assert house.run("course", "pack", course).code == 0
    assert house.run("course", "sign", course, "--key", key).code == 0
    assert house.run("take", "first-steps", "--plain").talk == ""
    bank = next((course / "banks").iterdir())
    bank.write_bytes(bank.read_bytes() + b"<!-- mine -->\n")
    refused = house.run("take", "first-steps")
    assert (refused.code, refused.out) == (2, b"")
    assert f'"banks/{bank.name}" was changed after the course was packed' in refused.talk
    checked = house.run("course", "check", course)
    assert checked.code == 1 and "[manifest-differs]" in checked.text


def test_nothing_of_a_changed_course_is_parsed(house, course):
    assert house.run("course", "pack", course).code == 0
    (course / "course.xml").write_text("<not xml")
    refused = house.run("take", "first-steps")
    assert refused.code == 2 and 'file "course.xml" was changed' in refused.talk


def test_every_bit_of_manifest_and_signature_counts(house, course, key):
    assert house.run("course", "pack", course).code == 0
    assert house.run("course", "sign", course, "--key", key).code == 0
    for name in ("MANIFEST", "MANIFEST.minisig"):
        file = course / name
        sound = file.read_bytes()
        start = sound.index(b"\n") + 1 if name.endswith("minisig") else 0  # The first line is not signed.
        for place in range(start, len(sound), 23):
            file.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1:])
            assert house.run("take", "first-steps").code == 2, f"{name}, byte {place}"
        file.write_bytes(sound)
    assert house.run("take", "first-steps", "--plain").talk == ""


def test_a_changed_key_under_an_old_id_is_not_packed(house, course):
    assert house.run("course", "pack", course).code == 0
    bank = course / "banks" / "keys.xml"
    text = bank.read_text()
    assert '<option id="a" correct="true">?' in text and '<option id="b">q' in text
    bank.write_text(text.replace('<option id="a" correct="true">?', '<option id="a">?')
                    .replace('<option id="b">q', '<option id="b" correct="true">q'))
    done = house.run("course", "pack", course)
    assert done.code == 1
    assert "[reused-id]" in done.text and "[version-not-raised]" in done.text
