"""Files that were made to do harm are refused at once, with little memory, and with a place."""

import os
import re
import shutil

import pytest

from house import CONDUCT, REPOSITORY
from measured import measured

MOST_MILLISECONDS = 100
MOST_MIB = 64

MODULE = "modules/01-keys.xml"


def module(inside):
    """A page with this text on its third line, from the first column."""
    return (
        '<module id="why" xmlns="urn:conduct:course:1" xml:lang="en"><title>Why</title>\n<page id="p"><title>P</title><p>\n'
        f"{inside}</p></page></module>\n")


def in_module(content, place, code):
    """Puts the bytes in place of a module."""

    def attack(course):
        data = content() if callable(content) else content
        (course / MODULE).write_bytes(data.encode() if isinstance(data, str) else data)
        return f"{course.name}/{MODULE}:{place}: error: ", code

    return attack


def link_to_a_secret(course):
    (course / "modules/99-secret.xml").symlink_to("/etc/passwd")
    return f"{course.name}/modules/99-secret.xml:1:1: error: ", "unexpected-file"


def linked_folder(course):
    shutil.rmtree(course / "banks")
    (course / "banks").symlink_to("/etc")
    return f"{course.name}/banks:1:1: error: ", "unexpected-file"


def path_out_of_the_folder(course):
    file = course / "course.xml"
    lines = file.read_text().split("\n")
    number = next(index for index, line in enumerate(lines) if "<module src=" in line)
    lines[number] = '  <module src="modules/../../../etc/passwd"/>'
    file.write_text("\n".join(lines))
    return f"{course.name}/course.xml:{number + 1}:16: error: ", "wrong-value"


def names_that_differ_in_case(course):
    shutil.copy(course / MODULE, course / "modules/01-KEYS.xml")
    return f"{course.name}/modules/01-KEYS.xml:1:1: error: ", "unexpected-file"


def name_with_an_escape(course):
    (course / "modules/\x1b[2J.xml").write_text("<module/>")
    return f"{course.name}/modules/<U+001B>[2J.xml:1:1: error: ", "unexpected-file"


BILLION_LAUGHS = (
    "<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY a0 'ha'>\n"
    + "\n".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>\n<l>&a9;</l>")
QUADRATIC = lambda: (  # noqa: E731
    "<!DOCTYPE l [<!ENTITY a '" + "a" * 100_000 + "'>]>\n<l>" + "&a;" * 20_000 + "</l>")

ATTACKS = {
    "doctype": in_module("<!DOCTYPE module SYSTEM 'file:///etc/passwd'>\n<module/>", "1:1", "doctype"),
    "entity": in_module(module("&secret;"), "3:1", "unknown-entity"),
    "billion laughs": in_module(BILLION_LAUGHS, "2:1", "doctype"),
    "quadratic blow-up": in_module(QUADRATIC, "1:1", "doctype"),
    "100,000 nested tags": in_module(lambda: "<a>" * 100_000 + "</a>" * 100_000, "1:193", "limit-exceeded"),
    "40,000 attributes": in_module(
        lambda: "<a " + " ".join(f"a{n}=''" for n in range(40_000)) + "/>", "1:1", "limit-exceeded"),
    "one attribute of 1 MB": in_module(lambda: f"<a b='{'x' * 1_000_000}'/>", "1:4", "limit-exceeded"),
    "11 MB of text": in_module(lambda: module("x" * 11_000_000), "2:33", "limit-exceeded"),
    "11 MB of elements": in_module(lambda: module("<em>x</em>" * 1_100_000), "3:1999951", "limit-exceeded"),
    "11 MB of white space": in_module(lambda: " " * 11_000_000, "1:1", "limit-exceeded"),
    "a file of 1 GB": in_module("", "1:1", "file-too-large"),
    "NUL": in_module(module("a\0b"), "3:2", "forbidden-character"),
    "UTF-16": in_module(module("a").encode("utf-16"), "1:1", "not-utf-8"),
    "UTF-16 without a mark": in_module(module("a").encode("utf-16-be"), "1:1", "not-utf-8"),
    "broken UTF-8": in_module(module("a").encode().replace(b"\na", b"\na\xc3("), "3:2", "not-utf-8"),
    "lone surrogate": in_module(module("a").encode().replace(b"\na", b"\na\xed\xa0\x80"), "3:2", "not-utf-8"),
    "lone surrogate as a reference": in_module(module("&#xD800;"), "3:1", "not-well-formed"),
    "bidi override": in_module(module("a\u202eb"), "3:2", "forbidden-character"),
    "terminal escape": in_module(module("a\x1b[2Jb"), "3:2", "forbidden-character"),
    "terminal escape as a reference": in_module(module("a&#27;[2Jb"), "3:2", "forbidden-character"),
    "link out of the folder": link_to_a_secret,
    "linked folder": linked_folder,
    "path out of the folder": path_out_of_the_folder,
    "names that differ in case": names_that_differ_in_case,
    "name with a terminal escape": name_with_an_escape,
}


@pytest.fixture
def course(tmp_path):
    return shutil.copytree(REPOSITORY / "Courses/first-steps", tmp_path / "course")


@pytest.mark.parametrize("name", ATTACKS)
def test_hostile_courses_are_refused_at_once_with_a_place(course, name):
    place, code = ATTACKS[name](course)
    if name == "a file of 1 GB":
        os.truncate(course / MODULE, 1 << 30)
    answers = [measured([CONDUCT, "course", "check", course.name], course.parent) for _ in range(3)]
    assert {answer.code for answer in answers} == {1}
    said = [line for line in answers[0].out.split("\n") if line.startswith(place) and line.endswith(f"[{code}]")]
    assert said, answers[0].out[:2000]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", answers[0].out)
    assert min(answer.milliseconds for answer in answers) < MOST_MILLISECONDS
    assert max(answer.mib for answer in answers) < MOST_MIB
