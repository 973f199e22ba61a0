"""A paper can be checked by anybody, and not one character of it can be changed."""

import shutil

import pytest

from house import House, Trainee
from walks import FIRST_STEPS, SEA_PREVENTION, certificate_file, newcomer, open_course, pass_and_see_certificate


@pytest.fixture(scope="module")
def office():
    """A centre that has issued one certificate and one specimen."""
    house = House()
    who = newcomer(house, "lines", centre="NPL-0417")
    pass_and_see_certificate(who, SEA_PREVENTION)
    house.paper = house.home / "certificate.txt"
    shutil.copy(certificate_file(house), house.paper)
    yield house
    house.close()


def verify(house, text, *options):
    copy = house.home / "to verify.txt"
    copy.write_text(text)
    return house.run("certificate", "verify", *options, copy)


def test_the_content_is_shown_before_the_verdict_in_two_parts(office):
    done = office.run("certificate", "verify", "--accept", "recorded", office.paper)
    lines = done.text.splitlines()
    content = [line.strip() for line in lines[:lines.index("")]] if "" in lines else []
    name, genuine, in_force = (
        next(n for n, line in enumerate(lines) if line.strip().startswith(start))
        for start in ("Name: Anjali THAPA", "Genuine: yes.", "In force on "))
    assert name < genuine < in_force
    assert "yes." in lines[in_force]
    assert content[0] == "CERTIFICATE OF COMPLETION"
    assert "It does not prove that the bearer is the holder." in done.text


def test_a_recorded_certificate_counts_only_for_who_accepts_it(office):
    strict = office.run("certificate", "verify", office.paper)
    assert strict.code == 1
    assert "Genuine: yes." in strict.text and "It is recorded, not countersigned." in strict.text
    assert office.run("certificate", "verify", "--accept", "recorded", office.paper).code == 0


def test_a_certificate_can_come_from_standard_input(office):
    done = office.run("certificate", "verify", "--accept", "recorded", "-", typed=office.paper.read_bytes())
    assert (done.code, "Genuine: yes." in done.text) == (0, True)


def test_a_certificate_is_not_in_force_before_its_day_and_after_its_last(office):
    for day in ("2020-01-01", "2099-01-01"):
        done = office.run("certificate", "verify", "--accept", "recorded", "--as-of", day, office.paper)
        assert (done.code, "Genuine: yes." in done.text) == (1, True)


def test_one_changed_character_anywhere_is_refused(office):
    text = office.paper.read_text()
    for place in [*range(0, 60), *range(60, len(text), 9)]:
        changed = text[:place] + ("7" if text[place] != "7" else "8") + text[place + 1:]
        done = verify(office, changed, "--accept", "recorded")
        assert done.code == 1, f"changed at {place}: {text[place]!r}\n{done.text}"


def test_one_dropped_or_doubled_character_is_refused(office):
    text = office.paper.read_text()
    for place in range(0, len(text.rstrip("\n")), 23):
        for changed in (text[:place] + text[place + 1:], text[:place] + text[place] + text[place:]):
            done = verify(office, changed, "--accept", "recorded")
            assert done.code == 1, f"at {place}: {text[place]!r}\n{done.text}"


def test_the_last_character_of_the_code_has_no_second_spelling(office):
    text = office.paper.read_text().rstrip("\n")
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_":
        if letter != text[-1]:
            assert verify(office, text[:-1] + letter + "\n", "--accept", "recorded").code == 1


def test_a_letter_that_looks_the_same_is_refused(office):
    text = office.paper.read_text()
    assert verify(office, text.replace("Anjali", "Аnjali"), "--accept", "recorded").code == 1
    assert verify(office, text.replace("Anjali", "An\u200djali"), "--accept", "recorded").code == 1


def test_a_specimen_is_refused(house):
    who = newcomer(house, "lines")
    pass_and_see_certificate(who, FIRST_STEPS)
    done = house.run("certificate", "verify", "--accept", "recorded", certificate_file(house))
    assert done.code == 1
    assert "SPECIMEN" in done.text


def test_a_paper_of_another_centre_cannot_be_confirmed_here(house, office):
    done = house.run("certificate", "verify", "--accept", "recorded", office.paper)
    assert done.code == 1
    assert "Issuer unknown" in done.text


@pytest.mark.parametrize("content", [b"", b"Dear all,\n", b"\xff\xfe", b"A" * 100_000, b"TC1.AAAA\n"])
def test_what_is_no_certificate_is_refused_with_a_sentence(house, content):
    file = house.home / "paper.txt"
    file.write_bytes(content)
    done = house.run("certificate", "verify", file)
    assert done.code in (1, 2)
    assert (done.out + done.err).strip()


def test_a_file_that_is_not_there_is_code_2(house):
    done = house.run("certificate", "verify", "nowhere.txt")
    assert done.code == 2
    assert "No such file" in done.talk and "Name the file" in done.talk


@pytest.mark.parametrize("folder", ["parts", "two words"])
def test_openssl_confirms_the_signature_with_the_command_that_is_printed(office, folder):
    done = office.run("certificate", "show", office.paper, "--parts", folder)
    assert done.code == 0, done.talk
    assert "BEGIN PUBLIC KEY" in (office.home / folder / "public.pem").read_text()
    checked = office.shell(done.text.strip())
    assert (checked.code, "Verified Successfully" in checked.text) == (0, True), checked


def test_openssl_refuses_a_changed_part(office):
    done = office.run("certificate", "show", office.paper, "--parts", "changed")
    part = office.home / "changed" / "signed.bin"
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    assert office.shell(done.text.strip()).code != 0


def test_a_certificate_is_shown_again_by_its_id_as_it_was_issued(office):
    id = next(line for line in office.paper.read_text().splitlines() if line.startswith("Certificate: ")).split()[1]
    assert office.run("certificate", "show", id).text == office.paper.read_text()


def test_a_certificate_says_who_issued_it(office):
    assert "Issued by centre: NPL-0417\n" in office.paper.read_text()


@pytest.mark.parametrize("course", [FIRST_STEPS, SEA_PREVENTION], ids=lambda course: course.id)
def test_every_paper_of_an_unregistered_centre_says_so(house, course):
    who = newcomer(house, "lines")
    pass_and_see_certificate(who, course)
    assert "unregistered centre" in certificate_file(house).read_text()


def test_a_certificate_asked_for_again_is_the_same(house, seat):
    who = newcomer(house, seat, trainee=Trainee(family="N'Diaye", given="Aïssatou"))
    pass_and_see_certificate(who, SEA_PREVENTION)
    first = certificate_file(house).read_text()
    who.enter()
    open_course(who, SEA_PREVENTION)
    who.choose("Show the certificate")
    who.sees("CERTIFICATE OF COMPLETION", "Aïssatou N'DIAYE")
    assert certificate_file(house).read_text() == first
