"""What an author sees: every fault at its place, and the mends that can be made for them."""

import json


def spoil(course, name, old, new):
    file = course / name
    text = file.read_text()
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1))


def test_a_fault_is_shown_with_its_line_a_caret_and_its_mend(house):
    course = house.own_content() / "first-steps"
    spoil(course, "course.xml", "shuffle=", "shufle=")
    done = house.run("course", "check", course)
    assert done.code == 1
    lines = done.text.splitlines()
    place, message = lines[0].split(": error: ")
    file, line, column = place.rsplit(":", 2)
    assert file == f"{course}/course.xml"
    assert message == (
        'attribute "shufle" is not known in "assessment"; did you mean "shuffle"? [unknown-attribute]')
    source = (course / "course.xml").read_text().splitlines()[int(line) - 1]
    assert lines[1] == source
    assert lines[2] == " " * (int(column) - 1) + "^" + "~" * (len("shufle") - 1)
    assert lines[3] == "  fix: replace it with shuffle"


def test_the_mend_is_made_and_what_is_left_is_told(house):
    course = house.own_content() / "first-steps"
    before = (course / "course.xml").read_bytes()
    spoil(course, "course.xml", "pass-percent=", "pas-percent=")
    (course / "course.xml").chmod(0o640)
    done = house.run("course", "check", "--fix", course)
    assert (done.code, done.text) == (0, "")
    assert done.talk == "mended: 1\nerrors: 0, warnings: 0\n"
    assert (course / "course.xml").read_bytes() == before
    assert (course / "course.xml").stat().st_mode & 0o777 == 0o640


def test_an_editor_reads_the_same_as_json(house):
    course = house.own_content() / "sea-prevention"
    spoil(course, "modules/02-power.xml", 'ref="sexual-exploitation"', 'ref="sexual-exploitatoin"')
    done = house.run("course", "check", "--format", "json", course / "modules" / "02-power.xml")
    assert done.code == 1
    fault, = json.loads(done.text)
    assert fault["code"] == "unknown-term" and fault["severity"] == "error"
    assert fault["fixIts"][0]["replacement"] == "sexual-exploitation"
    assert fault["range"]["file"] == f"{course}/modules/02-power.xml"


def test_a_warning_can_be_made_to_count(house):
    course = house.own_content() / "first-steps"
    spoil(course, "modules/01-keys.xml", '<accept check="missing-practice"', '<!-- <accept check="missing-practice"')
    spoil(course, "modules/01-keys.xml", "</module>", "--></module>")
    assert house.run("course", "check", course).code == 0
    done = house.run("course", "check", "--werror", course)
    assert done.code == 1 and "[missing-practice]" in done.text


def test_every_code_of_a_message_has_its_page(house):
    done = house.run("course", "check", "--explain", "missing-practice")
    assert done.code == 0 and done.text.startswith("# missing-practice\n")
    assert max(map(len, done.text.splitlines())) <= 130
    wrong = house.run("course", "check", "--explain", "missing-practise")
    assert wrong.code == 64 and 'Did you mean "missing-practice"?' in wrong.talk


def test_the_shipped_courses_have_nothing_to_be_told(house):
    courses = house.own_content()
    done = house.run("course", "check", "--werror", courses / "first-steps", courses / "sea-prevention")
    assert (done.code, done.text) == (0, "")
