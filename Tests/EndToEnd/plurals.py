"""Writes Tests/TextTests/PluralForms.swift from Babel's data: which plural form goes with which number.

    python plurals.py > Tests/TextTests/PluralForms.swift
"""

from babel import Locale

LANGUAGES = "en fr es ar ru zh id th vi ne bn ur hi sw ja".split()
NUMBERS = [*range(31), 100, 101, 102, 103, 105, 111, 112, 121, 122, 200, 1000, 1001, 1_000_000]


def forms(language):
    """For each form of the language the numbers that take it; some have none that is whole and small."""
    rule = Locale.parse(language).plural_form
    found = {keyword: [] for keyword in sorted(rule.tags | {"other"})}
    for number in NUMBERS:
        found[rule(number)].append(number)
    return found


def table():
    lines = [
        "/// Made by Tests/EndToEnd/plurals.py from Babel's data: for each form of a language some numbers that take it.",
        "let pluralForms: [(language: String, forms: [String: [Int]])] = [",
    ]
    for language in LANGUAGES:
        lines += ["  (", f'    "{language}",', "    ["]
        for keyword, numbers in forms(language).items():
            lines += [f'      "{keyword}": [', f"        {', '.join(map(str, numbers))}", "      ],"]
        lines += ["    ]", "  ),"]
    return "\n".join([*lines, "]"]) + "\n"


if __name__ == "__main__":
    print(table(), end="")
