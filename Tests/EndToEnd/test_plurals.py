"""The plural forms that the unit tests ask ICU for are those that Babel knows."""

import re

from house import REPOSITORY
from plurals import LANGUAGES, forms

TABLE = REPOSITORY / "Tests" / "TextTests" / "PluralForms.swift"


def test_the_table_of_the_unit_tests_is_babels():
    text = " ".join(TABLE.read_text().split())
    found = {}
    for language, body in re.findall(r'\( "([a-z]+)", \[ (.*?) \] \)', text):
        found[language] = {
            keyword: [int(number) for number in re.findall(r"\d+", numbers)]
            for keyword, numbers in re.findall(r'"([a-z]+)": \[(.*?)\]', body)
        }
    assert found == {language: forms(language) for language in LANGUAGES}
